namespace Chancery.Merging;

/// <summary>Whether two tellings of an agreement, measure, initiative, membership, commitment or statement are one event. Pure: it looks at the two and nothing else.</summary>
public static class TitledLikeness
{
    /// <summary>Tellings without a date are one event only when they were published in one span of this many days, or in the next.</summary>
    private const int UndatedDays = 14;

    /// <summary>How like the two are; 0 when they are not one event.</summary>
    public static double Of(EventMention a, EventMention b)
    {
        // The cheap questions first: of many tellings of one side and day, few are of one thing.
        if (a.Document == b.Document || LeastWords(a, b) is not { } least || !SameDay(a, b)) return 0;
        if (least == 0) return 1;
        var words = Jaccard(a, b);
        return words >= least ? 0.5 + words : 0;
    }

    /// <summary>How much of the words of two tellings of one sort of thing by the same must agree; null when they are not of one sort or not by the same.</summary>
    private static double? LeastWords(EventMention a, EventMention b) => (a.Fact, b.Fact) switch
    {
        (Agreement x, Agreement y) when x.Status == y.Status && SameSides(a, b) => x.Form == y.Form ? 0.34 : 0.6,
        (Measure x, Measure y) when x.Kind == y.Kind && x.Status == y.Status && x.By == y.By && x.Against == y.Against => 0,
        (Initiative x, Initiative y) when x.Status == y.Status && x.By.Intersect(y.By, StringComparer.Ordinal).Any() => 0.6,
        (Membership x, Membership y) when x.Status == y.Status && x.Member == y.Member && x.Organization == y.Organization => 0,
        (Commitment, Commitment) when SameSides(a, b) => 0.5,
        (Statement x, Statement y) when x.Act == y.Act && x.Target == y.Target && SameSides(a, b) && SameSpeaker(a, b) => 0.6,
        _ => null,
    };

    private static bool SameSides(EventMention a, EventMention b) => a.Sides.SequenceEqual(b.Sides, StringComparer.Ordinal);

    private static bool SameSpeaker(EventMention a, EventMention b) =>
        a.Persons.Count == b.Persons.Count && (a.Persons.Count == 0 ? SameSides(a, b) : a.Persons[0].Person == b.Persons[0].Person);

    /// <summary>The times under which a telling is filed, each with its month.</summary>
    internal static IEnumerable<(int Month, string Time)> Filed(EventMention mention) => Times(mention, 0);

    /// <summary>The times at which those are filed that <see cref="SameDay"/> allows to be one with it.</summary>
    internal static IEnumerable<(int Month, string Time)> Times(EventMention mention) => Times(mention, 1);

    private static IEnumerable<(int Month, string Time)> Times(EventMention mention, int around)
    {
        if (Lasts(mention)) return [((mention.Keyed.Source.PublishedOn?.Year ?? 0) * 12, $"y{mention.Keyed.Source.PublishedOn?.Year}")];
        if (mention.Precision >= DatePrecision.About && mention.Bounds is { } bounds)
            return Enumerable.Range(bounds.First.DayNumber - around, bounds.Last.DayNumber - bounds.First.DayNumber + 1 + 2 * around).Select(d => (EventBlocks.MonthOf(d), $"d{d}"));
        if (mention.Date is { } date) return [(mention.Bounds is { } known ? EventBlocks.MonthOf(known.First.DayNumber) : 0, $"x{date}")];
        return mention.Keyed.Source.PublishedOn is { } day ? Enumerable.Range(day.DayNumber / UndatedDays - around, 1 + 2 * around).Select(n => (EventBlocks.MonthOf(n * UndatedDays), $"n{n}")) : [(0, "n")];
    }

    /// <summary>Whether it tells of a membership as lasting, known by the year of its news.</summary>
    internal static bool Lasts(EventMention mention) =>
        mention.Fact is Membership { Status: MembershipStatus.Member or MembershipStatus.FoundingMember or MembershipStatus.Observer or MembershipStatus.Partner };

    /// <summary>The same date to the same precision, or days next to each other; lasting memberships are one in each year of news, undated tellings in news of the same weeks.</summary>
    private static bool SameDay(EventMention a, EventMention b)
    {
        var (one, other) = (a.Keyed.Source.PublishedOn, b.Keyed.Source.PublishedOn);
        if (Lasts(a)) return one?.Year == other?.Year;
        if (a.Date is null && b.Date is null && (one is null) != (other is null)) return false;
        if (a.Date is null && b.Date is null && one is { } here && other is { } there && Math.Abs(here.DayNumber - there.DayNumber) > UndatedDays) return false;
        if (a.Precision == DatePrecision.YearUnknown || b.Precision == DatePrecision.YearUnknown) return false;
        if (a.Date == b.Date) return a.Date is not null || a.Words.Count > 0;
        if (a.Precision < DatePrecision.About || b.Precision < DatePrecision.About) return false;
        return a.Bounds is { } x && b.Bounds is { } y && Math.Max(x.First.DayNumber - y.Last.DayNumber, y.First.DayNumber - x.Last.DayNumber) <= 1;
    }

    private static double Jaccard(EventMention a, EventMention b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0) return a.Words.Count == b.Words.Count ? 1 : 0;
        var shared = a.Words.Count(b.Words.Contains);
        return (double)shared / (a.Words.Count + b.Words.Count - shared);
    }
}
