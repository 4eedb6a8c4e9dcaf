using System.Globalization;
using Chancery.Frames;

namespace Chancery.Facts.Statements;

/// <summary>
/// Reads who takes which position: every reporting word, and every sentence that may run on from one, is a candidate; one judge says who speaks, another
/// whether it is a main statement, a third which act, a fourth at whom it is aimed.
/// </summary>
public static class StatementReader
{
    /// <summary>Names of the judges, in the order in which they are trained.</summary>
    public const string SpeakerJudge = "statement-speaker", StatementJudge = "statement", ActJudge = "statement-act", TargetJudge = "statement-target";

    /// <summary>Below this probability a candidate is no main statement.</summary>
    public const double Threshold = 0.3;

    /// <summary>A desk officer keeps the main positions only.</summary>
    public const int Most = 6;

    /// <summary>The statements of a document, in text order.</summary>
    public static IReadOnlyList<Statement> Read(Analysis analysis)
    {
        var drafts = new List<Draft>();
        var bag = new FeatureBag();
        foreach (var trigger in StatementTriggers.Find(analysis))
        {
            if (Speaker(analysis, trigger, bag) is not { } speaker) continue;
            bag.Clear();
            StatementFeatures.Statement(bag, analysis, trigger, speaker.Candidate, speaker.Speaks);
            var probability = analysis.Judges.Find(StatementJudge)?.Judge(bag, "yes") ?? (trigger.Form == "verb" ? 0.5 : 0.1);
            if (probability < Threshold) continue;
            bag.Clear();
            StatementFeatures.Act(bag, analysis, trigger, speaker.Candidate);
            var act = Vocabulary.Read<SpeechAct>(analysis.Judges.Find(ActJudge)?.Best(bag).Answer ?? trigger.Act) ?? SpeechAct.Affirm;
            drafts.Add(new Draft(trigger, speaker.Candidate.Mention, act, probability));
        }
        var kept = Distinct(analysis, drafts).OrderByDescending(d => d.Probability).ThenBy(d => d.Trigger.Span.Start).Take(Most).OrderBy(d => d.Trigger.Span.Start).ToList();
        return [.. kept.SelectMany((d, i) => Statements(analysis, d, Neighbour(kept, i, -1), Neighbour(kept, i, 1))).Take(Most)];
    }

    /// <summary>The likeliest speaker of a trigger; null when nobody is there.</summary>
    public static (SpeakerCandidate Candidate, double Speaks)? Speaker(Analysis analysis, StatementTrigger trigger) => Speaker(analysis, trigger, new FeatureBag());

    private static (SpeakerCandidate Candidate, double Speaks)? Speaker(Analysis analysis, StatementTrigger trigger, FeatureBag bag)
    {
        var candidates = StatementSpeakers.For(analysis, trigger);
        var judge = analysis.Judges.Find(SpeakerJudge);
        (SpeakerCandidate, double)? best = null;
        foreach (var candidate in candidates)
        {
            bag.Clear();
            StatementFeatures.Speaker(bag, analysis, trigger, candidate, candidates);
            var speaks = judge?.Judge(bag, "in") ?? (candidate.ByRule ? 0.8 : 0.2);
            if (best is null || speaks > best.Value.Item2) best = (candidate, speaks);
        }
        return best;
    }

    /// <summary>The code of the side that a statement is aimed at; null when it is aimed at none.</summary>
    public static string? Target(Analysis analysis, StatementTrigger trigger, ActorMention speaker, SpeechAct act)
    {
        if (analysis.Judges.Find(TargetJudge) is not { } judge) return null;
        var bag = new FeatureBag();
        var (best, code) = (0.5, (string?)null);
        foreach (var mention in StatementFields.Targets(analysis, trigger, speaker))
        {
            bag.Clear();
            StatementFeatures.Target(bag, analysis, trigger, mention, act);
            if (judge.Judge(bag, "in") is var aimed && aimed > best) (best, code) = (aimed, mention.Actors[0].For);
        }
        return code;
    }

    private static IEnumerable<Statement> Statements(Analysis analysis, Draft draft, StatementTrigger? previous, StatementTrigger? next)
    {
        var (trigger, mention, act, probability) = draft;
        var part = StatementFields.Part(analysis, trigger, previous, next);
        if (string.IsNullOrWhiteSpace(part.Of(analysis.Text))) yield break;
        foreach (var speaker in mention.Actors.Where(a => a.For is not null || a.IsPerson).DistinctBy(a => a.IsPerson ? a.Name : a.For, StringComparer.Ordinal))
            yield return new Statement
            {
                Speaker = speaker.ToActor(),
                Act = act,
                Target = Target(analysis, trigger, mention, act),
                About = StatementFields.About(analysis, trigger, mention, part),
                Quoted = StatementFields.Quoted(analysis, trigger.Sentence, part),
                Confidence = probability,
                Basis = speaker.Acting is { Basis: { } basis } && !speaker.IsSide ? new Dictionary<string, Basis>(StringComparer.Ordinal) { ["speaker.role"] = basis } : new Dictionary<string, Basis>(StringComparer.Ordinal),
                Evidence = [StatementFields.Words(analysis, trigger, part)],
                Trace = analysis.Explain ? [string.Create(CultureInfo.InvariantCulture, $"{trigger.Act} ({trigger.Form}): \"{trigger.Span.Of(analysis.Text)}\""), $"speaker: \"{mention.Span.Of(analysis.Text)}\""] : [],
            };
    }

    // One clause tells one statement of a speaker; a headline that the text repeats tells none of its own.
    private static List<Draft> Distinct(Analysis analysis, List<Draft> drafts)
    {
        var kept = new List<Draft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Probability).ThenBy(d => d.Trigger.Span.Start))
            if (!kept.Exists(k => Same(analysis, k, draft))) kept.Add(draft);
        return kept;
    }

    private static bool Same(Analysis analysis, Draft a, Draft b)
    {
        if (!a.Speaker.Actors.Any(b.Speaker.Actors.Contains)) return false;
        var (first, second) = a.Trigger.Span.Start < b.Trigger.Span.Start ? (a.Trigger, b.Trigger) : (b.Trigger, a.Trigger);
        if (first.Sentence.Index == second.Sentence.Index)
            return Clause.Breaks(analysis, first.Span.End, second.Span.Start) == 0 && !Array.Exists(analysis.MentionsIn(first.Sentence), m => m.Head.Start > first.Span.End && m.Head.End < second.Span.Start);
        return a.Act == b.Act && (a.Trigger.Sentence.Zone == Zone.Title) != (b.Trigger.Sentence.Zone == Zone.Title);
    }

    private static StatementTrigger? Neighbour(List<Draft> kept, int at, int step) =>
        at + step >= 0 && at + step < kept.Count && kept[at + step].Trigger.Sentence.Index == kept[at].Trigger.Sentence.Index ? kept[at + step].Trigger : null;

    private sealed record Draft(StatementTrigger Trigger, ActorMention Speaker, SpeechAct Act, double Probability);
}
