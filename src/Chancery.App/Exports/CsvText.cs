using System.Text;

namespace Chancery.App.Exports;

/// <summary>Lines of comma-separated values (RFC 4180) that a spreadsheet shows and does not calculate.</summary>
internal static class CsvText
{
    /// <summary>The mark at the beginning of a file by which spreadsheets know that it is UTF-8.</summary>
    public const char Mark = '\uFEFF';

    /// <summary>One line, ended.</summary>
    public static string Line(IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var (place, cell) in cells.Index())
        {
            if (place > 0) line.Append(',');
            Append(line, cell ?? "");
        }
        return line.Append("\r\n").ToString();
    }

    /// <summary>A text that no spreadsheet takes for a formula: one that begins like a formula, after blanks too, gets an apostrophe before it.</summary>
    public static string Harmless(string text)
    {
        var first = text.AsSpan().TrimStart();
        return text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20')) ? "'" + text : text;
    }

    private static void Append(StringBuilder line, string cell)
    {
        var text = Harmless(cell);
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) line.Append(text);
        else line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
