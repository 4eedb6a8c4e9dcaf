using Chancery.Identity;

namespace Chancery.Ledger;

/// <summary>Whether a later event is what became of a planned contact. Pure: it looks at the two and nothing else.</summary>
public static class FollowupMatching
{
    /// <summary>Days after which news is no longer taken to speak of a plan that names no day, or of which it names none.</summary>
    public const int Fresh = 400;

    /// <summary>Days by which a contact may lie before the news of what names no day itself.</summary>
    internal const int Before = 31;

    /// <summary>Days after the last day due within which a contact still counts as the one planned.</summary>
    private const int Grace = 3;

    /// <summary>Days within which a session put off without notice is still taken for the one planned.</summary>
    internal const int Late = 180;

    /// <summary>What the event says of the plan; null when it says nothing.</summary>
    public static Match? Of(LedgerEvent plan, LedgerEvent other)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(other);
        var (planned, told) = (plan.Contact, other.Contact);
        if (plan.Key == other.Key || planned.Status is not (ContactStatus.Planned or ContactStatus.Proposed) || planned.Count != told.Count || Apart(plan, other) || !SameBusiness(plan, planned, other, told)) return null;
        return told.Status switch
        {
            ContactStatus.Held or ContactStatus.Ongoing => Held(plan, planned, other, told),
            ContactStatus.Cancelled when DatesAgree(plan, other) && !Earlier(other, plan) => new Match(FollowupState.Cancelled, other.Known, "called off"),
            ContactStatus.Postponed when DatesAgree(plan, other) && !Earlier(other, plan) => new Match(FollowupState.Moved, other.Known, "put off"),
            ContactStatus.Planned or ContactStatus.Proposed => Superseded(plan, planned, other, told),
            _ => null,
        };
    }

    private static Match? Held(LedgerEvent plan, Contact planned, LedgerEvent other, Contact told)
    {
        // What a document tells beside its plan is another contact than the one planned.
        if (other.Date?.Bounds is not { } took || plan.Documents.IsSubsetOf(other.Documents)) return null;
        if (plan.Announced is { } announced && took.Last < announced.AddDays(-1)) return null;
        if (plan.Date?.Bounds is { } due)
        {
            if (took.First <= due.Last.AddDays(Grace) && took.Last >= due.First.AddDays(-1))
                return new Match(FollowupState.Kept, took.First, $"held {other.Date}");
            return took.First > due.Last && took.First <= due.Last.AddDays(Late) && told.Kind == planned.Kind && planned.Kind is ContactKind.Consultations or ContactKind.Visit or ContactKind.Credentials
                ? new Match(FollowupState.Moved, took.First, $"held later than planned, {other.Date}", Late: true)
                : null;
        }
        return plan.Date is null && plan.Announced is { } since && took.First <= since.AddDays(365) && took.First >= since && told.Kind == planned.Kind
            && planned.Kind is ContactKind.Consultations or ContactKind.Visit
                ? new Match(FollowupState.Kept, took.First, $"held {other.Date}")
                : null;
    }

    private static Match? Superseded(LedgerEvent plan, Contact planned, LedgerEvent other, Contact told)
    {
        if (told.Kind != planned.Kind || other.Date?.Bounds is not { } when || TellSameDocument(plan, other)) return null;
        if (plan.Announced is not { } before || other.Announced is not { } after || after <= before) return null;
        var accepted = planned.Status == ContactStatus.Proposed && told.Status == ContactStatus.Planned;
        var otherDay = plan.Date?.Bounds is { } due && (when.First > due.Last || when.Last < due.First) && Math.Abs(when.First.DayNumber - due.Last.DayNumber) <= Late;
        return accepted || otherDay || plan.Date is null ? new Match(FollowupState.Superseded, after, $"a later plan names {other.Date}") : null;
    }

    /// <summary>Whether sides, persons, kind, place and mechanism let the other be about the same business.</summary>
    private static bool SameBusiness(LedgerEvent plan, Contact planned, LedgerEvent other, Contact told)
    {
        if (planned.Round is { } round && told.Round is { } other2 && round != other2) return false;
        if (planned.Mechanism is { } mechanism && told.Mechanism is { } body && !ShareWords(mechanism, body)) return false;
        if (OtherPersons(plan, other) || !plan.Sides.All(s => other.Sides.Contains(s, StringComparer.Ordinal))) return false;
        var place = planned.Place is { } p && told.Place is { } q && Folding.Fold(p) == Folding.Fold(q);
        if (planned.Place is not null && told.Place is not null && !place && planned.Kind != told.Kind) return false;
        var mechanisms = planned.Mechanism is not null && told.Mechanism is not null;
        if (plan.Sides.Count < 2) return told.Kind == planned.Kind && (place || mechanisms || SharedPersons(plan, other) > 0);
        if (planned.Kind == ContactKind.Visit && plan.Persons.Count > 0 && SharedPersons(plan, other) == 0) return false;
        if (told.Kind == planned.Kind) return TopicsAgree(planned, told) || place || mechanisms;
        if (planned.Kind == ContactKind.Visit) return told.Kind is ContactKind.Meeting or ContactKind.Consultations && SharedPersons(plan, other) > 0 && place;
        return IsTalks(planned.Kind) && IsTalks(told.Kind) && (place || mechanisms || SharedPersons(plan, other) >= 2);
    }

    /// <summary>Whether people talk with each other: kinds of which one may be told as another.</summary>
    internal static bool IsTalks(ContactKind kind) => kind is ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral or ContactKind.Video or ContactKind.Call;

    private static bool TopicsAgree(Contact a, Contact b) => a.Topics.Count == 0 || b.Topics.Count == 0 || a.Topics.Intersect(b.Topics, StringComparer.Ordinal).Any();

    private static bool DatesAgree(LedgerEvent plan, LedgerEvent other) => plan.Date is not { } due || other.Date is not { } told || due.Compatible(told);

    private static bool Earlier(LedgerEvent other, LedgerEvent plan) => other.Announced is { } told && plan.Announced is { } planned && told < planned;

    /// <summary>Whether so much time lies between the two that one is no news of the other.</summary>
    private static bool Apart(LedgerEvent plan, LedgerEvent other)
    {
        var (due, told) = (plan.Date?.Bounds, other.Date?.Bounds);
        if (due is { } a && told is { } b) return Math.Max(a.First.DayNumber - b.Last.DayNumber, b.First.DayNumber - a.Last.DayNumber) > Late;
        if (plan.Announced is not { } planned || (other.Announced ?? told?.First) is not { } known || Math.Abs(known.DayNumber - planned.DayNumber) > Fresh) return true;
        return (due, told) switch
        {
            ({ } days, null) => AwayFrom(other.Announced, days),
            (null, { } days) => AwayFrom(planned, days),
            _ => other.Announced is null,
        };
    }

    private static bool AwayFrom(DateOnly? news, (DateOnly First, DateOnly Last) days) =>
        news is not { } day || days.Last.DayNumber < day.DayNumber - Before || days.First.DayNumber > day.DayNumber + Fresh;

    private static bool TellSameDocument(LedgerEvent a, LedgerEvent b) => a.Documents.Overlaps(b.Documents);

    private static int SharedPersons(LedgerEvent a, LedgerEvent b) => a.Persons.Count(p => b.Persons.Any(q => q.Person == p.Person));

    private static bool OtherPersons(LedgerEvent a, LedgerEvent b) => a.Sides.Any(side =>
    {
        var mine = a.Persons.Where(p => p.Side == side).ToList();
        var theirs = b.Persons.Where(p => p.Side == side).ToList();
        return mine.Count > 0 && theirs.Count > 0 && !mine.Exists(p => theirs.Exists(q => q.Person == p.Person));
    });

    private static bool ShareWords(string a, string b) =>
        Folding.Fold(a).Split(' ').Where(w => w.Length > 3).Intersect(Folding.Fold(b).Split(' '), StringComparer.Ordinal).Any();
}
