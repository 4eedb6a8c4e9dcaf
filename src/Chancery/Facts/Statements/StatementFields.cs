using Chancery.Discourse;
using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Statements;

/// <summary>The fields of a statement beside speaker and act: whom it is aimed at, what it is about, whether it is quoted, its words.</summary>
public static class StatementFields
{
    private const int MostAbout = 90;
    private const int MostEvidence = 360;

    /// <summary>The places that name another side than the speaker's and may be the target, each side once, the nearest first.</summary>
    public static IEnumerable<ActorMention> Targets(Analysis analysis, StatementTrigger trigger, ActorMention speaker) =>
        analysis.MentionsIn(trigger.Sentence)
            .Where(m => m.Actors is [{ For: not null }] && m.Actors[0].For != speaker.Actors[0].For)
            .OrderBy(m => Math.Abs(m.Head.Start - trigger.Span.Start)).DistinctBy(m => m.Actors[0].For, StringComparer.Ordinal);

    /// <summary>The part of its sentence that belongs to a trigger, when others of the same sentence tell statements too.</summary>
    public static TextSpan Part(Analysis analysis, StatementTrigger trigger, StatementTrigger? previous, StatementTrigger? next)
    {
        var start = previous is null ? trigger.Sentence.Span.Start : Cut(analysis, previous.Span.End, trigger.Span.Start);
        var end = next is null ? trigger.Sentence.Span.End : Cut(analysis, trigger.Span.End, next.Span.Start);
        return TextSpan.Between(start, Math.Max(start, end));
    }

    // At the last mark or "and" between the two, else right before the second.
    private static int Cut(Analysis analysis, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
            if (analysis.Text[at] is ',' or ';' or '–' or '—' or '،' or '，') return at + 1;
        var cut = to;
        foreach (var match in analysis.Scan.In(LexKind.Glue, TextSpan.Between(from, Math.Max(from, to))))
            if (match.Entry.A == "and") cut = match.Span.Start;
        return cut;
    }

    /// <summary>The evidence of a part: whole, or around the trigger when it is long.</summary>
    public static Evidence Words(Analysis analysis, StatementTrigger trigger, TextSpan part)
    {
        if (part.Length <= MostEvidence) return analysis.Cut(part);
        var start = Math.Max(part.Start, Math.Min(trigger.Span.Start - MostEvidence / 2, part.End - MostEvidence));
        var end = Math.Min(part.End, start + MostEvidence);
        while (start > part.Start && start > part.End - 379 && !char.IsWhiteSpace(analysis.Text[start - 1])) start--;
        while (end > trigger.Span.End && end < part.End && !char.IsWhiteSpace(analysis.Text[end])) end--;
        return analysis.Cut(TextSpan.Between(start, end));
    }

    /// <summary>Whether words of the part stand between quotation marks.</summary>
    public static bool Quoted(Analysis analysis, Sentence sentence, TextSpan part)
    {
        var words = 0;
        foreach (var token in sentence.Tokens)
            if (token.Kind == TokenKind.Word && part.Contains(token.Span) && Clause.InQuotes(analysis, sentence, token.Start)) words++;
        return words >= 2;
    }

    /// <summary>What the statement is about: the words said, without quotation marks and leading small words, shortened at a word.</summary>
    public static string About(Analysis analysis, StatementTrigger trigger, ActorMention speaker, TextSpan part)
    {
        var whole = trigger.Form is "quote" or "continued";
        var said = whole ? part : Attribution.Said(analysis, trigger.Sentence, trigger.Span, trigger.Form, speaker.Sentence == trigger.Sentence.Index ? speaker : null);
        var (start, end) = (Math.Max(said.Start, part.Start), Math.Min(said.End, part.End));
        if (end - start < 8) (start, end) = (trigger.Span.End, part.End);
        if (end - start < 8) (start, end) = (part.Start, part.End);
        while (start < end && Skips(analysis, start, end) is > 0 and var skip) start += skip;
        while (end > start && !Letters.IsWord(analysis.Text[end - 1]) && analysis.Text[end - 1] is not ')') end--;
        if (end - start > MostAbout)
        {
            end = start + MostAbout;
            while (end > start + MostAbout / 2 && !char.IsWhiteSpace(analysis.Text[end])) end--;
        }
        var words = analysis.Text.AsSpan(start, Math.Max(0, end - start)).Trim().TrimEnd(",;:–—-").ToString();
        var phrase = string.Concat(words.Where((unit, i) => analysis.Folded[start] != 0 && Letters.Fold(unit) != '"' && !char.IsControl(unit)));
        return phrase.Length > 0 ? phrase : trigger.Act;
    }

    // Marks, and small words that only join: "that", "to", "na".
    private static int Skips(Analysis analysis, int at, int end)
    {
        if (!Letters.IsWord(analysis.Text[at])) return 1;
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Glue, LexKind.Slot])
            if (analysis.Scan.At(kind, at) is { } match && match.Span.End < end && match.Span.Length <= 6) return match.Span.Length;
        return 0;
    }
}
