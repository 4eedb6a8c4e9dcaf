using System.Buffers;
using Chancery.Languages;

namespace Chancery.Frames;

/// <summary>What stands around a place in its sentence, as the judges ask it.</summary>
public static class Clause
{
    private static readonly SearchValues<char> BreakMarks = SearchValues.Create(",;:–—");

    /// <summary>The slot marker that stands directly before <paramref name="start"/> (articles and honorifics may stand between), or "none".</summary>
    public static string SlotBefore(Analysis analysis, Sentence sentence, int start) =>
        sentence.Span.Contains(start) ? analysis.SlotsBefore[start] ??= FindSlotBefore(analysis, sentence, start) : FindSlotBefore(analysis, sentence, start);

    private static string FindSlotBefore(Analysis analysis, Sentence sentence, int start)
    {
        var from = Math.Max(sentence.Span.Start, start - 60);
        var best = "none";
        var bestStart = int.MaxValue;
        foreach (var match in analysis.Scan.In(LexKind.Slot, TextSpan.Between(from, start)))
        {
            if (match.Entry.A.EndsWith('<') || !OnlyGlue(analysis, match.Span.End, start)) continue;
            if (match.Span.Start < bestStart || (match.Span.Start == bestStart && Rank(match.Entry.A) < Rank(best))) (best, bestStart) = (match.Entry.A, match.Span.Start);
        }
        return best;
    }

    /// <summary>
    /// The slot of an actor: the marker before it, else one that stands after it (postpositions), else what its bare grammatical case marks; "none" when
    /// nothing tells.
    /// </summary>
    public static string Slot(Analysis analysis, Sentence sentence, ActorMention mention) => Slot(analysis, sentence, mention.Span, mention.Head, mention.Case);

    /// <summary>The slot of a noun phrase, as for a mention.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="sentence">Where.</param>
    /// <param name="span">The words with what belongs to them.</param>
    /// <param name="head">The shortest words.</param>
    /// <param name="cases">The grammatical cases they may stand in, joined by <c>/</c>; null or empty when not known.</param>
    public static string Slot(Analysis analysis, Sentence sentence, TextSpan span, TextSpan head, string? cases)
    {
        var slot = SlotBefore(analysis, sentence, span.Start);
        if (slot == "none") slot = SlotBefore(analysis, sentence, head.Start);
        if (slot == "none") slot = SlotAfter(analysis, sentence, Math.Max(span.End, head.End));
        if (slot == "none" && cases is { Length: > 0 } && !cases.Contains('/', StringComparison.Ordinal) && analysis.Pack.CaseSlots.TryGetValue(cases, out var marked) && marked != "SUBJECT") slot = marked;
        return slot;
    }

    // The slot of a marker that stands right after its filler (WITH<), or "none".
    private static string SlotAfter(Analysis analysis, Sentence sentence, int end)
    {
        foreach (var match in analysis.Scan.In(LexKind.Slot, TextSpan.Between(end, Math.Min(sentence.Span.End, end + 24))))
            if (match.Entry.A.EndsWith('<') && match.Span.Start - end <= 1) return match.Entry.A[..^1];
        return "none";
    }

    /// <summary>Whether a marker that may open the given slot stands directly before <paramref name="start"/>; one marker may open several.</summary>
    public static bool Opens(Analysis analysis, Sentence sentence, int start, string slot)
    {
        foreach (var match in analysis.Scan.In(LexKind.Slot, TextSpan.Between(Math.Max(sentence.Span.Start, start - 60), start)))
            if (match.Entry.A == slot && OnlyGlue(analysis, match.Span.End, start)) return true;
        return false;
    }

    // Of several slots that one marker may open, the more telling one first.
    private static int Rank(string slot) => slot switch { "MARGIN" => 0, "INITIATIVE" => 1, "WITH" => 2, "FROM" => 3, "TO" => 4, "PLACE" => 5, "AGENT" => 6, "OF" => 7, "AGAINST" => 8, "none" => 99, _ => 20 };

    private static bool OnlyGlue(Analysis analysis, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (!Letters.IsWord(analysis.Folded[at]))
            {
                if (analysis.Folded[at] is not (' ' or '"' or '\'' or '.')) return false;
                at++;
                continue;
            }
            if (analysis.Scan.At(LexKind.Glue, at) is { } glue && glue.Entry.A is "article" or "linker" or "adjective") at = glue.Span.End;
            else if (analysis.Scan.At(LexKind.Honorific, at) is { } honorific) at = honorific.Span.End;
            else return false;
        }
        return true;
    }

    /// <summary>What stands directly before or after a place: an actor, a slot marker, an article, a mark, the end of the sentence, or another word.</summary>
    public static string Neighbour(Analysis analysis, Sentence sentence, int place, bool back)
    {
        var at = back ? place - 1 : place;
        while (at >= sentence.Span.Start && at < sentence.Span.End && analysis.Folded[at] == ' ') at += back ? -1 : 1;
        if (at < sentence.Span.Start || at >= sentence.Span.End) return "end";
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Span.Contains(at)) return mention.Form == MentionForm.Pronoun ? "pronoun" : "actor";
        var unit = analysis.Folded[at];
        if (!Letters.IsWord(unit)) return unit is '"' or '\'' ? "quote" : unit is ',' ? "comma" : "mark";
        var start = at;
        while (back && start > sentence.Span.Start && Letters.IsWord(analysis.Folded[start - 1])) start--;
        if (char.IsAsciiDigit(unit)) return "number";
        if (analysis.Scan.At(LexKind.Glue, start) is { } glue) return glue.Entry.A;
        if (analysis.Scan.At(LexKind.Modality, start) is { } modality) return modality.Entry.A;
        if (analysis.Scan.At(LexKind.Reference, start) is { } reference) return reference.Entry.A;
        if (analysis.Scan.At(LexKind.Slot, start) is { } slot) return slot.Entry.A;
        return "word";
    }

    /// <summary>Kinds of modality in a stretch of text, each once, in text order.</summary>
    public static List<string> Modality(Analysis analysis, TextSpan span)
    {
        List<string>? kinds = null;
        foreach (var match in analysis.Scan.In(LexKind.Modality, span))
            if (kinds is null || !kinds.Contains(match.Entry.A)) (kinds ??= []).Add(match.Entry.A);
        return kinds ?? [];
    }

    /// <summary>Number of words between two places.</summary>
    public static int Words(Sentence sentence, int from, int to) => to < from ? sentence.Words(to, from) : sentence.Words(from, to);

    /// <summary>The same in a few steps, so that a judge can learn from it.</summary>
    public static string Distance(int words) => words switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 7 => "7", <= 12 => "12", <= 20 => "20", _ => "far" };

    /// <summary>Marks of a new clause between two places: commas, semicolons, dashes, colons.</summary>
    public static int Breaks(Analysis analysis, int from, int to)
    {
        if (to < from) (from, to) = (to, from);
        return analysis.Folded.AsSpan(from, to - from).CountAny(BreakMarks);
    }

    /// <summary>Whether the sentence holds a quotation mark.</summary>
    public static bool HasQuotes(Analysis analysis, Sentence sentence) => analysis.Folded.AsSpan(sentence.Span.Start, sentence.Span.Length).Contains('"');

    /// <summary>Whether the place stands between quotation marks of its sentence.</summary>
    public static bool InQuotes(Analysis analysis, Sentence sentence, int at) =>
        at > sentence.Span.Start && analysis.Folded.AsSpan(sentence.Span.Start, at - sentence.Span.Start).Count('"') % 2 == 1;

    /// <summary>
    /// The clause around a span: from the last to the next strong break (semicolon, colon, dash, or a comma before a finite part), never beyond the sentence.
    /// </summary>
    public static TextSpan Around(Analysis analysis, Sentence sentence, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (start > sentence.Span.Start) start = sentence.Span.Start + 1 + analysis.Folded.AsSpan(sentence.Span.Start, start - sentence.Span.Start).LastIndexOfAny(";:–—");
        if (end < sentence.Span.End) end = analysis.Folded.AsSpan(end, sentence.Span.End - end).IndexOfAny(";–—") is >= 0 and var mark ? end + mark : sentence.Span.End;
        return TextSpan.Between(start, end);
    }
}
