using Chancery.Languages;

namespace Chancery;

/// <summary>
/// Everything the automaton finds in a text, in text order. Of names that overlap (countries, organisations, offices, persons, places) the
/// longest stays; of other kinds the longest of that kind.
/// </summary>
public sealed class LexicalScan
{
    private readonly LexMatch[][] _byKind;

    private LexicalScan(LexMatch[][] byKind, IReadOnlyList<int> clips) => (_byKind, Clips) = (byKind, clips);

    /// <summary>Offsets inside words where something written together with them ends, ascending.</summary>
    public IReadOnlyList<int> Clips { get; }

    /// <summary>The matches of one kind, by start.</summary>
    public ReadOnlySpan<LexMatch> Of(LexKind kind) => _byKind[(int)kind];

    /// <summary>The matches of one kind that lie wholly in <paramref name="span"/>.</summary>
    public ReadOnlySpan<LexMatch> In(LexKind kind, TextSpan span)
    {
        var all = _byKind[(int)kind];
        var first = FirstAt(all, span.Start);
        var end = first;
        while (end < all.Length && all[end].Span.Start < span.End) end++;
        while (end > first && all[end - 1].Span.End > span.End) end--;
        return all.AsSpan(first, end - first);
    }

    /// <summary>Whether a match of the kind covers the offset.</summary>
    public bool Covers(LexKind kind, int offset)
    {
        var all = _byKind[(int)kind];
        for (var i = FirstAt(all, offset - 80); i < all.Length && all[i].Span.Start <= offset; i++)
            if (all[i].Span.Contains(offset)) return true;
        return false;
    }

    /// <summary>The longest match of the kind that begins at the offset, or null.</summary>
    public LexMatch? At(LexKind kind, int offset)
    {
        var all = _byKind[(int)kind];
        LexMatch? best = null;
        for (var i = FirstAt(all, offset); i < all.Length && all[i].Span.Start == offset; i++)
            if (best is null || all[i].Span.Length > best.Value.Span.Length) best = all[i];
        return best;
    }

    /// <summary>Scans a whole text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="folded">The same folded.</param>
    /// <param name="lexicon">The expressions.</param>
    /// <param name="proclitics">Folded letters that may be written together with the word after them, longest first; words are looked up with and without them.</param>
    public static LexicalScan Of(string text, string folded, Lexicon lexicon, IReadOnlyList<string>? proclitics = null)
    {
        var found = new List<LexMatch>(text.Length / 4);
        var clips = new List<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            var unit = folded[at];
            if (Letters.IsWord(unit) ? at > 0 && Letters.IsWord(folded[at - 1]) && !Lexicon.IsUnspaced(unit) : char.IsWhiteSpace(unit)) continue;
            lexicon.Match(text, folded, at, found);
            if (proclitics is { Count: > 0 } && Letters.IsWord(unit)) Clipped(text, folded, lexicon, proclitics, at, found, clips);
        }
        if (proclitics is { Count: > 0 }) found = [.. found.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length)];
        var kinds = Enum.GetValues<LexKind>().Length;
        var lists = new List<LexMatch>[kinds];
        for (var kind = 0; kind < kinds; kind++) lists[kind] = [];
        foreach (var match in found) lists[(int)match.Entry.Kind].Add(match);
        KeepLongest(lists, found, IsName);
        for (var kind = 0; kind < kinds; kind++)
            if (!IsName((LexKind)kind)) lists[kind] = Longest(lists[kind]);
        return new LexicalScan([.. lists.Select(l => l.ToArray())], clips);
    }

    // The word without what is written together with it, when as a whole it is no word known; what is written together may be a marker.
    private static void Clipped(string text, string folded, Lexicon lexicon, IReadOnlyList<string> proclitics, int at, List<LexMatch> found, List<int> clips)
    {
        var end = at;
        while (end < folded.Length && Letters.IsWord(folded[end])) end++;
        var known = found.Count > 0 && found[^1].Span.Start == at && found[^1].Span.End >= end;
        foreach (var proclitic in proclitics)
        {
            if (end - at < proclitic.Length + 2 || string.CompareOrdinal(folded, at, proclitic, 0, proclitic.Length) != 0) continue;
            var before = found.Count;
            lexicon.Match(text, folded, at + proclitic.Length, found);
            if (known) found.RemoveRange(before, found.Count - before);
            if (found.Count == before) continue;
            lexicon.MatchPrefix(at, proclitic, found);
            clips.Add(at + proclitic.Length);
            return;
        }
    }

    private static bool IsName(LexKind kind) => kind <= LexKind.NotAName;

    private static void KeepLongest(List<LexMatch>[] lists, List<LexMatch> found, Predicate<LexKind> member)
    {
        var kept = Longest(found.FindAll(m => member(m.Entry.Kind)));
        for (var kind = 0; kind < lists.Length; kind++)
            if (member((LexKind)kind)) lists[kind].Clear();
        foreach (var match in kept) lists[(int)match.Entry.Kind].Add(match);
    }

    // Matches come by start, shorter first. One that lies in a longer one goes; those of the same span all stay.
    private static List<LexMatch> Longest(List<LexMatch> matches)
    {
        var kept = new List<LexMatch>(matches.Count);
        foreach (var match in matches)
        {
            while (kept.Count > 0 && match.Span.Contains(kept[^1].Span) && match.Span != kept[^1].Span) kept.RemoveAt(kept.Count - 1);
            var covered = false;
            for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - 8 && !covered; i--)
                covered = kept[i].Span != match.Span && kept[i].Span.Contains(match.Span);
            if (!covered) kept.Add(match);
        }
        return kept;
    }

    private static int FirstAt(LexMatch[] all, int offset)
    {
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (all[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
