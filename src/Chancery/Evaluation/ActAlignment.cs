using Chancery.Facts.Acts;

namespace Chancery.Evaluation;

/// <summary>What an alignment must know of a gold fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Status">How far the thing has come; null when the kind of fact has none.</param>
/// <param name="Parts">The sides with the part each has.</param>
/// <param name="Fit">How well an act fits by its words: 0 not at all, 1 possibly, 3 wholly.</param>
public sealed record GoldAct(Fact Fact, string? Status, IReadOnlyList<(string Code, string Part)> Parts, Func<Act, double> Fit);

/// <summary>Aligns acts with gold facts: an act tells the facts whose evidence holds its words and whose kind fits best.</summary>
internal static class ActAlignment
{
    public static Dictionary<Act, List<GoldAct>> Of(ActContext context, IReadOnlyList<Act> acts, IReadOnlyList<GoldAct> golds)
    {
        var aligned = new Dictionary<Act, List<GoldAct>>(ReferenceEqualityComparer.Instance);
        foreach (var act in acts)
        {
            var scored = golds.Where(g => g.Fact.Evidence.Any(act.StandsIn)).Select(g => (Gold: g, Score: Score(context, act, g))).Where(s => s.Score >= 1).ToList();
            if (scored.Count == 0) continue;
            var best = scored.MaxBy(s => s.Score).Gold;
            // "Chile and Honduras recalled their ambassadors": one act, two facts of the same words.
            aligned[act] = [best, .. golds.Where(g => g != best && g.Status == best.Status && SameWords(g.Fact, best.Fact) && g.Fit(act) >= best.Fit(act))];
        }
        foreach (var gold in golds)
        {
            if (aligned.Values.Any(l => l.Contains(gold))) continue;
            var left = acts.Where(a => !aligned.ContainsKey(a) && gold.Fact.Evidence.Any(a.StandsIn)).OrderByDescending(gold.Fit).FirstOrDefault()
                ?? acts.Where(a => !aligned.ContainsKey(a) && gold.Fit(a) >= 2 && gold.Fact.Evidence.Any(e => a.Sentence.Span.Contains(e.Span))).MaxBy(gold.Fit);
            if (left is not null) aligned[left] = [gold];
        }
        return aligned;
    }

    private static double Score(ActContext context, Act act, GoldAct gold)
    {
        var fit = gold.Fit(act);
        if (fit < 1) return 0;
        var shortest = gold.Fact.Evidence.Where(act.StandsIn).Min(e => e.Span.Length);
        var named = context.Named(act.Sentence).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        return fit + 1.0 / (1 + shortest / 50.0) + (gold.Parts.Count == 0 ? 0 : gold.Parts.Count(p => named.Contains(p.Code)) / (double)gold.Parts.Count);
    }

    private static bool SameWords(Fact a, Fact b) => a.Evidence.Any(x => b.Evidence.Any(y => x.Span == y.Span));
}
