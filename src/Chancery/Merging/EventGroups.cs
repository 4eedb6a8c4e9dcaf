using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Tellings that are one event: the exact ones first joined by edges, the vaguer ones attached where only one event fits.</summary>
/// <param name="Exact">Tellings joined by edges, by key; the event's core.</param>
/// <param name="Vague">Tellings attached because only this event fits.</param>
/// <param name="Unsure">Keys of the cores of other events that this one may be, too.</param>
public sealed record EventGroup(IReadOnlyList<EventMention> Exact, IReadOnlyList<EventMention> Vague, IReadOnlyList<string> Unsure)
{
    /// <summary>All tellings.</summary>
    public IEnumerable<EventMention> All => Exact.Concat(Vague);
}

/// <summary>
/// Order-free merging. An edge is a pure predicate on two tellings; edges are taken in a fixed order; what must stay apart stays apart.
/// Every set of tellings that is closed under <see cref="AreLinked"/> gives its events whatever else there is.
/// </summary>
public static class EventGroups
{
    /// <summary>The events of all tellings.</summary>
    public static IReadOnlyList<EventGroup> Of(IEnumerable<EventMention> mentions, EventJudgements judgements)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var kinds = mentions.ToLookup(m => m.Fact is not Contact ? 'T' : EventBlocks.IsExact(m) ? 'E' : 'V');
        var cores = Cores(kinds['E'], judgements);
        var fits = VagueTellings.Find(cores, [.. kinds['V']], judgements);
        var attached = fits.Where(f => f.Core is not null).ToLookup(f => f.Core!, f => f.Mention);
        var unsure = fits.Where(f => f.Core is null).ToDictionary(f => f.Mention.Key, f => f.Unsure, StringComparer.Ordinal);
        var left = Join(fits.Where(f => f.Core is null).Select(f => f.Mention), judgements);
        return Judged(
            [
                .. cores.Select(core => new EventGroup(core, [.. attached[core]], [])),
                .. left.Select(g => new EventGroup(g, [], [.. g.SelectMany(m => unsure[m.Key]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
                .. Join(kinds['T'], judgements).Select(g => new EventGroup(g, [], [])),
            ], judgements);
    }

    /// <summary>Whether two tellings of one sort (exact, vague, titled) draw each other into one event, if nothing forbids it.</summary>
    public static bool AreLinked(EventMention a, EventMention b) => Likeness(a, b) > 0;

    /// <summary>Joins tellings of one sort by their edges, the likest first, unless something in the two groups must stay apart. Tellings that say the same are joined first.</summary>
    public static List<List<EventMention>> Join(IEnumerable<EventMention> mentions, EventJudgements judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var all = AlikeTellings.Among(mentions.OrderBy(m => m.Key, StringComparer.Ordinal), AreLinked, judgements);
        var edges = new Dictionary<(int A, int B), double>();
        foreach (var block in Blocks(all))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    var pair = (Math.Min(block[i], block[j]), Math.Max(block[i], block[j]));
                    if (!edges.ContainsKey(pair)) edges[pair] = Likeness(all[pair.Item1].First, all[pair.Item2].First);
                }
            }
        }
        var members = Enumerable.Range(0, all.Count).ToDictionary(i => i, i => new List<int> { i });
        var groups = new UnionFind(all.Count);
        foreach (var ((a, b), _) in edges.Where(e => e.Value > 0).OrderByDescending(e => Math.Round(e.Value, 6)).ThenBy(e => e.Key.A).ThenBy(e => e.Key.B))
        {
            var (x, y) = (groups.Find(a), groups.Find(b));
            if (x == y || members[x].Exists(i => members[y].Exists(j => Forbidden(all[i], all[j], judgements)))) continue;
            groups.Join(x, y);
            var (kept, gone) = x < y ? (x, y) : (y, x);
            members[kept].AddRange(members[gone]);
            members.Remove(gone);
        }
        return [.. members.OrderBy(m => m.Key).Select(m => m.Value.SelectMany(i => all[i].Tellings).OrderBy(t => t.Key, StringComparer.Ordinal).ToList())];
    }

    /// <summary>The cores of events: exact tellings joined by their edges and by what people judged, to which vague ones may be attached.</summary>
    public static List<List<EventMention>> Cores(IEnumerable<EventMention> exact, EventJudgements judgements) =>
        [.. Judged([.. Join(exact, judgements).Select(core => new EventGroup(core, [], []))], judgements).Select(g => g.Exact.ToList())];

    /// <summary>Joins what people judged to be one event, unless they also judged that something in the two groups is not.</summary>
    public static IReadOnlyList<EventGroup> Judged(IReadOnlyList<EventGroup> groups, EventJudgements judgements)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(judgements);
        if (!judgements.Same.Any()) return groups;
        var at = groups.SelectMany((g, i) => g.All.Select(m => (m.Key, i))).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        var joined = new UnionFind(groups.Count);
        var members = groups.Select(g => g.All.ToList()).ToList();
        foreach (var (a, b) in judgements.Same.Order())
        {
            if (!at.TryGetValue(a, out var x) || !at.TryGetValue(b, out var y)) continue;
            (x, y) = (joined.Find(x), joined.Find(y));
            if (x == y || members[x].Exists(m => members[y].Exists(n => judgements.Apart(m, n)))) continue;
            joined.Join(x, y);
            var (kept, gone) = x < y ? (x, y) : (y, x);
            members[kept].AddRange(members[gone]);
        }
        return [.. Enumerable.Range(0, groups.Count).GroupBy(joined.Find).Select(parts => parts.Count() == 1 ? groups[parts.First()] : One([.. parts.Select(i => groups[i])]))];
    }

    /// <summary>One event of several: its core are the exact tellings, or, where all are vague, all that were not attached.</summary>
    private static EventGroup One(EventGroup[] parts)
    {
        var all = parts.SelectMany(p => p.All).OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
        var exact = all.Where(m => m.Fact is not Contact || EventBlocks.IsExact(m)).ToList();
        return exact.Count > 0
            ? new EventGroup(exact, [.. all.Except(exact)], [])
            : new EventGroup(all, [], [.. parts.SelectMany(p => p.Unsure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static double Likeness(EventMention a, EventMention b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Fact is not Contact || b.Fact is not Contact) return a.FactKind == b.FactKind ? TitledLikeness.Of(a, b) : 0;
        var exact = EventBlocks.IsExact(a);
        return exact != EventBlocks.IsExact(b) ? 0 : exact ? ContactLikeness.Exact(a, b) : VagueLikeness.Same(a, b) ? 1 : 0;
    }

    private static bool Forbidden(AlikeTellings a, AlikeTellings b, EventJudgements judgements) =>
        a.Documents.Overlaps(b.Documents) || a.First.Fact is Contact && b.First.Fact is Contact && ContactLikeness.Forbidden(a.First, b.First) || judgements.Apart(a.First, b.First);

    /// <summary>Tellings that meet, by their places. Only those are compared.</summary>
    private static IEnumerable<List<int>> Blocks(List<AlikeTellings> tellings)
    {
        var blocks = new Dictionary<long, List<int>>();
        for (var i = 0; i < tellings.Count; i++)
        {
            foreach (var key in tellings[i].First.Mates)
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(i);
            }
        }
        return blocks.Values.Where(b => b.Count > 1);
    }
}
