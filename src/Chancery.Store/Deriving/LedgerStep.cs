using System.Globalization;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The third stratum: what became of plans and promises, kept in step with the events that changed.</summary>
internal sealed class LedgerStep(RecordConnection connection, string now, ContactTable contacts)
{
    private readonly MatchTable _matches = new(connection);
    private readonly FollowupTable _followups = new(connection, now);
    private readonly HashSet<long> _touched = [];

    /// <summary>Takes the changed events in; null for one that is no more.</summary>
    public void Take(IReadOnlyDictionary<long, ToldEvent?> changed)
    {
        var again = new SortedSet<long>();
        foreach (var (number, told) in changed.OrderBy(c => c.Key))
        {
            var (before, after) = (contacts.Of(number), LedgerContact.Of(told));
            if (after is null) _followups.Put(number, told?.Event.Fact is Commitment ? FollowupRow.Of(told.Event) : null);
            if (before == after) continue;
            again.UnionWith(PutOffWith(number, before, after));
            contacts.Put(number, before, after);
            again.Add(number);
        }
        // Compared only when all stands as it is now, and on all cores: of a plan of every month hundreds of contacts may speak.
        foreach (var compared in again.Select(MetBy).ToList().AsParallel().AsOrdered().Select(m => (m.Number, Matches: Matches(m).ToList()))) Match(compared.Number, compared.Matches);
        foreach (var number in _touched.Order())
        {
            if (contacts.Of(number) is { } contact) _followups.Put(number, Followup(number, contact));
        }
    }

    /// <summary>Makes the rows of a contact, as a plan and as what became of others, what they are to be now.</summary>
    private void Match(long number, List<(long Plan, long Other, Match Match)> matches)
    {
        _touched.Add(number);
        var held = _matches.OfPlan(number).Concat(_matches.OfOther(number)).ToHashSet();
        var wanted = matches.Select(m => Row(m.Plan, m.Other, m.Match)).ToHashSet();
        List<MatchRow> gone = [.. held.Except(wanted)], come = [.. wanted.Except(held)];
        foreach (var row in gone)
        {
            _matches.Remove(row);
            Touch(row);
        }
        foreach (var row in come)
        {
            _matches.Add(row);
            Touch(row);
        }
        foreach (var other in gone.Concat(come).Where(m => m.Match.State == FollowupState.Kept).Select(m => m.Other).Distinct()) _touched.UnionWith(_matches.LateBy(other));
    }

    /// <summary>A contact with the plans of which it may speak and, of a plan, the contacts that may speak of it.</summary>
    private sealed record Met(long Number, LedgerEvent? Told, IReadOnlyList<(long Number, LedgerEvent Told)> Plans, IReadOnlyList<(long Number, LedgerEvent Told)> Others);

    private Met MetBy(long number)
    {
        if (contacts.Compared(number) is not { } told) return new Met(number, null, [], []);
        List<(long, LedgerEvent)> In(IEnumerable<LedgerWindow> windows) => [.. contacts.In(windows).Where(n => n != number).Select(n => (n, contacts.Compared(n)!))];
        return new Met(number, told, In(LedgerPlaces.PlansOf(told)), FollowupLedger.IsPlan(told) ? In(LedgerPlaces.ToldOf(told)) : []);
    }

    private static IEnumerable<(long Plan, long Other, Match Match)> Matches(Met met)
    {
        foreach (var (plan, planned) in met.Plans)
        {
            if (FollowupMatching.Of(planned, met.Told!) is { } match) yield return (plan, met.Number, match);
        }
        foreach (var (other, told) in met.Others)
        {
            if (FollowupMatching.Of(met.Told!, told) is { } match) yield return (met.Number, other, match);
        }
    }

    private MatchRow Row(long plan, long other, Match match) =>
        new(plan, other, contacts.Of(other)!.Key, contacts.Compared(other) is { Contact.Status: ContactStatus.Postponed } told ? match with { Reason = PutOff(told) } : match);

    /// <summary>What a row that came or went may change: the plan, unless the row decides nothing; the contact itself, which may have stood alone.</summary>
    private void Touch(MatchRow row)
    {
        if (!_matches.IsBehind(row)) _touched.Add(row.Plan);
        if (row.Match.State is FollowupState.Moved or FollowupState.Cancelled) _touched.Add(row.Other);
    }

    /// <summary>Contacts told as put off by a document of this one: this one may be, or may have been, their new day.</summary>
    private IEnumerable<long> PutOffWith(long number, LedgerContact? before, LedgerContact? after)
    {
        LedgerEvent[] planned = [.. new[] { before, after }.OfType<LedgerContact>().Select(c => c.Compared(number)).Where(c => c.Contact.Status == ContactStatus.Planned)];
        return ToldIn(planned.SelectMany(p => p.Documents), "AND e.status = 'postponed'");
    }

    /// <summary>The follow-up of a contact; null when it is none.</summary>
    private FollowupRow? Followup(long number, LedgerContact contact)
    {
        var told = contacts.Compared(number)!;
        if (FollowupLedger.IsDropped(told))
        {
            if (_matches.Speaks(number)) return null;
            var (dropped, postponed) = (FollowupLedger.Dropped(told), told.Contact.Status == ContactStatus.Postponed);
            return FollowupRow.Of(contact, [new StoredResolution(dropped.State, number, dropped.From, postponed ? PutOff(told) : dropped.Reason)]);
        }
        if (!FollowupLedger.IsPlan(told)) return null;
        var decisive = FollowupLedger.Decisive(_matches.MayDecide(number), m => m.Match, m => m.OtherKey, static _ => false);
        return FollowupRow.Of(contact, [.. decisive.Select(m => new StoredResolution(m.Match.State, m.Other, m.Match.From, m.Match.Reason))]);
    }

    private string PutOff(LedgerEvent postponed) => FollowupLedger.PutOff(postponed, ToldIn(postponed.Documents).Select(contacts.Compared).OfType<LedgerEvent>());

    /// <summary>Contacts that any of the documents tells.</summary>
    private IEnumerable<long> ToldIn(IEnumerable<string> documents, string condition = "") => documents.Distinct(StringComparer.Ordinal).SelectMany(d => connection.Hot(
        $"SELECT DISTINCT e.event FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event WHERE f.document = @a AND f.fact_kind = 'contact' AND f.recorded_to IS NULL AND e.recorded_to IS NULL {condition}")
        .Query(r => r.GetInt64(0), long.Parse(d, CultureInfo.InvariantCulture))).Distinct();
}
