namespace Chancery.App.Desk.Marks;

/// <summary>Words to be marked in a text, and the number of what they are evidence of.</summary>
/// <param name="Number">The number shown beside the words.</param>
/// <param name="Span">Where the words stand.</param>
public readonly record struct Mark(int Number, TextSpan Span);

/// <summary>A run of text under the same marks.</summary>
/// <param name="Text">The characters, control characters made visible.</param>
/// <param name="Numbers">The marks it lies under; empty for plain text.</param>
/// <param name="Opens">The spans that begin with it.</param>
/// <param name="Closes">The marks that end with it.</param>
public sealed record Piece(string Text, IReadOnlyList<int> Numbers, IReadOnlyList<TextSpan> Opens, IReadOnlyList<int> Closes);

/// <summary>A line of the text, cut into pieces.</summary>
/// <param name="Pieces">In the order of the text.</param>
public sealed record MarkedLine(IReadOnlyList<Piece> Pieces)
{
    /// <summary>Whether any words of the line are marked.</summary>
    public bool IsMarked => Pieces.Any(p => p.Numbers.Count > 0);
}

/// <summary>A text cut where marks begin and end. All of the text is there, blank lines aside; marks may overlap and run over lines.</summary>
public static class MarkedText
{
    /// <summary>Cuts a text into lines and pieces.</summary>
    public static IReadOnlyList<MarkedLine> Of(string text, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sorted = marks.Where(m => m.Span.Start >= 0 && m.Span.Length > 0 && m.Span.End <= text.Length).Distinct().OrderBy(m => m.Span).ThenBy(m => m.Number).ToList();
        var lines = new List<MarkedLine>();
        var next = 0;
        var open = new List<Mark>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            while (next < sorted.Count && sorted[next].Span.Start < end) open.Add(sorted[next++]);
            open.RemoveAll(m => m.Span.End <= start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) lines.Add(Line(text, start, end, open));
            start = end + 1;
        }
        return lines;
    }

    /// <summary>The same text with control characters shown as their pictures; lengths stay.</summary>
    public static string Visible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.Contains('\u007f', StringComparison.Ordinal) ? text
            : string.Create(text.Length, text, static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] switch { '\n' or '\r' or '\t' => from[i], < ' ' => (char)(0x2400 + from[i]), '\u007f' => '\u2421', var c => c };
            });
    }

    private static MarkedLine Line(string text, int start, int end, List<Mark> marks)
    {
        var cuts = new SortedSet<int> { start, end };
        foreach (var (_, span) in marks)
        {
            if (span.Start > start && span.Start < end) cuts.Add(span.Start);
            if (span.End > start && span.End < end) cuts.Add(span.End);
        }
        var pieces = new List<Piece>(cuts.Count - 1);
        var from = start;
        foreach (var to in cuts.Skip(1))
        {
            var here = marks.Where(m => m.Span.Start < to && m.Span.End > from).ToList();
            pieces.Add(new Piece(
                Visible(text[from..to]),
                [.. here.Select(m => m.Number).Distinct().Order()],
                [.. here.Select(m => m.Span).Where(s => s.Start == from).Distinct()],
                [.. here.Where(m => m.Span.End == to || (to == end && OnlyBlank(text, to, m.Span.End))).Select(m => m.Number).Distinct().Order()]));
            from = to;
        }
        return new MarkedLine(pieces);
    }

    private static bool OnlyBlank(string text, int from, int to) => from < to && text.AsSpan(from, to - from).IsWhiteSpace();
}
