using Chancery.Store.Recording;

namespace Chancery.Store.Asking;

/// <summary>The piece of a document around the words searched for.</summary>
internal static class Snippet
{
    private const int Before = 80;
    private const int Length = 240;

    public static SearchHit Of(DocumentLine document, string text, string words)
    {
        var asked = SearchTokens.Of(words).ToList();
        // The last character of a run of Han is a token by itself; only a run of one asks for it.
        var wanted = asked.Where(t => t.Word.Length > 1 || !SearchTokens.IsHan(t.Word[0]) || !asked.Exists(o => o.Span.Length == 2 && o.Span.End == t.Span.End)).Select(t => t.Word).ToHashSet(StringComparer.Ordinal);
        var hits = SearchTokens.Of(text).Where(t => wanted.Contains(t.Word) || SearchTokens.IsHan(t.Word[0]) && wanted.Contains(t.Word[..1])).Select(t => t.Span).ToList();
        // The window that shows most of the words; the first of equals.
        var first = hits.Count == 0 ? 0 : hits.MaxBy(h => hits.Count(o => o.Start >= h.Start && o.End <= h.Start + Length - Before)).Start;
        var start = Edge(text, Math.Max(0, first - Before));
        var end = Edge(text, Math.Min(text.Length, start + Length));
        if (start > 0 && text.IndexOf(' ', start, Math.Max(0, first - start)) is var space and >= 0) start = space + 1;
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - start) is var last && last > start && hits.TrueForAll(h => h.End <= last || h.Start >= end)) end = last;
        return new SearchHit
        {
            Document = document, Snippet = text[start..end], Span = TextSpan.Between(start, end),
            Matches = [.. hits.Where(h => h.Start >= start && h.End <= end).Select(h => new TextSpan(h.Start - start, h.Length))],
        };
    }

    /// <summary>The offset, moved back when it would part a surrogate pair.</summary>
    private static int Edge(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
}
