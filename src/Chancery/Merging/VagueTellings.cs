namespace Chancery.Merging;

/// <summary>Finds the one event that a vague telling can mean.</summary>
public static class VagueTellings
{
    /// <param name="Mention">The vague telling.</param>
    /// <param name="Core">The one event it fits; null when none or several do.</param>
    /// <param name="Unsure">The keys of the events it may be, when there are several.</param>
    public sealed record Fit(EventMention Mention, List<EventMention>? Core, IReadOnlyList<string> Unsure);

    /// <summary>Whether a vague telling can mean the event of an exact one: they are filed near each other and nothing speaks against it.</summary>
    public static bool Fits(EventMention vague, EventMention exact)
    {
        ArgumentNullException.ThrowIfNull(vague);
        ArgumentNullException.ThrowIfNull(exact);
        return VagueLikeness.Fits(vague, exact) && exact.Filed.Intersect(vague.Across).Any();
    }

    /// <summary>Looks at the cores only, so that one vague telling never helps another to an event, nor joins two.</summary>
    /// <param name="cores">The events of exact tellings that the vague ones may mean.</param>
    /// <param name="vague">The vague tellings; of each document all that fit one of the cores.</param>
    /// <param name="judgements">What people judged.</param>
    public static IReadOnlyList<Fit> Find(IReadOnlyList<List<EventMention>> cores, IReadOnlyList<EventMention> vague, EventJudgements judgements)
    {
        ArgumentNullException.ThrowIfNull(cores);
        ArgumentNullException.ThrowIfNull(vague);
        ArgumentNullException.ThrowIfNull(judgements);
        var filed = cores.SelectMany(c => c.SelectMany(m => m.Filed).Distinct().Select(b => (Block: b, Core: c))).ToLookup(p => p.Block, p => p.Core);
        var wishes = vague.Select(mention =>
        {
            var fitting = mention.Across.SelectMany(b => filed[b]).Distinct()
                .Where(core => core.Exists(m => Fits(mention, m)) && !core.Exists(m => ContactLikeness.Forbidden(mention, m) || judgements.Apart(mention, m)))
                .OrderBy(core => core[0].Key, StringComparer.Ordinal).ToList();
            fitting = Narrow(fitting, m => InCommon.Place(mention, m));
            fitting = Narrow(fitting, m => m.Sides.SequenceEqual(mention.Sides, StringComparer.Ordinal));
            return (Mention: mention, Fitting: fitting);
        }).ToList();
        // Two contacts that one document tells apart are not both the one event.
        var crowded = wishes.Where(w => w.Fitting.Count == 1).GroupBy(w => (w.Fitting[0], w.Mention.Document)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. wishes.Select(w => w.Fitting.Count == 1 && !crowded.Contains((w.Fitting[0], w.Mention.Document))
            ? new Fit(w.Mention, w.Fitting[0], [])
            : new Fit(w.Mention, null, [.. w.Fitting.Select(core => core[0].Key)]))];
    }

    /// <summary>Events with a telling that satisfies the test, or all when none has.</summary>
    private static List<List<EventMention>> Narrow(List<List<EventMention>> cores, Predicate<EventMention> test)
    {
        if (cores.Count < 2) return cores;
        var left = cores.FindAll(core => core.Exists(test));
        return left.Count > 0 ? left : cores;
    }
}
