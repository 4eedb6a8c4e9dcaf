using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The second stratum: which tellings are one event. Only what the changes touch is told anew, by the same rules that would tell all.</summary>
/// <param name="connection">The record.</param>
/// <param name="now">The time of recording.</param>
/// <param name="tellings">Tellings at hand.</param>
/// <param name="anew">Whether all is derived anew, so that what is told now was told before.</param>
internal sealed class EventStep(RecordConnection connection, string now, StoredTellings tellings, bool anew)
{
    private readonly Dictionary<long, long?> _numbers = [];
    private readonly Dictionary<long, bool> _again = [];
    private readonly Dictionary<long, bool> _attached = [];
    private readonly BlockTable _blocks = new(connection, tellings);
    private readonly EventTable _events = new(connection, now);
    private readonly StoredJudgements _judged = new(connection);
    private readonly Dictionary<long, StoredTelling> _firm = [];
    private readonly Dictionary<long, StoredTelling> _vague = [];
    private readonly HashSet<long> _before = [];
    private readonly HashSet<long> _new = [];
    private readonly Dictionary<long, List<long>> _siblings = [];
    private readonly Dictionary<long, List<(long Exact, long Number)>> _mayMean = [];
    private readonly Dictionary<string, List<string>> _said = new(StringComparer.Ordinal);

    /// <summary>Events that changed or came, by number; null for those that went.</summary>
    public Dictionary<long, ToldEvent?> Changed { get; } = [];

    /// <summary>Takes the changes in.</summary>
    /// <param name="changes">Facts that came into use or went out of it.</param>
    /// <param name="renamed">Facts in which somebody now means another person.</param>
    /// <param name="judged">Keys of tellings on which people judged.</param>
    public void Take(FactChanges changes, IReadOnlyCollection<long> renamed, IReadOnlyCollection<long> judged)
    {
        var queue = new Queue<long>();
        foreach (var gone in changes.Removed)
        {
            if (_events.NumberOf(gone) is { } number) Reopen(number, queue);
            // Without it a vague telling may mean another event, or one at last.
            Enqueue(queue, _blocks.VagueOf(gone));
            if (DocumentOf(gone) is { } document) Enqueue(queue, Fitting(document));
            _blocks.Unfile(gone);
        }
        tellings.Forget(changes.Removed.Concat(renamed));
        var removed = changes.Removed.ToHashSet();
        foreach (var fact in changes.Added)
        {
            tellings.Take(fact);
            if (!removed.Contains(fact.Id)) _new.Add(fact.Id);
            if (tellings.Of(fact.Id) is { } telling) _blocks.File(telling);
        }
        foreach (var fact in changes.Added.Select(f => f.Id).Concat(renamed).Concat(judged))
        {
            if (tellings.Of(fact) is not { } telling) continue;
            if (!_new.Contains(fact))
            {
                Enqueue(queue, _blocks.VagueOf(fact));
                _blocks.Unfit(fact);
            }
            _blocks.Fit(telling);
            queue.Enqueue(fact);
        }
        Gather(queue);
        Write(Groups());
    }

    /// <summary>All tellings that the queued ones can have to do with: until nothing is added.</summary>
    private void Gather(Queue<long> queue)
    {
        while (queue.TryDequeue(out var fact))
        {
            if (_firm.ContainsKey(fact) || _vague.ContainsKey(fact) || tellings.Of(fact) is not { } telling) continue;
            var firm = telling.Mention.Fact is not Contact || EventBlocks.IsExact(telling.Mention);
            (firm ? _firm : _vague)[fact] = telling;
            if ((Before(telling)) is { } number) Reopen(number, queue);
            foreach (var other in _judged.On(telling.Mention.Key)) queue.Enqueue(other);
            var asked = Asked(telling.Mention);
            if (firm)
            {
                if (!asked) foreach (var mate in _blocks.Mates(telling)) queue.Enqueue(mate.Fact);
                Enqueue(queue, _blocks.VagueOf(fact));
                continue;
            }
            // An attached telling draws no others; one that stands by itself may stand with its like.
            if (!asked) foreach (var mate in _blocks.Mates(telling).Where(m => !IsAttached(m.Fact))) queue.Enqueue(mate.Fact);
            Enqueue(queue, Siblings(telling));
            // What people joined is told anew as a whole: its parts may be more than one core.
            Enqueue(queue, MayMean(fact).Where(e => _judged.Joined(e.Number)).Select(e => e.Exact));
        }
    }

    /// <summary>Whether two other documents that say the same were asked for their like: then all of it is queued.</summary>
    private bool Asked(EventMention mention)
    {
        if (!_said.TryGetValue(mention.Saying, out var by)) _said[mention.Saying] = by = [];
        if (by.Contains(mention.Document)) return false;
        if (by.Count > 1) return true;
        by.Add(mention.Document);
        return false;
    }

    /// <summary>The event that tells a fact, or told it when its document was read before; told once for each fact.</summary>
    private long? Before(StoredTelling telling)
    {
        if (_numbers.TryGetValue(telling.Fact, out var known)) return known;
        // No event tells yet of what has just been written.
        var number = _new.Contains(telling.Fact) ? null : _events.NumberOf(telling.Fact);
        return _numbers[telling.Fact] = number ?? (WasReadBefore(telling.Document) ? _events.NumberBefore(telling) : null);
    }

    private bool WasReadBefore(long document) => _again.TryGetValue(document, out var known) ? known : _again[document] = anew
        || connection.Hot("SELECT (SELECT count(*) FROM readings WHERE document = @a) + (SELECT count(*) FROM reviews WHERE document = @a)").Number(document) > 1;

    private void Reopen(long number, Queue<long> queue)
    {
        if (!_before.Add(number)) return;
        foreach (var (fact, _) in _events.FactsOf(number)) queue.Enqueue(fact);
    }

    /// <summary>Whether a vague telling was attached to an event before; told once for each.</summary>
    private bool IsAttached(long vague) => _attached.TryGetValue(vague, out var known) ? known : _attached[vague] =
        connection.Hot("SELECT count(*) FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = @a AND m.vague = 1 AND e.recorded_to IS NULL").Number(vague) > 0;

    /// <summary>Vague tellings of the same document that fit an event, too: two that one document tells apart are not both the one. Told once for each document.</summary>
    private IEnumerable<long> Siblings(StoredTelling telling) =>
        (_siblings.TryGetValue(telling.Document, out var known) ? known : _siblings[telling.Document] = Fitting(telling.Document)).Where(f => f != telling.Fact);

    /// <summary>The events that a vague telling fits, each with an exact telling of it; asked once for each.</summary>
    private List<(long Exact, long Number)> MayMean(long vague) => _mayMean.TryGetValue(vague, out var known) ? known : _mayMean[vague] = _blocks.EventsOf(vague);

    /// <summary>The vague tellings of a document, in use, that fit an event.</summary>
    private List<long> Fitting(long document) => connection.Hot(
        "SELECT DISTINCT v.vague FROM facts g JOIN fits v ON v.vague = g.id JOIN facts f ON f.id = v.vague WHERE g.document = @a AND f.recorded_to IS NULL").Query(r => r.GetInt64(0), document);

    private long? DocumentOf(long fact) => connection.Hot("SELECT document FROM facts WHERE id = @a").Number(fact);

    private static void Enqueue(Queue<long> queue, IEnumerable<long> facts)
    {
        foreach (var fact in facts) queue.Enqueue(fact);
    }

    private List<EventGroup> Groups()
    {
        var judgements = _judged.Known;
        var cores = EventGroups.Cores(_firm.Values.Where(t => t.Mention.Fact is Contact).Select(t => t.Mention), judgements);
        var standing = StandingCores();
        var fits = VagueTellings.Find([.. cores, .. standing.Select(s => s.Core)], [.. _vague.Values.Select(v => v.Mention)], judgements);
        var attached = fits.Where(f => f.Core is not null).ToLookup(f => f.Core!, f => f.Mention);
        var unsure = fits.Where(f => f.Core is null).ToDictionary(f => f.Mention.Key, f => f.Unsure, StringComparer.Ordinal);
        List<EventGroup> groups = [.. cores.Select(core => new EventGroup(core, [.. attached[core]], []))];
        // An event that is not told anew itself still gains or loses the vague tellings that are.
        foreach (var (number, core, others) in standing)
        {
            List<EventMention> had = [.. others.Where(o => _vague.ContainsKey(o.Fact)).Select(o => o.Mention)];
            if (attached[core].Select(m => m.Key).Order(StringComparer.Ordinal).SequenceEqual(had.Select(m => m.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal)) continue;
            _before.Add(number);
            groups.Add(new EventGroup(core, [.. others.Where(o => !_vague.ContainsKey(o.Fact)).Select(o => o.Mention).Concat(attached[core])], []));
        }
        groups.AddRange(EventGroups.Join(fits.Where(f => f.Core is null).Select(f => f.Mention), judgements)
            .Select(g => new EventGroup(g, [], [.. g.SelectMany(m => unsure[m.Key]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])));
        groups.AddRange(EventGroups.Join(_firm.Values.Where(t => t.Mention.Fact is not Contact).Select(t => t.Mention), judgements).Select(g => new EventGroup(g, [], [])));
        return [.. EventGroups.Judged(groups, judgements)];
    }

    /// <summary>The events, not told anew, that the vague tellings may mean.</summary>
    private List<(long Number, List<EventMention> Core, List<StoredTelling> Attached)> StandingCores()
    {
        var numbers = _vague.Keys.SelectMany(MayMean).Where(e => !_firm.ContainsKey(e.Exact)).Select(e => e.Number).Distinct().Order();
        return [.. numbers.Select(number =>
        {
            var parts = _events.FactsOf(number).Select(f => (f.Vague, Telling: tellings.Of(f.Fact)!)).ToList();
            foreach (var (_, telling) in parts) _shown[telling.Mention.Key] = telling;
            return (number, parts.Where(p => !p.Vague).Select(p => p.Telling.Mention).OrderBy(m => m.Key, StringComparer.Ordinal).ToList(), parts.Where(p => p.Vague).Select(p => p.Telling).ToList());
        })];
    }

    private readonly Dictionary<string, StoredTelling> _shown = new(StringComparer.Ordinal);

    private void Write(List<EventGroup> groups)
    {
        foreach (var telling in _firm.Values.Concat(_vague.Values)) _shown[telling.Mention.Key] = telling;
        var events = groups.AsParallel().Select(g => (Group: g, Written: EventTable.Written(EventBlend.Of(g, tellings), _shown))).AsEnumerable().OrderBy(e => e.Written.Told.Key, StringComparer.Ordinal).ToList();
        var given = _events.Give([.. events.Select(e => (IReadOnlyCollection<long>)[.. e.Group.All.Select(m => _shown[m.Key]).Select(Before).OfType<long>().Distinct()])]);
        var numbers = events.SelectMany((e, i) => e.Group.All.Select(m => (m.Key, Number: given[i]))).ToDictionary(p => p.Key, p => p.Number, StringComparer.Ordinal);
        foreach (var gone in _before.Except(given))
        {
            if (_events.Close(gone)) Changed[gone] = null;
        }
        for (var i = 0; i < events.Count; i++)
        {
            var unsure = events[i].Group.Unsure.Select(k => numbers.TryGetValue(k, out var number) ? number : _events.NumberOf(_shown[k].Fact)).OfType<long>().Distinct().Order().ToList();
            var told = events[i].Written.Told;
            if (_events.Put(given[i], events[i].Written, _shown, unsure)) Changed[given[i]] = new ToldEvent(told, [.. told.Tellings.Select(t => _shown[t.Key].Document).Distinct()]);
        }
        _events.WriteCounts();
    }
}
