namespace Chancery.Evaluation;

/// <summary>The text of a gold file, in which quotes are looked for; places are counted in code points.</summary>
internal sealed class ScoredText(string text)
{
    private const int LongestQuote = 400;
    private readonly bool _plain = !text.Any(char.IsSurrogate);
    private readonly Dictionary<string, (int Start, int End)?> _found = new(StringComparer.Ordinal);

    /// <summary>Whether the two facts rest on the same words: a fifth of the shorter quote at least.</summary>
    public bool Overlap(ScoredItem gold, ScoredItem read)
    {
        foreach (var quote in gold.Quotes)
        {
            if (Find(quote) is not { } g) continue;
            foreach (var other in read.Quotes)
            {
                if (Find(other) is { } r && Math.Min(g.End, r.End) - Math.Max(g.Start, r.Start) >= 0.2 * Math.Min(g.End - g.Start, r.End - r.Start)) return true;
            }
        }
        return false;
    }

    private (int Start, int End)? Find(string quote)
    {
        if (_found.TryGetValue(quote, out var known)) return known;
        var length = Points(quote, quote.Length);
        var at = length is > 0 and <= LongestQuote ? text.IndexOf(quote, StringComparison.Ordinal) : -1;
        return _found[quote] = at < 0 ? null : (Points(text, at), Points(text, at) + length);
    }

    private int Points(string of, int units)
    {
        if (_plain) return units;
        var points = 0;
        foreach (var unit in of.AsSpan(0, units))
        {
            if (!char.IsLowSurrogate(unit)) points++;
        }
        return points;
    }
}
