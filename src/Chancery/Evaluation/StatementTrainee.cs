using Chancery.Facts.Statements;
using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Evaluation;

/// <summary>Aligns statement triggers with gold statements: a trigger makes the statement whose evidence holds it and whose act and speaker fit.</summary>
internal static class StatementAlignment
{
    public static Dictionary<StatementTrigger, List<Statement>> Of(Analysis analysis, GoldReadout gold, List<StatementTrigger> triggers)
    {
        var pairs = new List<(double Score, int Statement, int Trigger)>();
        var statements = gold.Facts.Statements;
        for (var s = 0; s < statements.Count; s++)
            for (var t = 0; t < triggers.Count; t++)
                if (Score(analysis, triggers[t], statements[s]) is > 0 and var score) pairs.Add((score, s, t));
        var aligned = new Dictionary<StatementTrigger, List<Statement>>();
        var done = new HashSet<int>();
        foreach (var (_, s, t) in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Statement).ThenBy(p => p.Trigger))
        {
            if (done.Contains(s)) continue;
            if (aligned.TryGetValue(triggers[t], out var others) && !others.Exists(o => Shares(o, statements[s]))) continue;
            done.Add(s);
            if (others is null) aligned.Add(triggers[t], [statements[s]]);
            else others.Add(statements[s]);
        }
        return aligned;
    }

    /// <summary>Whether the mention names the speaker of the statement.</summary>
    public static bool Speaks(ActorMention mention, Statement statement) => mention.Actors.Any(a => Is(a, statement.Speaker));

    private static bool Is(ActorEntity actor, Actor speaker) =>
        actor.For == speaker.For && (speaker.Name is null || (actor.Name is { } name && SameName(name, speaker.Name)));

    // A position of two states in the same words: one trigger, two statements.
    private static bool Shares(Statement a, Statement b) => a.Act == b.Act && a.Speaker != b.Speaker && a.Evidence.Any(x => b.Evidence.Any(y => x.Span == y.Span));

    private static double Score(Analysis analysis, StatementTrigger trigger, Statement statement)
    {
        if (!statement.Evidence.Any(e => e.Span.Overlaps(trigger.Sentence.Span))) return 0;
        var held = statement.Evidence.Any(e => e.Span.Overlaps(trigger.Span));
        var act = trigger.Act == statement.Act.Word();
        var speaker = StatementSpeakers.For(analysis, trigger);
        var said = speaker.Find(c => Speaks(c.Mention, statement));
        return 0.5 + (held ? 2 : 0) + (act ? 2 : trigger.Act == "say" ? 0.5 : 0) + (said is null ? 0 : said.ByRule ? 2 : 1) + (trigger.Form switch { "verb" => 1, "according" or "colon" => 0.8, "noun" => 0.3, _ => 0 });
    }

    private static bool SameName(string a, string b)
    {
        var (left, right) = (Words(a), Words(b));
        return left.Count > 0 && right.Count > 0 && (left[^1] == right[^1] || left.Intersect(right, StringComparer.Ordinal).Count() >= Math.Min(2, Math.Min(left.Count, right.Count)));
    }

    private static List<string> Words(string name) => [.. Letters.Fold(name).Split((char[])[' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w is not ("jr" or "ii" or "iii" or "bin" or "al" or "de"))];
}

/// <summary>Who speaks: learned from triggers that make a gold statement.</summary>
public sealed class SpeakerTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [StatementReader.SpeakerJudge];

    /// <inheritdoc/>
    public bool Feeds => true;

    /// <inheritdoc/>
    public double? Penalty => 5;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        foreach (var (trigger, statements) in StatementAlignment.Of(analysis, gold, StatementTriggers.Find(analysis)))
        {
            var candidates = StatementSpeakers.For(analysis, trigger);
            if (!candidates.Exists(c => statements.Exists(s => StatementAlignment.Speaks(c.Mention, s)))) continue;
            foreach (var candidate in candidates)
            {
                var bag = new FeatureBag(keepNames: true);
                StatementFeatures.Speaker(bag, analysis, trigger, candidate, candidates);
                yield return (StatementReader.SpeakerJudge, new Example(gold.Id, bag.Names!, statements.Exists(s => StatementAlignment.Speaks(candidate.Mention, s)) ? "in" : "out"));
            }
        }
    }
}

/// <summary>Whether a trigger makes a main statement, with which act and at whom: learned after who speaks.</summary>
public sealed class StatementTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [StatementReader.StatementJudge, StatementReader.ActJudge, StatementReader.TargetJudge];

    /// <inheritdoc/>
    public double? Penalty => 5;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        if (!gold.SpeaksOf<Statement>()) yield break;
        var triggers = StatementTriggers.Find(analysis);
        var aligned = StatementAlignment.Of(analysis, gold, triggers);
        foreach (var trigger in triggers)
        {
            if (StatementReader.Speaker(analysis, trigger) is not { } speaker) continue;
            var bag = new FeatureBag(keepNames: true);
            StatementFeatures.Statement(bag, analysis, trigger, speaker.Candidate, speaker.Speaks);
            var told = aligned.GetValueOrDefault(trigger);
            // Other words inside the evidence of a statement are neither right nor wrong.
            if (told is null && gold.Facts.Statements.Any(s => s.Evidence.Any(e => e.Span.Contains(trigger.Span)) && aligned.Values.Any(v => v.Contains(s)))) continue;
            yield return (StatementReader.StatementJudge, new Example(gold.Id, bag.Names!, told?.Exists(t => StatementAlignment.Speaks(speaker.Candidate.Mention, t)) == true ? "yes" : "no", speaker.Candidate.Mention.Actors.Count));
            if (told is null) continue;
            var acts = new FeatureBag(keepNames: true);
            StatementFeatures.Act(acts, analysis, trigger, speaker.Candidate);
            yield return (StatementReader.ActJudge, new Example(gold.Id, acts.Names!, told[0].Act.Word()));
            foreach (var mention in StatementFields.Targets(analysis, trigger, speaker.Candidate.Mention))
            {
                var aimed = new FeatureBag(keepNames: true);
                StatementFeatures.Target(aimed, analysis, trigger, mention, told[0].Act);
                yield return (StatementReader.TargetJudge, new Example(gold.Id, aimed.Names!, told.Exists(t => t.Target == mention.Actors[0].For) ? "in" : "out"));
            }
        }
    }
}
