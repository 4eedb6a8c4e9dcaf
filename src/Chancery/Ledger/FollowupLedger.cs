using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>What was planned, proposed or promised, matched with what later events tell of it.</summary>
public static class FollowupLedger
{
    /// <summary>All follow-ups of the events, by key. The order of events does not matter.</summary>
    public static IReadOnlyList<Followup> Of(IReadOnlyList<MergedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var contacts = events.Where(e => e.Fact is Contact).ToList();
        var bySide = contacts.SelectMany(e => e.Sides.Select(s => (Side: s, Event: e))).ToLookup(p => p.Side, p => p.Event, StringComparer.Ordinal);
        var plans = contacts.Where(e => ((Contact)e.Fact).Status is ContactStatus.Planned or ContactStatus.Proposed).ToList();
        var matched = plans.ToDictionary(p => p.Key, p => Matches(p, bySide), StringComparer.Ordinal);
        OneEventKeepsOnePlan(matched);
        var followups = plans.Select(p => Make(p, matched[p.Key])).ToList();
        var taken = matched.Values.SelectMany(m => m.Select(r => r.By.Key)).ToHashSet(StringComparer.Ordinal);
        followups.AddRange(contacts.Where(e => ((Contact)e.Fact).Status is ContactStatus.Cancelled or ContactStatus.Postponed && !taken.Contains(e.Key)).Select(e => Make(e, [Dropped(e, bySide)])));
        followups.AddRange(events.Where(e => e.Fact is Commitment).Select(e => Make(e, [])));
        return [.. followups.OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    private static List<Resolution> Matches(MergedEvent plan, ILookup<string, MergedEvent> bySide)
    {
        if (plan.Sides.Count == 0) return [];
        var rarest = plan.Sides.OrderBy(s => bySide[s].Count()).ThenBy(s => s, StringComparer.Ordinal).First();
        var matches = bySide[rarest].Select(other => FollowupMatching.Of(plan, other)).OfType<Resolution>().ToList();
        return [.. matches.Select(m => m.By.Fact is Contact { Status: ContactStatus.Postponed } ? m with { Reason = PutOff(m.By, bySide) } : m)];
    }

    /// <summary>A contact that was held keeps the plan whose day fits; a plan it would only keep late gives way.</summary>
    private static void OneEventKeepsOnePlan(Dictionary<string, List<Resolution>> matched)
    {
        var kept = matched.Values.SelectMany(m => m).Where(r => r.State == FollowupState.Kept).Select(r => r.By.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var resolutions in matched.Values)
            resolutions.RemoveAll(r => r.State == FollowupState.Moved && r.By.Fact is Contact { Status: ContactStatus.Held or ContactStatus.Ongoing } && kept.Contains(r.By.Key));
    }

    /// <summary>A contact told only as dropped: its own telling is what became of it.</summary>
    private static Resolution Dropped(MergedEvent told, ILookup<string, MergedEvent> bySide) => ((Contact)told.Fact).Status == ContactStatus.Cancelled
        ? new Resolution(FollowupState.Cancelled, told, FollowupMatching.Known(told), "called off")
        : new Resolution(FollowupState.Moved, told, FollowupMatching.Known(told), PutOff(told, bySide));

    private static string PutOff(MergedEvent postponed, ILookup<string, MergedEvent> bySide)
    {
        var kind = ((Contact)postponed.Fact).Kind;
        var next = postponed.Sides.Take(1).SelectMany(s => bySide[s])
            .Where(e => e.Fact is Contact { Status: ContactStatus.Planned } c && c.Kind == kind && e.Date is not null && e.Date != postponed.Date && e.Sides.SequenceEqual(postponed.Sides, StringComparer.Ordinal)
                && e.Tellings.Any(t => postponed.Tellings.Any(u => u.Document == t.Document)))
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

    private static string WhatOf(MergedEvent planned)
    {
        if (planned.Fact is Commitment commitment) return commitment.What;
        var contact = (Contact)planned.Fact;
        var what = contact.Kind.Word();
        if (contact.Round is { } round) what = $"{what}, round {round},";
        if (contact.Mechanism is { } mechanism) what = $"{what} ({mechanism})";
        var who = planned.Participants.Where(p => p.Person is not null).Select(p => $"{p.Person!.Name} ({p.Actor.For ?? "-"})")
            .Concat(planned.Sides.Where(s => !planned.Participants.Any(p => p.Person is not null && p.Actor.For == s))).ToList();
        var of = who.Count == 0 ? "" : who.Count == 1 ? $" of {who[0]}" : $" of {string.Join(", ", who.Take(who.Count - 1))} and {who[^1]}";
        return contact.Place is { } place ? $"{what}{of} in {place}" : what + of;
    }
}
