namespace Chancery.Merging;

/// <summary>Finds the one event that a vague telling can mean.</summary>
internal static class VagueTellings
{
    /// <param name="Mention">The vague telling.</param>
    /// <param name="Core">The one event it fits; null when none or several do.</param>
    /// <param name="Unsure">The keys of the events it may be, when there are several.</param>
    public sealed record Fit(EventMention Mention, List<EventMention>? Core, IReadOnlyList<string> Unsure);

    /// <summary>Looks at the cores only, so that one vague telling never helps another to an event, nor joins two.</summary>
    public static IReadOnlyList<Fit> Find(IReadOnlyList<List<EventMention>> cores, IReadOnlyList<EventMention> vague)
    {
        var bySide = cores.SelectMany(c => c.SelectMany(m => m.Sides).Distinct(StringComparer.Ordinal).Select(s => (Side: s, Core: c))).ToLookup(p => p.Side, p => p.Core, StringComparer.Ordinal);
        var wishes = vague.Select(mention =>
        {
            var fitting = mention.Sides.SelectMany(s => bySide[s]).Distinct()
                .Where(core => core.Exists(m => ContactLikeness.Fits(mention, m)) && !core.Exists(m => ContactLikeness.Forbidden(mention, m)))
                .OrderBy(core => core[0].Key, StringComparer.Ordinal).ToList();
            return (Mention: mention, Fitting: fitting);
        }).ToList();
        // Two contacts that one document tells apart are not both the one event.
        var crowded = wishes.Where(w => w.Fitting.Count == 1).GroupBy(w => (w.Fitting[0], w.Mention.Document)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. wishes.Select(w => w.Fitting.Count == 1 && !crowded.Contains((w.Fitting[0], w.Mention.Document))
            ? new Fit(w.Mention, w.Fitting[0], [])
            : new Fit(w.Mention, null, [.. w.Fitting.Select(core => core[0].Key)]))];
    }
}
