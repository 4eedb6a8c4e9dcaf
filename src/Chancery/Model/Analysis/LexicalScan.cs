using System.Runtime.InteropServices;
using Chancery.Languages;

namespace Chancery;

/// <summary>
/// Everything the automaton finds in a text, in text order. Of names that overlap (countries, organisations, offices, persons, places) the
/// longest stays; of other kinds the longest of that kind.
/// </summary>
public sealed class LexicalScan
{
    private static readonly int Kinds = Enum.GetValues<LexKind>().Length;

    // All matches, those of a kind side by side: from _first of the kind to _end of it.
    private readonly LexMatch[] _matches;
    private readonly int[] _first;
    private readonly int[] _end;

    // One bit a kind for each offset where a match of it begins.
    private readonly uint[] _begins;

    private LexicalScan(LexMatch[] matches, int[] first, int[] end, int length, IReadOnlyList<int> clips)
    {
        (_matches, _first, _end, Clips) = (matches, first, end, clips);
        _begins = new uint[length];
        for (var kind = 0; kind < Kinds; kind++)
            foreach (var match in Of((LexKind)kind)) _begins[match.Span.Start] |= 1u << kind;
    }

    /// <summary>Offsets inside words where something written together with them ends, ascending.</summary>
    public IReadOnlyList<int> Clips { get; }

    /// <summary>The matches of one kind, by start.</summary>
    public ReadOnlySpan<LexMatch> Of(LexKind kind) => _matches.AsSpan(_first[(int)kind].._end[(int)kind]);

    /// <summary>The matches of one kind that lie wholly in <paramref name="span"/>.</summary>
    public ReadOnlySpan<LexMatch> In(LexKind kind, TextSpan span)
    {
        var all = Of(kind);
        if (all.IsEmpty) return all;
        var first = FirstAt(all, span.Start);
        var end = first;
        while (end < all.Length && all[end].Span.Start < span.End) end++;
        while (end > first && all[end - 1].Span.End > span.End) end--;
        return all[first..end];
    }

    /// <summary>Whether a match of the kind covers the offset.</summary>
    public bool Covers(LexKind kind, int offset)
    {
        var all = Of(kind);
        for (var i = FirstAt(all, offset - 80); i < all.Length && all[i].Span.Start <= offset; i++)
            if (all[i].Span.Contains(offset)) return true;
        return false;
    }

    /// <summary>The longest match of the kind that begins at the offset, or null.</summary>
    public LexMatch? At(LexKind kind, int offset)
    {
        if (!Begins(kind, offset)) return null;
        var all = Of(kind);
        var best = FirstAt(all, offset);
        for (var i = best + 1; i < all.Length && all[i].Span.Start == offset; i++)
            if (all[i].Span.Length > all[best].Span.Length) best = i;
        return all[best];
    }

    /// <summary>Whether a match of the kind begins at the offset.</summary>
    public bool Begins(LexKind kind, int offset) => (uint)offset < (uint)_begins.Length && (_begins[offset] & (1u << (int)kind)) != 0;

    /// <summary>Scans a whole text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="folded">The same folded.</param>
    /// <param name="lexicon">The expressions.</param>
    /// <param name="proclitics">Folded letters that may be written together with the word after them, longest first; words are looked up with and without them.</param>
    public static LexicalScan Of(string text, string folded, Lexicon lexicon, IReadOnlyList<string>? proclitics = null)
    {
        var found = new List<LexHit>(text.Length / 2);
        var clips = new List<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            var unit = folded[at];
            if (Letters.IsWord(unit) ? at > 0 && Letters.IsWord(folded[at - 1]) && !Lexicon.IsUnspaced(unit) && !Lexicon.IsUnspaced(folded[at - 1]) : char.IsWhiteSpace(unit)) continue;
            lexicon.Match(text, folded, at, found);
            if (proclitics is { Count: > 0 } && Letters.IsWord(unit)) Clipped(text, folded, lexicon, proclitics, at, found, clips);
        }
        if (proclitics is { Count: > 0 }) found = [.. found.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length)];
        return Sorted(lexicon, CollectionsMarshal.AsSpan(found), text.Length, clips);
    }

    // Deals the matches to their kinds and drops those that lie in longer ones.
    private static LexicalScan Sorted(Lexicon lexicon, ReadOnlySpan<LexHit> found, int length, List<int> clips)
    {
        var (first, end) = (new int[Kinds], new int[Kinds]);
        var names = new List<LexHit>(found.Length / 4);
        foreach (var hit in found)
            if (IsName(hit.Kind)) names.Add(hit);
            else end[(int)hit.Kind]++;
        var kept = CollectionsMarshal.AsSpan(names);
        kept = kept[..Longest(kept)];
        foreach (var hit in kept) end[(int)hit.Kind]++;
        for (int kind = 0, at = 0; kind < Kinds; kind++) (first[kind], end[kind], at) = (at, at, at + end[kind]);
        var hits = new LexHit[kept.Length + found.Length - names.Count];
        foreach (var hit in kept) hits[end[(int)hit.Kind]++] = hit;
        foreach (var hit in found)
            if (!IsName(hit.Kind)) hits[end[(int)hit.Kind]++] = hit;
        var matches = new LexMatch[hits.Length];
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (!IsName((LexKind)kind)) end[kind] = first[kind] + Longest(hits.AsSpan(first[kind]..end[kind]));
            for (var at = first[kind]; at < end[kind]; at++) matches[at] = lexicon.Look(hits[at]);
        }
        return new LexicalScan(matches, first, end, length, clips);
    }

    // The word without what is written together with it, when as a whole it is no word known; what is written together may be a marker.
    private static void Clipped(string text, string folded, Lexicon lexicon, IReadOnlyList<string> proclitics, int at, List<LexHit> found, List<int> clips)
    {
        var end = at;
        while (end < folded.Length && Letters.IsWord(folded[end])) end++;
        // A surname may look like a word with something written on to it.
        var known = found.Count > 0 && found[^1].Span.Start == at && found[^1].Span.End >= end && !(found[^1].Kind == LexKind.Person && lexicon.Look(found[^1]).Entry.C == "surname");
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

    // Matches come by start, shorter first. One that lies in a longer one goes; those of the same span all stay. Moves those that stay to the front.
    private static int Longest(Span<LexHit> matches)
    {
        var kept = 0;
        for (var at = 0; at < matches.Length; at++)
        {
            var match = matches[at];
            while (kept > 0 && match.Span.Contains(matches[kept - 1].Span) && match.Span != matches[kept - 1].Span) kept--;
            var covered = false;
            for (var i = kept - 1; i >= 0 && i >= kept - 8 && !covered; i--)
                covered = matches[i].Span != match.Span && matches[i].Span.Contains(match.Span);
            if (!covered) matches[kept++] = match;
        }
        return kept;
    }

    private static int FirstAt(ReadOnlySpan<LexMatch> all, int offset)
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
