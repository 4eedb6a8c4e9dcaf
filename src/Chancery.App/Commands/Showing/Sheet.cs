using Spectre.Console;

namespace Chancery.App.Commands.Showing;

/// <summary>Headings, lines and tables of an answer for people: drawn on a terminal, plain and without colour elsewhere.</summary>
internal sealed class Sheet(Surroundings world)
{
    private readonly Lazy<IAnsiConsole> _console = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = string.IsNullOrEmpty(world.Environment("NO_COLOR")) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new FixedWidth(world.Output, world.Width),
    }));

    /// <summary>A heading with an empty line before it, unless it is the first.</summary>
    public void Heading(string text, bool first = false)
    {
        if (!first) world.Output.WriteLine();
        if (world.OutputIsTerminal) _console.Value.Write(new Text(SafeText.Line(text) + "\n", new Style(decoration: Decoration.Bold)));
        else world.Output.WriteLine(SafeText.Line(text));
    }

    /// <summary>A line of text.</summary>
    public void Line(string text) => world.Output.WriteLine(SafeText.Line(text));

    /// <summary>A table; nothing is cut off.</summary>
    public void Table(string[] headers, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        var cells = rows.Select(r => r.Select(SafeText.Line).ToArray()).ToList();
        if (world.OutputIsTerminal) Drawn(headers, cells);
        else Plain(headers, cells);
    }

    private void Drawn(string[] headers, List<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = new Style(Color.Grey) };
        foreach (var header in headers) table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))));
        foreach (var row in rows) table.AddRow(row.Select(c => new Text(c)));
        _console.Value.Write(table);
    }

    private void Plain(string[] headers, List<string[]> rows)
    {
        var widths = headers.Select((h, i) => rows.Append(headers).Max(r => SafeText.Width(r[i]))).ToArray();
        foreach (var row in rows.Prepend(headers))
            world.Output.WriteLine(string.Join("  ", row.Select((c, i) => i == row.Length - 1 ? c : c + new string(' ', widths[i] - SafeText.Width(c)))).TrimEnd());
    }

    private sealed class FixedWidth(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding) { }
    }
}
