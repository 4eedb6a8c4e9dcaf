using Chancery.Frames;
using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Statements;

/// <summary>Finds the words that may make a statement; a sentence without any stands for itself, as it may continue what somebody says.</summary>
public static class StatementTriggers
{
    /// <summary>The triggers of a document's prose, in text order; never two on the same words.</summary>
    public static List<StatementTrigger> Find(Analysis analysis)
    {
        var triggers = new List<StatementTrigger>();
        foreach (var sentence in analysis.Prose)
        {
            var here = InSentence(analysis, sentence);
            if (!here.Exists(t => t.Form is "verb" or "according" or "colon") && Alone(analysis, sentence) is { } alone) here.Add(alone);
            if (here.Count > 1) here = [.. here.OrderBy(t => t.Span.Start)];
            triggers.AddRange(here);
        }
        return triggers;
    }

    private static List<StatementTrigger> InSentence(Analysis analysis, Sentence sentence)
    {
        var here = new List<StatementTrigger>();
        foreach (var match in analysis.Scan.In(LexKind.Statement, sentence.Span))
            if (match.Entry.B is "verb" or "according" or "noun") Put(here, new StatementTrigger(match.Entry.A, match.Entry.B, match.Entry.C, match.Span, sentence));
        foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            if (analysis.Concepts.Find(match.Entry.A) is { } concept && Act(concept) is { } act)
                Put(here, new StatementTrigger(act, match.Entry.B == "noun" ? "noun" : concept.Fact == "statement" ? "verb" : "concept", match.Entry.B, match.Span, sentence));
        if (Colon(analysis, sentence) is { } colon) Put(here, colon);
        here.RemoveAll(t => IsPartOfName(analysis, t));
        return here;
    }

    // "Secretary of state", "at the request of", "the second": words that belong to something else.
    private static bool IsPartOfName(Analysis analysis, StatementTrigger trigger)
    {
        if (analysis.InName(trigger.Sentence, trigger.Span)) return true;
        var around = TextSpan.Between(Math.Max(trigger.Sentence.Span.Start, trigger.Span.Start - 40), Math.Min(trigger.Sentence.Span.End, trigger.Span.End + 40));
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Office, LexKind.Organisation, LexKind.Country, LexKind.Person, LexKind.NotAName, LexKind.Reference, LexKind.Date, LexKind.Slot])
            foreach (var match in analysis.Scan.In(kind, around))
                if (match.Span.Contains(trigger.Span) && (match.Span != trigger.Span || kind == LexKind.Date) && (kind != LexKind.Slot || match.Entry.A is "INITIATIVE" or "FOR" or "PLACE")) return true;
        return false;
    }

    // Of words that overlap, verbs before nouns, and those that carry an act before neutral ones.
    private static void Put(List<StatementTrigger> here, StatementTrigger trigger)
    {
        var at = here.FindIndex(t => t.Span.Overlaps(trigger.Span));
        if (at < 0) here.Add(trigger);
        else if (Rank(trigger) < Rank(here[at])) here[at] = trigger;
    }

    private static int Rank(StatementTrigger trigger) =>
        (trigger.Form switch { "verb" => 0, "according" => 1, "concept" => 3, _ => 2 }) * 2 + (trigger.Act == "say" ? 1 : 0);

    private static string? Act(Concept concept) => concept.Fact switch
    {
        "statement" => concept.Name == "SAY" ? "say" : concept.Kind,
        _ => concept.Name switch
        {
            "THREATEN" => "warn",
            "CONDEMN-MEASURE" => "condemn",
            "SUPPORT-INITIATIVE" => "support",
            "PROMISE-ACT" => "promise",
            "GREET-BY-LETTER" => "congratulate",
            _ => null,
        },
    };

    // Headlines and posts: "Minister X: our right", "MFA: no such plan".
    private static StatementTrigger? Colon(Analysis analysis, Sentence sentence)
    {
        foreach (var mention in analysis.MentionsIn(sentence))
        {
            var at = mention.Span.End;
            while (at < sentence.Span.End && analysis.Text[at] == ' ') at++;
            if (at < sentence.Span.End - 1 && analysis.Text[at] is ':' or '：' && at - mention.Span.End <= 2) return new StatementTrigger("say", "colon", "", new TextSpan(at, 1), sentence);
        }
        return null;
    }

    private static StatementTrigger? Alone(Analysis analysis, Sentence sentence)
    {
        if (sentence.Tokens.Count < 3) return null;
        var quoted = 0;
        if (Clause.HasQuotes(analysis, sentence))
            foreach (var token in sentence.Tokens)
                if (token.Kind == TokenKind.Word && Clause.InQuotes(analysis, sentence, token.Start)) quoted++;
        return new StatementTrigger("say", quoted >= 3 ? "quote" : "continued", "", sentence.Tokens[0].Span, sentence);
    }
}
