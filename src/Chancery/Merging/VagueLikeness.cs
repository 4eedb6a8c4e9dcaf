using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Whether a telling without an exact date means the event of another. Pure: it looks at the two and nothing else.</summary>
public static class VagueLikeness
{
    /// <summary>Days after its publication in which an undated plan is looked for among those with a day.</summary>
    public const int PlanDays = 14;

    /// <summary>Days of a month told, and a little more: in so short a time two rarely do the same twice.</summary>
    private const int Narrow = 45;

    /// <summary>Days after its publication in which an undated plan may be meant for a month or a year that another tells.</summary>
    private const int FarPlanDays = 180;

    /// <summary>Whether a vaguer telling fits an exactly dated one.</summary>
    public static bool Fits(EventMention vague, EventMention exact)
    {
        ArgumentNullException.ThrowIfNull(vague);
        ArgumentNullException.ThrowIfNull(exact);
        if (vague.Document == exact.Document || exact.Bounds is not { } day || Window(vague) is not { } window || InCommon.DaysApart(window, day) > 0 || !ContactLikeness.Possible(vague, exact)) return false;
        var (told, known) = ((Contact)vague.Fact, (Contact)exact.Fact);
        var both = InCommon.Sides(vague, exact) >= 2;
        var persons = InCommon.Persons(vague, exact);
        var kind = told.Kind == known.Kind;
        if (vague.Bounds is null) return both && (persons >= 2 || persons == 1 && kind && ContactLikeness.Stage(told.Status) == 1);
        var where = InCommon.Place(vague, exact) || told.MarginsOf is { } m && known.MarginsOf is { } n && Folding.Fold(m) == Folding.Fold(n);
        var narrow = IsNarrow(window);
        return both && (vague.Precision == DatePrecision.About || persons >= 2 || kind && (narrow || where && !exact.IsGathering))
            || where && (persons >= 1 || narrow && InCommon.Bodies(vague, exact) > 0);
    }

    /// <summary>Whether two vague tellings are one event: about the same day, in the same month, plans that do not contradict each other, fresh invitations.</summary>
    public static bool Same(EventMention a, EventMention b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Document == b.Document || Likely(a) is not { } x || Likely(b) is not { } y || InCommon.DaysApart(x, y) > 0 || !ContactLikeness.Possible(a, b)) return false;
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        var (place, persons, both) = (InCommon.Place(a, b), InCommon.Persons(a, b), InCommon.Sides(a, b) >= 2);
        if (!both && (InCommon.Bodies(a, b) == 0 || !place && a.Date != b.Date)) return false;
        if (a.Precision == DatePrecision.About && b.Precision == DatePrecision.About)
            return both && a.Date?.Plain().Bounds is { } p && b.Date?.Plain().Bounds is { } q && Math.Abs(p.First.DayNumber - q.First.DayNumber) <= 1;
        var stage = ContactLikeness.Stage(one.Status);
        if (stage < 2 && one.Kind != other.Kind) return false;
        // Whoever invites whom: one asks the other to come, told with the city or with the country.
        var inviter = one.Initiator is { } host && host == other.Initiator && persons > 0;
        if (InCommon.OtherPlace(a, b) && !inviter && (persons == 0 || stage > 0 || one.Kind != ContactKind.Visit && persons < 2)) return false;
        if (a.Bounds is null || b.Bounds is null)
            return stage > 0 && (persons > 0 || place) && (a.Bounds is null && b.Bounds is null || place && persons > 0) && Published(a, b);
        var narrow = IsNarrow(x) && IsNarrow(y);
        return stage > 0 ? a.Date == b.Date || place || narrow && persons > 0 : narrow;
    }

    /// <summary>Whether the days in which an event lies are so few that two rarely do the same twice in them.</summary>
    internal static bool IsNarrow((DateOnly First, DateOnly Last) days) => days.Last.DayNumber - days.First.DayNumber <= Narrow;

    /// <summary>The days in which an exactly dated telling of the event may lie; null when it cannot be found so.</summary>
    public static (DateOnly First, DateOnly Last)? Window(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Precision == DatePrecision.YearUnknown) return null;
        if (mention.Bounds is { } bounds) return bounds;
        if (mention.Keyed.Source.PublishedOn is not { } day) return null;
        return ContactLikeness.Stage(((Contact)mention.Fact).Status) == 0 ? (day.AddDays(-ContactLikeness.NewsDays), day) : (day.AddDays(-1), day.AddDays(PlanDays));
    }

    /// <summary>The days in which the event lies, as other vague tellings may give them; null when it is like none.</summary>
    public static (DateOnly First, DateOnly Last)? Likely(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Precision == DatePrecision.YearUnknown) return null;
        if (mention.Bounds is { } bounds) return bounds;
        return ContactLikeness.Stage(((Contact)mention.Fact).Status) > 0 && mention.Keyed.Source.PublishedOn is { } day ? (day.AddDays(-ContactLikeness.NewsDays), day.AddDays(FarPlanDays)) : null;
    }

    private static bool Published(EventMention a, EventMention b) =>
        a.Keyed.Source.PublishedOn is { } x && b.Keyed.Source.PublishedOn is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= ContactLikeness.NewsDays;
}
