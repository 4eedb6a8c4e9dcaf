namespace Chancery.Merging;

/// <summary>Whether two tellings of contacts can be one event. Pure: it looks at the two and nothing else.</summary>
public static class ContactLikeness
{
    /// <summary>Days after an event within which a telling without a date is taken for news of it.</summary>
    public const int NewsDays = 7;

    /// <summary>Days between the dates that tellings of one visit may give: one tells its first day, another its last.</summary>
    public const int VisitDays = 3;

    /// <summary>What a status lets a contact be: taken place, to come, or called off.</summary>
    public static int Stage(ContactStatus status) => status switch
    {
        ContactStatus.Held or ContactStatus.Ongoing => 0,
        ContactStatus.Planned or ContactStatus.Proposed => 1,
        _ => 2,
    };

    /// <summary>Days between the dates that tellings of one event may give.</summary>
    public static int Slack(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return mention.Fact is Contact { Kind: ContactKind.Visit } ? VisitDays : 1;
    }

    /// <summary>How like two exactly dated tellings are; 0 when they cannot be one event.</summary>
    public static double Exact(EventMention a, EventMention b)
    {
        if (a.Bounds is not { } x || b.Bounds is not { } y || !Possible(a, b)) return 0;
        var apart = InCommon.DaysApart(x, y);
        if (apart > Slack(a)) return 0;
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        var (sides, bodies, persons) = (InCommon.Sides(a, b), InCommon.Bodies(a, b), InCommon.Persons(a, b));
        var (place, otherPlace) = (InCommon.Place(a, b), InCommon.OtherPlace(a, b));
        // One body that meets is told by its name alone; then nothing else may speak against it.
        if (sides < 2 && (bodies == 0 || apart > 0 || otherPlace)) return 0;
        // A day's difference between two tellings needs more in common than the two sides: two that take part, or the place.
        if (apart == 1 && persons + bodies < 2 && !place && one.Kind != ContactKind.Visit) return 0;
        if (apart > 0 && one.Kind == ContactKind.Visit && persons == 0 && !(apart == 1 && place)) return 0;
        var score = 1.0 - apart * 0.35 + (one.Kind == other.Kind ? 0.1 : 0) + Math.Min(2, persons) * 0.1 + InCommon.Company(a, b) * 0.2
            + (place ? 0.1 : otherPlace ? -0.1 : 0) + 0.3 * sides / Math.Max(a.Sides.Count, b.Sides.Count);
        score += 0.05 * one.Topics.Intersect(other.Topics, StringComparer.Ordinal).Count() / Math.Max(1, Math.Max(one.Topics.Count, other.Topics.Count));
        return Math.Max(score, 0.05);
    }

    /// <summary>Whether the two must stay apart, whatever joins them otherwise: told apart by one document, on days too far apart, or by other persons.</summary>
    public static bool Forbidden(EventMention a, EventMention b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Document == b.Document || InCommon.OtherPersons(a, b)
            || a.Bounds is { } x && b.Bounds is { } y && InCommon.DaysApart(x, y) > Math.Max(Slack(a), Slack(b));
    }

    /// <summary>Whether kind, stage, number, sides and persons allow the two to be one.</summary>
    internal static bool Possible(EventMention a, EventMention b)
    {
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        if (Stage(one.Status) != Stage(other.Status) || a.Count != b.Count || !Kindred(one.Kind, other.Kind)) return false;
        if (one.Round is { } r && other.Round is { } s && r != s) return false;
        return SidesAllow(a, b, one.Kind, other.Kind) && !InCommon.OtherPersons(a, b);
    }

    /// <summary>Tellings of a large gathering name some of the sides; those of talks name nearly all. Talks of two on the margins of a gathering are not the gathering.</summary>
    private static bool SidesAllow(EventMention a, EventMention b, ContactKind one, ContactKind other)
    {
        var shared = InCommon.Sides(a, b);
        var (fewest, most) = (Math.Min(a.Sides.Count, b.Sides.Count), Math.Max(a.Sides.Count, b.Sides.Count));
        if (shared == 0 || shared < Math.Min(fewest, 2)) return false;
        if (one == other && one is ContactKind.Multilateral or ContactKind.Credentials) return true;
        if (fewest >= 2 && fewest < most && a.Precision == DatePrecision.Days && b.Precision == DatePrecision.Days)
            return shared >= 3 ? shared * 2 >= most : shared * 2 > most && (a.IsGathering || b.IsGathering || InCommon.Persons(a, b) >= 2);
        return shared * 2 >= most || one == ContactKind.Multilateral || other == ContactKind.Multilateral;
    }

    private static bool Kindred(ContactKind a, ContactKind b) => a == b || Family(a) == Family(b) && Family(a) < 3;

    private static int Family(ContactKind kind) => kind switch
    {
        ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral => 1,
        ContactKind.Call or ContactKind.Video => 2,
        _ => 3 + (int)kind,
    };
}
