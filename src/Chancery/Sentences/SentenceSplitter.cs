using System.Collections.Frozen;
using Chancery.Languages;

namespace Chancery.Sentences;

/// <summary>Splits a line of prose into sentences: at full stops that end no abbreviation or initial, and at the pack's other sentence ends.</summary>
/// <param name="ends">The marks that end sentences.</param>
/// <param name="abbreviations">Words with a full stop that end none.</param>
/// <param name="ordinals">Whether a number with a full stop is an ordinal (am 8. Juli).</param>
public sealed class SentenceSplitter(string ends, IEnumerable<string> abbreviations, bool ordinals = false)
{
    private readonly FrozenSet<string> _abbreviations = abbreviations.Select(a => Letters.Fold(a).TrimEnd('.')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences of one line as spans without outer white space.</summary>
    public IEnumerable<TextSpan> Split(string text, string folded, TextSpan line)
    {
        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            var unit = text[at];
            if (!ends.Contains(unit, StringComparison.Ordinal)) continue;
            var end = at + 1;
            while (end < line.End && (ends.Contains(text[end], StringComparison.Ordinal) || folded[end] is '"' or '\'' or ')' or '\u201D' or '\u00BB' or '\u300D')) end++;
            if (end < line.End && unit < 0x3000 && !char.IsWhiteSpace(text[end])) continue;
            if (unit == '.' && end == at + 1 && !EndsSentence(text, folded, line, at)) continue;
            if (Trim(text, start, end) is { Length: > 0 } sentence) yield return sentence;
            start = end;
            at = end - 1;
        }
        if (Trim(text, start, line.End) is { Length: > 0 } rest) yield return rest;
    }

    private bool EndsSentence(string text, string folded, TextSpan line, int stop)
    {
        var start = stop;
        while (start > line.Start && (Letters.IsWord(text[start - 1]) || text[start - 1] is '.' or '-')) start--;
        var word = folded[start..stop];
        var next = stop + 1;
        while (next < line.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= line.End) return true;
        if (char.IsLower(text[next])) return false;
        if (word.Length == 1 && char.IsUpper(text[start])) return false;                        // an initial
        if (_abbreviations.Contains(word)) return false;
        if (ordinals && word.Length is 1 or 2 && word.All(char.IsAsciiDigit)) return false;
        if (word.Contains('.', StringComparison.Ordinal) && word.Length <= 6) return false;     // U.S., H.E.
        return true;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }
}
