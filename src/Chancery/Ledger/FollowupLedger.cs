using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>What was planned, proposed or promised, matched with what later events tell of it.</summary>
public static class FollowupLedger
{
    /// <summary>All follow-ups of the events, by key. The order of events does not matter.</summary>
    public static IReadOnlyList<Followup> Of(IReadOnlyList<MergedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var byKey = events.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var contacts = events.Select(LedgerEvent.Of).OfType<LedgerEvent>().ToList();
        var filed = contacts.SelectMany(LedgerPlaces.Filed, (told, at) => (at.Place, at.Day, Event: told)).ToLookup(p => p.Place, p => (p.Day, p.Event), StringComparer.Ordinal);
        var matched = contacts.Where(IsPlan).ToDictionary(p => p, p => LedgerPlaces.ToldOf(p).SelectMany(w => filed[w.Place].Where(f => f.Day >= w.From && f.Day <= w.To)).Select(f => f.Event).Distinct()
            .Select(o => (Other: o, Match: FollowupMatching.Of(p, o)!)).Where(m => m.Match is not null).ToList());
        var kept = matched.Values.SelectMany(m => m).Where(m => m.Match.State == FollowupState.Kept).Select(m => m.Other.Key).ToHashSet(StringComparer.Ordinal);
        var taken = matched.Values.SelectMany(m => m).Select(m => m.Other.Key).ToHashSet(StringComparer.Ordinal);
        var byDocument = contacts.SelectMany(c => c.Documents, (told, document) => (document, told)).ToLookup(c => c.document, c => c.told, StringComparer.Ordinal);
        Resolution Resolve(LedgerEvent other, Match match) =>
            new(match.State, byKey[other.Key], match.From, other.Contact.Status == ContactStatus.Postponed ? PutOff(other, other.Documents.SelectMany(d => byDocument[d])) : match.Reason);
        var followups = matched.Select(p => Make(byKey[p.Key.Key], Decisive(p.Value, m => m.Match, m => m.Other.Key, m => kept.Contains(m.Other.Key)).Select(m => Resolve(m.Other, m.Match)))).ToList();
        followups.AddRange(contacts.Where(e => IsDropped(e) && !taken.Contains(e.Key)).Select(e => Make(byKey[e.Key], [Resolve(e, Dropped(e))])));
        followups.AddRange(events.Where(e => e.Fact is Commitment).Select(e => Make(e, [])));
        return [.. followups.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Of all that matches a plan, what changes its state, the earliest first: every calling off and putting off; of later plans, and of contacts that keep it, the first.
    /// A contact that keeps another plan is not this one held late.
    /// </summary>
    /// <param name="matches">What events say of the plan.</param>
    /// <param name="match">The match of one.</param>
    /// <param name="key">The key of its event.</param>
    /// <param name="keeps">Whether the event of one keeps some plan.</param>
    public static IReadOnlyList<T> Decisive<T>(IEnumerable<T> matches, Func<T, Match> match, Func<T, string> key, Func<T, bool> keeps)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(keeps);
        var once = new HashSet<(FollowupState, bool)>();
        return [.. matches.OrderBy(m => match(m).From).ThenBy(key, StringComparer.Ordinal).Where(m => match(m) switch
        {
            { Late: true } late => !once.Contains((late.State, true)) && !keeps(m) && once.Add((late.State, true)),
            { State: FollowupState.Kept or FollowupState.Superseded } first => once.Add((first.State, false)),
            _ => true,
        })];
    }

    /// <summary>Whether the contact is still to come: planned or proposed.</summary>
    public static bool IsPlan(LedgerEvent told) => told?.Contact.Status is ContactStatus.Planned or ContactStatus.Proposed;

    /// <summary>Whether the contact was called off or put off; told without its plan, it is a follow-up by itself.</summary>
    public static bool IsDropped(LedgerEvent told) => told?.Contact.Status is ContactStatus.Cancelled or ContactStatus.Postponed;

    /// <summary>What became of a contact told only as dropped: its own telling says it.</summary>
    public static Match Dropped(LedgerEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Contact.Status == ContactStatus.Cancelled ? new Match(FollowupState.Cancelled, told.Known, "called off") : new Match(FollowupState.Moved, told.Known, "put off");
    }

    /// <summary>Why a contact was put off, with the new day that its document names.</summary>
    /// <param name="postponed">The contact.</param>
    /// <param name="others">Contacts that its documents tell.</param>
    public static string PutOff(LedgerEvent postponed, IEnumerable<LedgerEvent> others)
    {
        ArgumentNullException.ThrowIfNull(postponed);
        var next = others
            .Where(e => e.Contact.Status == ContactStatus.Planned && e.Contact.Kind == postponed.Contact.Kind && e.Date is not null && e.Date != postponed.Date
                && e.Sides.SequenceEqual(postponed.Sides, StringComparer.Ordinal) && e.Documents.Overlaps(postponed.Documents))
            .OrderBy(e => e.Date!.Value.Text, StringComparer.Ordinal).FirstOrDefault();
        return next is null ? "put off; no new day in this record" : $"put off to {next.Date}";
    }

    private static Followup Make(MergedEvent planned, IEnumerable<Resolution> resolutions) => new()
    {
        Event = planned,
        Kind = planned.Fact is Contact contact ? contact.Kind.Word() : "commitment",
        What = WhatOf(planned),
        Resolutions = [.. resolutions.OrderBy(r => r.From).ThenBy(r => r.By.Key, StringComparer.Ordinal)],
    };

    /// <summary>What is to happen, a short English phrase.</summary>
    /// <param name="planned">An event that is a contact or a commitment.</param>
    public static string WhatOf(MergedEvent planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (planned.Fact is not Contact contact) return ((Commitment)planned.Fact).What;
        List<Actor> named = [.. planned.Participants.Where(p => p.Person is not null).Select(p => p.Actor)];
        var what = contact.Kind.Word();
        if (contact.Round is { } round) what = $"{what}, round {round},";
        if (contact.Mechanism is { } mechanism) what = $"{what} ({mechanism})";
        var who = named.Select(p => $"{p.Name} ({p.For ?? "-"})").Concat(planned.Sides.Where(s => !named.Exists(p => p.For == s))).ToList();
        var of = who.Count == 0 ? "" : who.Count == 1 ? $" of {who[0]}" : $" of {string.Join(", ", who.Take(who.Count - 1))} and {who[^1]}";
        return contact.Place is { } place ? $"{what}{of} in {place}" : what + of;
    }
}
