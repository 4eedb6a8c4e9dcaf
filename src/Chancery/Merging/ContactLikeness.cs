using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Whether two tellings of contacts can be one event. Pure: it looks at the two and nothing else.</summary>
public static class ContactLikeness
{
    /// <summary>Days after an event within which a telling without a date is taken for news of it.</summary>
    public const int NewsDays = 7;

    /// <summary>What a status lets a contact be: taken place, to come, or called off.</summary>
    public static int Stage(ContactStatus status) => status switch
    {
        ContactStatus.Held or ContactStatus.Ongoing => 0,
        ContactStatus.Planned or ContactStatus.Proposed => 1,
        _ => 2,
    };

    /// <summary>How like two exactly dated tellings are; 0 when they cannot be one event.</summary>
    public static double Exact(EventMention a, EventMention b)
    {
        if (a.Bounds is not { } x || b.Bounds is not { } y || !Possible(a, b)) return 0;
        var apart = Math.Max(0, Math.Max(x.First.DayNumber - y.Last.DayNumber, y.First.DayNumber - x.Last.DayNumber));
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        var shared = SharedSides(a, b);
        if (apart > 1 || shared < 2) return 0;
        var score = 1.0 - apart * 0.35 + (one.Kind == other.Kind ? 0.1 : 0) + Math.Min(2, SharedPersons(a, b)) * 0.1;
        if (one.Place is { } p && other.Place is { } q) score += SamePlace(p, q) ? 0.1 : -0.1;
        score += 0.05 * one.Topics.Intersect(other.Topics, StringComparer.Ordinal).Count() / Math.Max(1, Math.Max(one.Topics.Count, other.Topics.Count));
        // A day's difference between two tellings needs more in common than the two sides: both persons, or the place.
        if (apart == 1 && SharedPersons(a, b) < 2 && !(one.Place is { } here && other.Place is { } there && SamePlace(here, there))) return 0;
        return Math.Max(score, 0.05);
    }

    /// <summary>Whether a vaguer telling fits an exactly dated one.</summary>
    public static bool Fits(EventMention vague, EventMention exact)
    {
        if (vague.Precision == DatePrecision.YearUnknown || exact.Bounds is not { } day || !Possible(vague, exact) || vague.Document == exact.Document) return false;
        var both = SharedSides(vague, exact) >= 2;
        var persons = SharedPersons(vague, exact);
        var (told, known) = ((Contact)vague.Fact, (Contact)exact.Fact);
        var where = told.Place is { } p && known.Place is { } q && SamePlace(p, q)
            || told.MarginsOf is { } m && known.MarginsOf is { } n && Folding.Fold(m) == Folding.Fold(n);
        if (vague.Bounds is { } bounds)
            return bounds.First <= day.Last && day.First <= bounds.Last
                && (both && (vague.Precision == DatePrecision.About || persons >= 2 || where && told.Kind == known.Kind || told.Kind == known.Kind && bounds.Last.DayNumber - bounds.First.DayNumber <= 45) || persons >= 1 && where);
        return both && persons >= 2 && vague.Keyed.Source.PublishedOn is { } published
            && published.DayNumber - day.Last.DayNumber is >= 0 and <= NewsDays;
    }

    /// <summary>Whether two tellings that are both about a day, or both plans for the same month, or both fresh invitations, are one event.</summary>
    public static bool SameVague(EventMention a, EventMention b)
    {
        if (a.Document == b.Document || a.Precision != b.Precision || !Possible(a, b) || SharedSides(a, b) < 2) return false;
        if (a.Precision == DatePrecision.About)
            return a.Date?.Plain().Bounds is { } p && b.Date?.Plain().Bounds is { } q && Math.Abs(p.First.DayNumber - q.First.DayNumber) <= 1;
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        var stage = Stage(one.Status);
        if (stage == 0 || (stage == 1 && one.Kind != other.Kind) || one.Place is { } here && other.Place is { } there && !SamePlace(here, there)) return false;
        return a.Precision switch
        {
            DatePrecision.Wide => a.Date == b.Date,
            DatePrecision.None => (SharedPersons(a, b) > 0 || one.Place is not null && other.Place is not null)
                && a.Keyed.Source.PublishedOn is { } x && b.Keyed.Source.PublishedOn is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= NewsDays,
            _ => false,
        };
    }

    /// <summary>Whether the two must stay apart, whatever joins them otherwise: told apart by one document, on days too far apart, or by other persons.</summary>
    public static bool Forbidden(EventMention a, EventMention b) =>
        a.Document == b.Document
        || OtherPersons(a, b)
        || a is { Precision: DatePrecision.Days, Bounds: { } x } && b is { Precision: DatePrecision.Days, Bounds: { } y }
            && Math.Max(x.First.DayNumber - y.Last.DayNumber, y.First.DayNumber - x.Last.DayNumber) > 1;

    /// <summary>Whether kind, stage, number, sides and persons allow the two to be one.</summary>
    private static bool Possible(EventMention a, EventMention b)
    {
        var (one, other) = ((Contact)a.Fact, (Contact)b.Fact);
        if (Stage(one.Status) != Stage(other.Status) || a.Count != b.Count || !Kindred(one.Kind, other.Kind)) return false;
        if (one.Round is { } r && other.Round is { } s && r != s) return false;
        var shared = SharedSides(a, b);
        var fewest = Math.Min(a.Sides.Count, b.Sides.Count);
        var most = Math.Max(a.Sides.Count, b.Sides.Count);
        return shared > 0 && shared >= Math.Min(fewest, 2) && (shared * 2 >= most || one.Kind == ContactKind.Multilateral || other.Kind == ContactKind.Multilateral)
            && !OtherPersons(a, b);
    }

    private static bool Kindred(ContactKind a, ContactKind b) => a == b || Family(a) == Family(b) && Family(a) < 3;

    private static int Family(ContactKind kind) => kind switch
    {
        ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral => 1,
        ContactKind.Call or ContactKind.Video => 2,
        _ => 3 + (int)kind,
    };

    private static int SharedSides(EventMention a, EventMention b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Sides.Count && j < b.Sides.Count;)
        {
            var order = string.CompareOrdinal(a.Sides[i], b.Sides[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return shared;
    }

    private static int SharedPersons(EventMention a, EventMention b)
    {
        var shared = 0;
        for (var i = 0; i < a.Persons.Count; i++)
        {
            if ((i == 0 || a.Persons[i].Person != a.Persons[i - 1].Person) && Names(b, a.Persons[i].Person)) shared++;
        }
        return shared;
    }

    private static bool Names(EventMention mention, string person)
    {
        foreach (var named in mention.Persons)
        {
            if (named.Person == person) return true;
        }
        return false;
    }

    /// <summary>Whether for some side both name persons and none of them is the same.</summary>
    private static bool OtherPersons(EventMention a, EventMention b)
    {
        foreach (var side in a.Sides)
        {
            var (both, same) = (false, false);
            foreach (var mine in a.Persons)
            {
                if (mine.Side != side) continue;
                foreach (var theirs in b.Persons)
                {
                    if (theirs.Side != side) continue;
                    both = true;
                    same |= theirs.Person == mine.Person;
                }
            }
            if (both && !same) return true;
        }
        return false;
    }

    private static bool SamePlace(string a, string b) => Folding.Fold(a) == Folding.Fold(b);
}
