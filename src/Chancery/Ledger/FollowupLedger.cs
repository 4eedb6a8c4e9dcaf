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
        var bySide = contacts.SelectMany(e => e.Sides.Select(s => (Side: s, Event: e))).ToLookup(p => p.Side, p => p.Event, StringComparer.Ordinal);
        var matched = contacts.Where(IsPlan).ToDictionary(p => p, p => bySide[Rarest(p, bySide)].Select(o => (Other: o, Match: FollowupMatching.Of(p, o))).Where(m => m.Match is not null).ToList());
        var kept = matched.Values.SelectMany(m => m).Where(m => m.Match!.State == FollowupState.Kept).Select(m => m.Other.Key).ToHashSet(StringComparer.Ordinal);
        var taken = matched.Values.SelectMany(m => m).Select(m => m.Other.Key).ToHashSet(StringComparer.Ordinal);
        var followups = matched.Select(p => Make(byKey[p.Key.Key], p.Value.Where(m => Counts(m.Match!, m.Other, kept.Contains))
            .Select(m => Resolve(m.Match!, m.Other, byKey[m.Other.Key], bySide[FirstSide(m.Other)])))).ToList();
        followups.AddRange(contacts.Where(e => IsDropped(e) && !taken.Contains(e.Key)).Select(e => Make(byKey[e.Key], [Resolve(Dropped(e), e, byKey[e.Key], bySide[FirstSide(e)])])));
        followups.AddRange(events.Where(e => e.Fact is Commitment).Select(e => Make(e, [])));
        return [.. followups.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether the contact is still to come: planned or proposed.</summary>
    public static bool IsPlan(LedgerEvent told) => told?.Contact.Status is ContactStatus.Planned or ContactStatus.Proposed;

    /// <summary>Whether the contact was called off or put off; told without its plan, it is a follow-up by itself.</summary>
    public static bool IsDropped(LedgerEvent told) => told?.Contact.Status is ContactStatus.Cancelled or ContactStatus.Postponed;

    /// <summary>A contact that was held keeps the plan whose day fits; a plan it would only keep late gives way.</summary>
    /// <param name="match">What the event says of the plan.</param>
    /// <param name="other">The event.</param>
    /// <param name="keeps">Whether an event, by key, keeps some plan.</param>
    public static bool Counts(Match match, LedgerEvent other, Func<string, bool> keeps)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(keeps);
        return !(match.State == FollowupState.Moved && other.Contact.Status is ContactStatus.Held or ContactStatus.Ongoing && keeps(other.Key));
    }

    /// <summary>What became of a contact told only as dropped: its own telling says it.</summary>
    public static Match Dropped(LedgerEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Contact.Status == ContactStatus.Cancelled ? new Match(FollowupState.Cancelled, told.Known, "called off") : new Match(FollowupState.Moved, told.Known, "put off");
    }

    /// <summary>Why a contact was put off, with the new day that its document names.</summary>
    /// <param name="postponed">The contact.</param>
    /// <param name="others">Contacts of its first side.</param>
    public static string PutOff(LedgerEvent postponed, IEnumerable<LedgerEvent> others)
    {
        ArgumentNullException.ThrowIfNull(postponed);
        var next = others
            .Where(e => e.Contact.Status == ContactStatus.Planned && e.Contact.Kind == postponed.Contact.Kind && e.Date is not null && e.Date != postponed.Date
                && e.Sides.SequenceEqual(postponed.Sides, StringComparer.Ordinal) && e.Documents.Overlaps(postponed.Documents))
            .OrderBy(e => e.Date!.Value.Text, StringComparer.Ordinal).FirstOrDefault();
        return next is null ? "put off; no new day in this record" : $"put off to {next.Date}";
    }

    private static Resolution Resolve(Match match, LedgerEvent other, MergedEvent by, IEnumerable<LedgerEvent> near) =>
        new(match.State, by, match.From, other.Contact.Status == ContactStatus.Postponed ? PutOff(other, near) : match.Reason);

    private static string FirstSide(LedgerEvent told) => told.Sides.Count > 0 ? told.Sides[0] : "";

    private static string Rarest(LedgerEvent plan, ILookup<string, LedgerEvent> bySide) => plan.Sides.OrderBy(s => bySide[s].Count()).ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault() ?? "";

    private static Followup Make(MergedEvent planned, IEnumerable<Resolution> resolutions) => new()
    {
        Event = planned,
        Kind = planned.Fact is Contact contact ? contact.Kind.Word() : "commitment",
        What = WhatOf(planned.Fact, [.. planned.Participants.Where(p => p.Person is not null).Select(p => (p.Actor.Name, p.Actor.For))], planned.Sides),
        Resolutions = [.. resolutions.OrderBy(r => r.From).ThenBy(r => r.By.Key, StringComparer.Ordinal)],
    };

    /// <summary>What is to happen, a short English phrase.</summary>
    /// <param name="planned">The contact or commitment.</param>
    /// <param name="named">The persons who take part, with their side.</param>
    /// <param name="sides">All sides.</param>
    public static string WhatOf(Fact planned, IReadOnlyCollection<(string? Name, string? For)> named, IReadOnlyList<string> sides)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (planned is not Contact contact) return ((Commitment)planned).What;
        var what = contact.Kind.Word();
        if (contact.Round is { } round) what = $"{what}, round {round},";
        if (contact.Mechanism is { } mechanism) what = $"{what} ({mechanism})";
        var who = named.Select(p => $"{p.Name} ({p.For ?? "-"})").Concat(sides.Where(s => !named.Any(p => p.For == s))).ToList();
        var of = who.Count == 0 ? "" : who.Count == 1 ? $" of {who[0]}" : $" of {string.Join(", ", who.Take(who.Count - 1))} and {who[^1]}";
        return contact.Place is { } place ? $"{what}{of} in {place}" : what + of;
    }
}
