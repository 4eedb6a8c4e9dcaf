using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>
/// Says by rule who is reported as saying what: reporting words with their actor in either order, "according to", a colon after a name, and a quotation that runs on.
/// </summary>
public static class Attribution
{
    private const int Back = 3;

    /// <summary>The actor who is reported as asserting the words of a span; null when the outlet itself does.</summary>
    public static ActorEntity? Of(Analysis analysis, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (SentenceAt(analysis, span.Start) is not { } sentence) return null;
        foreach (var match in analysis.Scan.In(LexKind.Statement, sentence.Span))
        {
            if (!Reports(match.Entry) || match.Span.Overlaps(span)) continue;
            if (Speaker(analysis, sentence, match.Span, match.Entry.B) is not { } speaker || speaker.Actors.Count != 1) continue;
            if (Said(analysis, sentence, match.Span, match.Entry.B, speaker).Contains(span)) return speaker.Actors[0];
        }
        // A quotation without a reporting word belongs to whoever spoke last, or speaks next.
        if (!Clause.InQuotes(analysis, sentence, span.Start)) return null;
        return (Carried(analysis, sentence) ?? Coming(analysis, sentence)) is { Actors.Count: 1 } carried ? carried.Actors[0] : null;
    }

    /// <summary>The one who speaks, for reporting words of a sentence; null when none can be told.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="sentence">The sentence of the words.</param>
    /// <param name="verb">The reporting words.</param>
    /// <param name="form">Their form in the pack: <c>verb</c>, <c>according</c>, <c>noun</c> …</param>
    public static ActorMention? Speaker(Analysis analysis, Sentence sentence, TextSpan verb, string form)
    {
        ActorMention? before = null, after = null;
        foreach (var mention in Named(analysis, sentence))
        {
            if (verb.Contains(mention.Head) && mention.Form == MentionForm.Pronoun) return mention;
            if (mention.Head.Overlaps(verb)) continue;
            if (mention.Head.Start >= verb.End)
            {
                var start = Math.Max(verb.End, mention.Span.Start);
                if (after is null && Clause.Words(sentence, verb.End, start) <= 1 && Clause.Breaks(analysis, verb.End, start) == 0) after = mention;
            }
            else if (Clause.InQuotes(analysis, sentence, mention.Head.Start) == Clause.InQuotes(analysis, sentence, verb.Start)
                && Clause.SlotBefore(analysis, sentence, mention.Span.Start) is "none" or "AGENT") before = mention;
        }
        if (form is "according" or "noun") return after ?? (form == "noun" ? before : null);
        if (form == "colon") return before;
        if (after is null) return before;
        return before is null || Clause.SlotBefore(analysis, sentence, after.Span.Start) == "AGENT" || IsInverted(analysis, sentence, verb, after) ? after : before;
    }

    // All who are named in a sentence, officials without a name among them, in text order.
    private static ActorMention[] Named(Analysis analysis, Sentence sentence) =>
        UnnamedOfficials.In(analysis, sentence) is { Count: > 0 } officials ? [.. analysis.MentionsIn(sentence).Concat(officials).OrderBy(m => m.Head.Start)] : analysis.MentionsIn(sentence);

    /// <summary>What is said, for reporting words and their speaker: the rest of the sentence on the longer side.</summary>
    public static TextSpan Said(Analysis analysis, Sentence sentence, TextSpan verb, string form, ActorMention? speaker)
    {
        var from = speaker is null ? verb.Start : Math.Min(verb.Start, speaker.Span.Start);
        var to = speaker is null ? verb.End : Math.Max(verb.End, speaker.Span.End);
        if (Clause.Words(sentence, verb.End, speaker?.Span.Start ?? verb.End) > 4 && speaker!.Span.Start > verb.End) to = verb.End;
        var after = Clause.Words(sentence, to, sentence.Span.End);
        var before = Clause.Words(sentence, sentence.Span.Start, from);
        var first = after >= 3 && (form is not "according" || after >= before) && !(Quoted(analysis, TextSpan.Between(sentence.Span.Start, from)) && !Quoted(analysis, TextSpan.Between(to, sentence.Span.End)));
        return first || before == 0 ? TextSpan.Between(to, Math.Max(to, sentence.Span.End)) : TextSpan.Between(sentence.Span.Start, Math.Max(sentence.Span.Start, from));
    }

    /// <summary>Who spoke last before a sentence, a few sentences back at most; null when nobody did.</summary>
    public static ActorMention? Carried(Analysis analysis, Sentence sentence)
    {
        for (var back = 1; back <= Back && sentence.Index - back >= 0; back++)
        {
            var earlier = analysis.Sentences[sentence.Index - back];
            if (earlier.Zone is Zone.Related or Zone.Noise or Zone.Title) return null;
            if (Last(analysis, earlier) is { } speaker) return speaker;
        }
        return null;
    }

    /// <summary>Who speaks in the next sentence: "…" The minister said this on Monday.</summary>
    public static ActorMention? Coming(Analysis analysis, Sentence sentence)
    {
        if (sentence.Index + 1 >= analysis.Sentences.Count) return null;
        var next = analysis.Sentences[sentence.Index + 1];
        return next.Zone is Zone.Related or Zone.Noise ? null : Last(analysis, next);
    }

    private static ActorMention? Last(Analysis analysis, Sentence sentence)
    {
        ActorMention? last = null;
        foreach (var match in analysis.Scan.In(LexKind.Statement, sentence.Span))
            if (match.Entry.B is "verb" or "according" && Speaker(analysis, sentence, match.Span, match.Entry.B) is { } speaker) last = speaker;
        return last;
    }

    // Words that report a fact as somebody's: not praise, thanks or demands, whose words are acts of their own.
    private static bool Reports(LexEntry entry) => entry.B == "according" || (entry.B == "verb" && entry.A is "say" or "affirm");

    // "…," said X.  "…, said X, who …": the words before are closed, and the one after ends its own part.
    private static bool IsInverted(Analysis analysis, Sentence sentence, TextSpan verb, ActorMention after)
    {
        var at = verb.Start - 1;
        while (at > sentence.Span.Start && analysis.Folded[at] == ' ') at--;
        if (analysis.Folded[at] == '"') return true;
        if (at <= sentence.Span.Start || analysis.Folded[at] != ',') return false;
        var end = after.Span.End;
        while (end < sentence.Span.End && analysis.Folded[end] == ' ') end++;
        return end >= sentence.Span.End || !Letters.IsWord(analysis.Folded[end]);
    }

    private static bool Quoted(Analysis analysis, TextSpan span) => analysis.Folded.AsSpan(span.Start, span.Length).Contains('"');

    private static Sentence? SentenceAt(Analysis analysis, int offset)
    {
        int low = 0, high = analysis.Sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var sentence = analysis.Sentences[middle];
            if (offset < sentence.Span.Start) high = middle - 1;
            else if (offset >= sentence.Span.End) low = middle + 1;
            else return sentence;
        }
        return null;
    }
}
