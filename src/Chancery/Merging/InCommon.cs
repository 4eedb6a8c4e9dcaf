using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>What two tellings have in common, and where they contradict each other.</summary>
internal static class InCommon
{
    /// <summary>How many sides both name.</summary>
    public static int Sides(EventMention a, EventMention b) => Both(a.Sides, b.Sides);

    /// <summary>How many persons both name.</summary>
    public static int Persons(EventMention a, EventMention b)
    {
        var shared = 0;
        for (var i = 0; i < a.Persons.Count; i++)
        {
            if ((i == 0 || a.Persons[i].Person != a.Persons[i - 1].Person) && Names(b, a.Persons[i].Person)) shared++;
        }
        return shared;
    }

    /// <summary>How many organisations both name as meeting; 0 unless both tell of a gathering.</summary>
    public static int Bodies(EventMention a, EventMention b) => Both(a.Bodies, b.Bodies);

    /// <summary>What both name by what either names: persons, else offices, from 0 to 1.</summary>
    public static double Company(EventMention a, EventMention b)
    {
        if (a.Persons.Count > 0 && b.Persons.Count > 0) return (double)Persons(a, b) / Math.Max(a.Persons.Count, b.Persons.Count);
        return a.Offices.Count > 0 && b.Offices.Count > 0 ? (double)Both(a.Offices, b.Offices) / Math.Max(a.Offices.Count, b.Offices.Count) : 0;
    }

    /// <summary>
    /// Whether for some side both name persons and none of them is the same. To a gathering one side sends several, and each telling names another:
    /// there only two holders of one single office exclude each other.
    /// </summary>
    public static bool OtherPersons(EventMention a, EventMention b)
    {
        var gathering = a.IsGathering && b.IsGathering;
        foreach (var side in a.Sides)
        {
            var (both, same) = (false, false);
            foreach (var mine in a.Persons)
            {
                if (mine.Side != side) continue;
                foreach (var theirs in b.Persons)
                {
                    if (theirs.Side != side) continue;
                    same |= theirs.Person == mine.Person;
                    both |= !gathering || mine.Role is { } role && role == theirs.Role && FormLikeness.IsSingle(role);
                }
            }
            if (both && !same || !same && !gathering && OtherRanks(a, b, side)) return true;
        }
        return false;
    }

    /// <summary>Whether both tell for the side who came by office, and they are of other ranks: presidents there, ministers here.</summary>
    private static bool OtherRanks(EventMention a, EventMention b, string side) =>
        Rank(a, side) is { } mine && Rank(b, side) is { } theirs && mine != theirs;

    /// <summary>The one rank of all who stand for the side; null when it is not told of all, or they are of several.</summary>
    private static int? Rank(EventMention mention, string side)
    {
        int? rank = null;
        foreach (var actor in ((Contact)mention.Fact).Participants)
        {
            if (actor.For != side) continue;
            var one = actor.Role switch
            {
                Role.HeadOfState or Role.HeadOfGovernment => 1,
                Role.ForeignMinister or Role.DeputyForeignMinister or Role.Minister or Role.DeputyMinister => 2,
                _ => 0,
            };
            if (one == 0 || rank is { } before && before != one) return null;
            rank = one;
        }
        return rank;
    }

    /// <summary>Whether both tell a place, and the same.</summary>
    public static bool Place(EventMention a, EventMention b) => a.Place is { } here && here == b.Place;

    /// <summary>Whether both tell a place, and not the same.</summary>
    public static bool OtherPlace(EventMention a, EventMention b) => a.Place is { } here && b.Place is { } there && here != there;

    /// <summary>The days between two spans of days; 0 when they overlap.</summary>
    public static int DaysApart((DateOnly First, DateOnly Last) a, (DateOnly First, DateOnly Last) b) =>
        Math.Max(0, Math.Max(a.First.DayNumber - b.Last.DayNumber, b.First.DayNumber - a.Last.DayNumber));

    private static int Both(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
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
}
