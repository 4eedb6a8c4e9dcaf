using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Tellings that are one event: the exact ones first joined by edges, the vaguer ones attached where only one event fits.</summary>
/// <param name="Exact">Tellings joined by edges, by key; the event's core.</param>
/// <param name="Vague">Tellings attached because only this event fits.</param>
/// <param name="Unsure">Keys of the cores of other events that this one may be, too.</param>
internal sealed record EventGroup(IReadOnlyList<EventMention> Exact, IReadOnlyList<EventMention> Vague, IReadOnlyList<string> Unsure);

/// <summary>Order-free merging. An edge is a pure predicate on two tellings; edges are taken in a fixed order; what must stay apart stays apart.</summary>
internal static class EventGroups
{
    public static IReadOnlyList<EventGroup> Of(IEnumerable<EventMention> mentions)
    {
        EventMention[] all = [.. mentions.OrderBy(m => m.Key, StringComparer.Ordinal)];
        EventMention[] contacts = [.. all.Where(m => m.Fact is Contact)];
        EventMention[] titled = [.. all.Where(m => m.Fact is not Contact)];
        return [.. Contacts(contacts), .. Join(titled, Blocks(titled, m => Ends(m)),
            TitledLikeness.Of, (a, b) => a.Document == b.Document).Select(g => new EventGroup(g, [], []))];
    }

    private static List<EventGroup> Contacts(EventMention[] contacts)
    {
        var byExactness = contacts.ToLookup(m => m.Precision == DatePrecision.Days && m.Sides.Count >= 2);
        EventMention[] exact = [.. byExactness[true]];
        var cores = Join(exact, Blocks(exact, DaysOf), ContactLikeness.Exact, ContactLikeness.Forbidden);
        var fits = VagueTellings.Find(cores, [.. byExactness[false]]);
        var attached = fits.Where(f => f.Core is not null).ToLookup(f => f.Core!);
        var groups = cores.Select(core => new EventGroup(core, [.. attached[core].Select(f => f.Mention)], [])).ToList();
        EventMention[] left = [.. fits.Where(f => f.Core is null).Select(f => f.Mention)];
        var unsure = fits.Where(f => f.Core is null).ToDictionary(f => f.Mention.Key, f => f.Unsure, StringComparer.Ordinal);
        var joined = Join(left, Blocks(left, m => m.Precision != DatePrecision.YearUnknown ? PairsOf(m).Select(p => (p.A, p.B, m.Date?.Text[..4])) : []),
            (a, b) => ContactLikeness.SameVague(a, b) ? 1 : 0, ContactLikeness.Forbidden);
        groups.AddRange(joined.Select(g => new EventGroup(g, [], [.. g.SelectMany(m => unsure[m.Key]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])));
        return groups;
    }

    /// <summary>Joins tellings by their edges, the likest first, unless something in the two groups must stay apart.</summary>
    private static List<List<EventMention>> Join(EventMention[] mentions, IEnumerable<List<int>> blocks, Func<EventMention, EventMention, double> likeness, Func<EventMention, EventMention, bool> forbidden)
    {
        var edges = new Dictionary<(int A, int B), double>();
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    var pair = (Math.Min(block[i], block[j]), Math.Max(block[i], block[j]));
                    if (pair.Item1 != pair.Item2 && !edges.ContainsKey(pair)) edges[pair] = likeness(mentions[pair.Item1], mentions[pair.Item2]);
                }
            }
        }
        var members = Enumerable.Range(0, mentions.Length).ToDictionary(i => i, i => new List<int> { i });
        var groups = new UnionFind(mentions.Length);
        foreach (var ((a, b), _) in edges.Where(e => e.Value > 0).OrderByDescending(e => Math.Round(e.Value, 6)).ThenBy(e => e.Key.A).ThenBy(e => e.Key.B))
        {
            var (x, y) = (groups.Find(a), groups.Find(b));
            if (x == y || members[x].Exists(i => members[y].Exists(j => forbidden(mentions[i], mentions[j])))) continue;
            groups.Join(x, y);
            var (kept, gone) = x < y ? (x, y) : (y, x);
            members[kept].AddRange(members[gone]);
            members.Remove(gone);
        }
        return [.. members.OrderBy(m => m.Key).Select(m => m.Value.Order().Select(i => mentions[i]).ToList())];
    }

    /// <summary>Tellings that share a key, by their places. Only tellings of one block are compared.</summary>
    private static IEnumerable<List<int>> Blocks<TKey>(EventMention[] mentions, Func<EventMention, IEnumerable<TKey>> keys) where TKey : notnull
    {
        var blocks = new Dictionary<TKey, List<int>>();
        for (var i = 0; i < mentions.Length; i++)
        {
            foreach (var key in keys(mentions[i]))
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                if (block.Count == 0 || block[^1] != i) block.Add(i);
            }
        }
        return blocks.Values.Where(b => b.Count > 1);
    }

    /// <summary>Every pair of sides on every day told and on the day after, so that neighbours meet in one block.</summary>
    private static IEnumerable<(string, string, int)> DaysOf(EventMention mention)
    {
        if (mention.Bounds is not { } bounds) yield break;
        foreach (var (a, b) in PairsOf(mention))
        {
            for (var day = bounds.First.DayNumber; day <= bounds.Last.DayNumber + 1; day++) yield return (a, b, day);
        }
    }

    /// <summary>The kind with the first and with the last side: two tellings that share most sides share one of them.</summary>
    private static (string, string)[] Ends(EventMention mention) =>
        mention.Sides.Count == 0 ? [(mention.FactKind, "")] : [(mention.FactKind, mention.Sides[0]), (mention.FactKind, mention.Sides[^1])];

    private static IEnumerable<(string A, string B)> PairsOf(EventMention mention)
    {
        // A gathering of very many sides is found by its first dozen.
        var sides = Math.Min(12, mention.Sides.Count);
        for (var i = 0; i < sides; i++)
        {
            for (var j = i + 1; j < sides; j++) yield return (mention.Sides[i], mention.Sides[j]);
        }
    }
}
