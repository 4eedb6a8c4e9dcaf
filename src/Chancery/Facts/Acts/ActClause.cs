using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Acts;

/// <summary>What the rooms of acts ask of the words around an act.</summary>
public static class ActClause
{
    private const int Most = 360;

    /// <summary>The slot before a mention, or before its head when nothing stands before the whole.</summary>
    public static string Slot(Analysis analysis, Sentence sentence, SideMention mention)
    {
        return Clause.Slot(analysis, sentence, mention.Span, mention.Head, mention.Case);
    }

    /// <summary>The slot that a marker opens directly after an offset: of, between, on, with.</summary>
    public static string SlotAfter(Analysis analysis, Sentence sentence, int end)
    {
        foreach (var match in analysis.Scan.In(LexKind.Slot, TextSpan.Between(end, Math.Min(sentence.Span.End, end + 14))))
            if (match.Span.Start - end <= 2) return match.Entry.A;
        return "none";
    }

    /// <summary>How many finite words of the trade stand between two places, three at most.</summary>
    public static int Verbs(Analysis analysis, int from, int to)
    {
        if (to <= from) return 0;
        var verbs = 0;
        foreach (var match in analysis.Scan.In(LexKind.Concept, TextSpan.Between(from, to)))
            if (match.Entry.B is not "noun") verbs++;
        foreach (var match in analysis.Scan.In(LexKind.Statement, TextSpan.Between(from, to)))
            if (match.Entry.B == "verb") verbs++;
        return Math.Min(verbs, 3);
    }

    /// <summary>Whether a reporting verb follows directly.</summary>
    public static bool IsSpeaker(Analysis analysis, TextSpan span)
    {
        foreach (var match in analysis.Scan.In(LexKind.Statement, TextSpan.Between(span.End, Math.Min(analysis.Text.Length, span.End + 25))))
            if (match.Entry.B == "verb" && match.Span.Start - span.End <= 2) return true;
        return false;
    }

    /// <summary>What sort of word stands next to a place: <c>mark</c>, <c>number</c>, <c>slot:TO</c>, <c>small</c>, <c>name</c>, <c>word</c>, or <c>edge</c>.</summary>
    public static string Sort(Analysis analysis, Sentence sentence, int at, bool after)
    {
        Token? next = null;
        foreach (var token in sentence.Tokens)
        {
            if (after && token.Start >= at)
            {
                next = token;
                break;
            }
            if (!after && token.End <= at) next = token;
        }
        if (next is not { } word) return "edge";
        if (word.Kind == TokenKind.Mark) return "mark";
        if (word.Kind == TokenKind.Number) return "number";
        if (analysis.Scan.At(LexKind.Slot, word.Start) is { } slot && slot.Span.End >= word.End) return "slot:" + slot.Entry.A;
        if (analysis.Scan.At(LexKind.Modality, word.Start) is { } modality && modality.Span.End >= word.End) return "modality:" + modality.Entry.A;
        if (analysis.Scan.At(LexKind.Glue, word.Start) is { } glue && glue.Span.End >= word.End) return glue.Entry.A;
        if (analysis.Scan.At(LexKind.Stopword, word.Start) is { } small && small.Span.End >= word.End) return "small";
        return word.Capital ? "name" : "word";
    }

    /// <summary>Whether an article stands directly before.</summary>
    public static bool Definite(Analysis analysis, TextSpan span)
    {
        foreach (var match in analysis.Scan.In(LexKind.Glue, TextSpan.Between(Math.Max(0, span.Start - 12), span.Start)))
            if (match.Entry.A == "article" && span.Start - match.Span.End <= 1) return true;
        return false;
    }

    /// <summary>Whether an ending that makes "of whom" follows.</summary>
    public static bool Possessive(Analysis analysis, TextSpan head) => head.End < analysis.Text.Length && analysis.Folded[head.End] == '\'';

    /// <summary>The words to quote: the sentence, or its part around the act when it is long.</summary>
    public static Evidence Words(Analysis analysis, Act act)
    {
        var span = act.Sentence.Span;
        if (span.Length <= Most) return analysis.Cut(span);
        var start = Math.Max(span.Start, Math.Min(act.Whole.Start - Most / 3, span.End - Most));
        var end = Math.Min(span.End, start + Most);
        while (start > span.Start && !char.IsWhiteSpace(analysis.Text[start - 1])) start--;
        while (end < span.End && end > act.Span.End && !char.IsWhiteSpace(analysis.Text[end])) end--;
        return analysis.Cut(TextSpan.Between(start, end));
    }

    /// <summary>The words after an offset up to the next strong break, cut at a word's end; null when there are none.</summary>
    public static string? Phrase(Analysis analysis, Sentence sentence, int from, int most)
    {
        var end = from;
        while (end < sentence.Span.End && analysis.Text[end] is not (';' or ':' or '–' or '—' or '"' or '“' or '”' or '(' or '。' or '\n')) end++;
        if (end - from > most)
        {
            end = from + most;
            while (end > from && !char.IsWhiteSpace(analysis.Text[end])) end--;
        }
        var words = TextSpan.Between(from, end).Of(analysis.Text).Trim(' ', ',', '.', '!', '?', '\u00A0');
        return words.Length == 0 ? null : words;
    }
}
