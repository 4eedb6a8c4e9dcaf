using Chancery.Identity;
using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>Whether a later event is what became of a planned contact. Pure: it looks at the two and nothing else.</summary>
internal static class FollowupMatching
{
    /// <summary>Days after the last day due within which a contact still counts as the one planned.</summary>
    private const int Grace = 3;

    /// <summary>Days within which a session put off without notice is still taken for the one planned.</summary>
    private const int Late = 180;

    /// <summary>What the event says of the plan; null when it says nothing.</summary>
    public static Resolution? Of(MergedEvent plan, MergedEvent other)
    {
        if (plan.Key == other.Key || plan.Fact is not Contact planned || other.Fact is not Contact told || planned.Count != told.Count || !SameBusiness(plan, planned, other, told)) return null;
        return told.Status switch
        {
            ContactStatus.Held or ContactStatus.Ongoing => Held(plan, planned, other, told),
            ContactStatus.Cancelled when DatesAgree(plan, other) && !Before(other, plan) => new Resolution(FollowupState.Cancelled, other, Known(other), "called off"),
            ContactStatus.Postponed when DatesAgree(plan, other) && !Before(other, plan) => new Resolution(FollowupState.Moved, other, Known(other), "put off"),
            ContactStatus.Planned or ContactStatus.Proposed => Superseded(plan, planned, other, told),
            _ => null,
        };
    }

    /// <summary>The day from which the event's news is known: its publication, else its own day, else always.</summary>
    public static DateOnly Known(MergedEvent told) => told.Announced ?? (told.Fact is Contact { Status: ContactStatus.Held } ? told.Date?.Bounds?.First : null) ?? DateOnly.MinValue;

    private static Resolution? Held(MergedEvent plan, Contact planned, MergedEvent other, Contact told)
    {
        // What a document tells beside its plan is another contact than the one planned.
        if (other.Date?.Bounds is not { } took || plan.Tellings.All(t => other.Tellings.Any(u => u.Document == t.Document))) return null;
        if (plan.Announced is { } announced && took.Last < announced.AddDays(-1)) return null;
        if (plan.Date?.Bounds is { } due)
        {
            if (took.First <= due.Last.AddDays(Grace) && took.Last >= due.First.AddDays(-1))
                return new Resolution(FollowupState.Kept, other, took.First, $"held {other.Date}");
            return took.First > due.Last && took.First <= due.Last.AddDays(Late) && told.Kind == planned.Kind && planned.Kind is ContactKind.Consultations or ContactKind.Visit or ContactKind.Credentials
                ? new Resolution(FollowupState.Moved, other, took.First, $"held later than planned, {other.Date}")
                : null;
        }
        return plan.Date is null && plan.Announced is { } since && took.First <= since.AddDays(365) && took.First >= since && told.Kind == planned.Kind
            && planned.Kind is ContactKind.Consultations or ContactKind.Visit
                ? new Resolution(FollowupState.Kept, other, took.First, $"held {other.Date}")
                : null;
    }

    private static Resolution? Superseded(MergedEvent plan, Contact planned, MergedEvent other, Contact told)
    {
        if (told.Kind != planned.Kind || other.Date?.Bounds is not { } when || TellSameDocument(plan, other)) return null;
        if (plan.Announced is not { } before || other.Announced is not { } after || after <= before) return null;
        var accepted = planned.Status == ContactStatus.Proposed && told.Status == ContactStatus.Planned;
        var otherDay = plan.Date?.Bounds is { } due && (when.First > due.Last || when.Last < due.First) && Math.Abs(when.First.DayNumber - due.Last.DayNumber) <= Late;
        return accepted || otherDay || plan.Date is null ? new Resolution(FollowupState.Superseded, other, after, $"a later plan names {other.Date}") : null;
    }

    /// <summary>Whether sides, persons, kind, place and mechanism let the other be about the same business.</summary>
    private static bool SameBusiness(MergedEvent plan, Contact planned, MergedEvent other, Contact told)
    {
        if (planned.Round is { } round && told.Round is { } other2 && round != other2) return false;
        if (planned.Mechanism is { } mechanism && told.Mechanism is { } body && !ShareWords(mechanism, body)) return false;
        if (OtherPersons(plan, other) || !plan.Sides.All(s => other.Sides.Contains(s, StringComparer.Ordinal))) return false;
        var place = planned.Place is { } p && told.Place is { } q && Folding.Fold(p) == Folding.Fold(q);
        if (planned.Place is not null && told.Place is not null && !place && planned.Kind != told.Kind) return false;
        var mechanisms = planned.Mechanism is not null && told.Mechanism is not null;
        if (plan.Sides.Count < 2) return told.Kind == planned.Kind && (place || mechanisms || SharedPersons(plan, other) > 0);
        if (planned.Kind == ContactKind.Visit && plan.Participants.Any(p => p.Person is not null) && SharedPersons(plan, other) == 0) return false;
        if (told.Kind == planned.Kind) return TopicsAgree(planned, told) || place || mechanisms;
        if (planned.Kind == ContactKind.Visit) return told.Kind is ContactKind.Meeting or ContactKind.Consultations && SharedPersons(plan, other) > 0 && place;
        return Talks(planned.Kind) && Talks(told.Kind) && (place || mechanisms || SharedPersons(plan, other) >= 2);
    }

    private static bool Talks(ContactKind kind) => kind is ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral or ContactKind.Video or ContactKind.Call;

    private static bool TopicsAgree(Contact a, Contact b) => a.Topics.Count == 0 || b.Topics.Count == 0 || a.Topics.Intersect(b.Topics, StringComparer.Ordinal).Any();

    private static bool DatesAgree(MergedEvent plan, MergedEvent other) => plan.Date is not { } due || other.Date is not { } told || due.Compatible(told);

    private static bool Before(MergedEvent other, MergedEvent plan) => other.Announced is { } told && plan.Announced is { } planned && told < planned;

    private static bool TellSameDocument(MergedEvent a, MergedEvent b) => a.Tellings.Any(t => b.Tellings.Any(u => t.Document == u.Document));

    private static int SharedPersons(MergedEvent a, MergedEvent b) =>
        a.Participants.Count(p => p.Person is { } person && b.Participants.Any(q => q.Person?.Key == person.Key));

    private static bool OtherPersons(MergedEvent a, MergedEvent b) => a.Sides.Any(side =>
    {
        var mine = a.Participants.Where(p => p.Person is not null && p.Actor.For == side).ToList();
        var theirs = b.Participants.Where(p => p.Person is not null && p.Actor.For == side).ToList();
        return mine.Count > 0 && theirs.Count > 0 && !mine.Exists(p => theirs.Exists(q => q.Person!.Key == p.Person!.Key));
    });

    private static bool ShareWords(string a, string b) =>
        Folding.Fold(a).Split(' ').Where(w => w.Length > 3).Intersect(Folding.Fold(b).Split(' '), StringComparer.Ordinal).Any();
}
