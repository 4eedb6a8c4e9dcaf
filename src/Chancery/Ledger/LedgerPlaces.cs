using Chancery.Identity;

namespace Chancery.Ledger;

/// <summary>A stretch of days in which contacts of one place of the ledger are looked up.</summary>
/// <param name="Place">Under what they are filed.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct LedgerWindow(string Place, DateOnly From, DateOnly To);

/// <summary>
/// Where the ledger files contacts, by who meets, in what way and when, and where it looks for plans and for what became of them. Wider than
/// <see cref="FollowupMatching"/>, which has the last word: whatever it matches meets in some place.
/// </summary>
public static class LedgerPlaces
{
    /// <summary>A gathering of more sides is filed under each side, not under each two.</summary>
    private const int MostSides = 12;

    /// <summary>An event of many days is filed at least once in so many.</summary>
    private const int Step = FollowupMatching.Late;

    private const string Plans = "plan";
    private const string Told = "told";

    /// <summary>The places and days under which a contact is filed; none when nothing tells when it is.</summary>
    public static IReadOnlyList<(string Place, DateOnly Day)> Filed(LedgerEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var undated = told.Date?.Bounds is null;
        var group = GroupOf(told.Contact.Kind);
        var places = Meeting(told).Select(k => Place(Told, group, undated, k)).Concat(Sharing(told).Select(k => Place(Told, told.Contact.Kind, undated, k)));
        if (FollowupLedger.IsPlan(told))
        {
            places = places.Concat(told.Sides is [_] ? Sharing(told).Select(k => Place(Plans, told.Contact.Kind, undated, k)) : OfPlan(told).Select(k => Place(Plans, group, undated, k)));
        }
        return [.. places.SelectMany(_ => Days(told), (place, day) => (place, day))];
    }

    /// <summary>Where the plans are filed of which a contact may be what became.</summary>
    public static IReadOnlyList<LedgerWindow> PlansOf(LedgerEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        ContactKind[] kinds = told.Contact.Kind is ContactKind.Meeting or ContactKind.Consultations ? [told.Contact.Kind, ContactKind.Visit] : [told.Contact.Kind];
        return [.. Windows(told, Plans, kinds.Select(GroupOf), Meeting(told)), .. Windows(told, Plans, [told.Contact.Kind], Sharing(told))];
    }

    /// <summary>Where the contacts are filed that may be what became of a plan.</summary>
    public static IReadOnlyList<LedgerWindow> ToldOf(LedgerEvent plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Sides is [_]) return Windows(plan, Told, [plan.Contact.Kind], Sharing(plan));
        ContactKind[] kinds = plan.Contact.Kind == ContactKind.Visit ? [ContactKind.Visit, ContactKind.Meeting] : [plan.Contact.Kind];
        return Windows(plan, Told, kinds.Select(GroupOf), OfPlan(plan));
    }

    private static List<LedgerWindow> Windows(LedgerEvent told, string list, IEnumerable<ContactKind> groups, IEnumerable<string> who)
    {
        if (When(told) is not var (dated, undated)) return [];
        return [.. who.SelectMany(k => groups.Distinct().SelectMany(g => new[]
        {
            new LedgerWindow(Place(list, g, undated: false, k), dated.From, dated.To), new LedgerWindow(Place(list, g, undated: true, k), undated.From, undated.To),
        }))];
    }

    /// <summary>The days in which that is filed which names its days, and that which is known by its news alone.</summary>
    private static ((DateOnly From, DateOnly To) Dated, (DateOnly From, DateOnly To) Undated)? When(LedgerEvent told)
    {
        if (told.Date?.Bounds is { } days) return ((Around(days.First, -Step), Around(days.Last, Step)), (Around(days.First, -FollowupMatching.Fresh), Around(days.Last, FollowupMatching.Before)));
        if (told.Announced is not { } news) return null;
        return ((Around(news, -FollowupMatching.Before), Around(news, FollowupMatching.Fresh)), (Around(news, -FollowupMatching.Fresh), Around(news, FollowupMatching.Fresh)));
    }

    private static IEnumerable<DateOnly> Days(LedgerEvent told)
    {
        if (told.Date?.Bounds is not var (first, last)) return told.Announced is { } news ? [news] : [];
        return Enumerable.Range(0, (last.DayNumber - first.DayNumber) / Step + 1).Select(n => first.AddDays(n * Step)).Append(last).Distinct();
    }

    /// <summary>Under whom a contact is found by plans of two of its sides, or more.</summary>
    private static IEnumerable<string> Meeting(LedgerEvent told)
    {
        var sides = told.Sides;
        for (var i = 0; i < sides.Count; i++)
        {
            if (sides.Count > MostSides) yield return sides[i] + "+";
            for (var j = i + 1; j < sides.Count && sides.Count <= MostSides; j++) yield return $"{sides[i]}+{sides[j]}";
        }
    }

    /// <summary>Under whom a plan of several sides is found by contacts of all of them: two of them, or one among very many.</summary>
    private static string[] OfPlan(LedgerEvent plan) => plan.Sides is [var a, var b, ..] ? [$"{a}+{b}", a + "+"] : [];

    /// <summary>A plan that names one side alone is matched only by what shares its place, its mechanism or somebody: by these it is found.</summary>
    private static IEnumerable<string> Sharing(LedgerEvent told)
    {
        foreach (var side in told.Sides)
        {
            if (told.Contact.Place is { } place) yield return $"{side} in {Folding.Fold(place)}";
            if (told.Contact.Mechanism is not null) yield return $"{side} as ever";
        }
        foreach (var person in told.Persons.Select(p => p.Person).Distinct(StringComparer.Ordinal)) yield return $"by {person}";
    }

    /// <summary>Kinds of which one may be told as another.</summary>
    private static ContactKind GroupOf(ContactKind kind) => FollowupMatching.IsTalks(kind) ? ContactKind.Meeting : kind;

    private static string Place(string list, ContactKind group, bool undated, string who) => $"{list} {group.Word()}{(undated ? "?" : "")} {who}";

    private static DateOnly Around(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
