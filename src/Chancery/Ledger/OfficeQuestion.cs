using System.Globalization;

namespace Chancery.Ledger;

/// <summary>How sure it is that somebody held an office on a day.</summary>
public enum Certainty
{
    /// <summary>A document places the person in the office on that very day.</summary>
    Observed,

    /// <summary>The day lies between two observations of the same person, with nobody else seen in between.</summary>
    Between,

    /// <summary>The day lies before the first or after the last observation.</summary>
    Extrapolated,
}

/// <summary>An observation of an office: who is seen in it when, without where it was read.</summary>
/// <param name="Id">Any number by which the asker knows the observation again.</param>
/// <param name="Event">Whether the person is in office, appointed, gone.</param>
/// <param name="First">The first possible day.</param>
/// <param name="Last">The last possible day.</param>
public readonly record struct Sighting(long Id, TenureEvent Event, DateOnly First, DateOnly Last)
{
    internal bool InOffice => Event is TenureEvent.InOffice or TenureEvent.Appointed;

    internal bool Leaves => Event is TenureEvent.Dismissed or TenureEvent.Resigned or TenureEvent.Died;
}

/// <summary>A holder found for a day.</summary>
/// <param name="Holder">The place of the holder in the list that was asked.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Why">What that rests on, in words.</param>
/// <param name="RestsOn">The ids of the sightings it rests on, nearest first.</param>
public sealed record HolderOn(int Holder, Certainty Certainty, string Why, IReadOnlyList<long> RestsOn);

/// <summary>Who held an office on a day, told from sightings.</summary>
public static class OfficeQuestion
{
    /// <summary>Days an observation may span and still count as "that very day".</summary>
    private const int Sharp = 7;

    /// <summary>How long after the last sighting one of several holders is still named.</summary>
    private const int Stale = 730;

    /// <summary>The holders on a day, surest first.</summary>
    /// <param name="holders">Each known holder's sightings, the earliest first.</param>
    /// <param name="role">The office: some have several holders at once.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<HolderOn> Ask(IReadOnlyList<IReadOnlyList<Sighting>> holders, Role role, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(holders);
        var several = role is Role.Minister or Role.DeputyMinister or Role.DeputyForeignMinister or Role.Ambassador or Role.Envoy or Role.Adviser or Role.Spokesperson
            or Role.Parliamentarian or Role.Official or Role.Other or Role.DeputyHeadOfGovernment or Role.DeputyHeadOfOrganization or Role.DeputyHeadOfState or Role.Business or Role.Delegation;
        var found = new List<HolderOn>();
        for (var i = 0; i < holders.Count; i++)
        {
            var others = several ? [] : holders.Where((_, j) => j != i).SelectMany(h => h).ToList();
            if (One(i, holders[i], others, several, day) is { } holder) found.Add(holder);
        }
        if (!several && found.Count > 1)
        {
            var surest = found.Min(f => f.Certainty);
            found.RemoveAll(f => f.Certainty != surest);
            if (surest == Certainty.Extrapolated && found.Count > 1) found = Nearest(found, holders, day);
        }
        return [.. found.OrderBy(f => f.Certainty)];
    }

    private static HolderOn? One(int holder, IReadOnlyList<Sighting> seen, List<Sighting> others, bool several, DateOnly day)
    {
        var there = seen.Where(s => s.InOffice && s.First <= day && day <= s.Last).OrderBy(s => s.Last.DayNumber - s.First.DayNumber).ToList();
        if (there.Count > 0 && there[0].Last.DayNumber - there[0].First.DayNumber <= Sharp)
            return new HolderOn(holder, Certainty.Observed, "seen in the office on that day", [.. there.Where(s => s.Last.DayNumber - s.First.DayNumber <= Sharp).Select(s => s.Id)]);
        var before = seen.Where(s => s.InOffice && s.Last <= day).OrderByDescending(s => s.Last).ToList();
        var after = seen.Where(s => (s.InOffice || s.Leaves) && s.First >= day).OrderBy(s => s.First).ToList();
        var left = seen.Where(s => s.Leaves && s.Last < day && !before.Exists(b => b.First > s.Last)).ToList();
        if (left.Count > 0) return null;
        if (there.Count > 0)
            return new HolderOn(holder, Certainty.Between, Text($"seen in the office between {there[0].First:yyyy-MM-dd} and {there[0].Last:yyyy-MM-dd}, the day not told"), [.. there.Select(s => s.Id)]);
        if (before.Count > 0 && after.Count > 0 && after[0].Event != TenureEvent.Appointed
            && !others.Exists(o => o.InOffice && o.First > before[0].Last && o.Last < after[0].First))
            return new HolderOn(holder, Certainty.Between, Text($"seen in the office on {before[0].Last:yyyy-MM-dd} and on {after[0].First:yyyy-MM-dd}, nobody else in between"), [before[0].Id, after[0].Id]);
        if (before.Count > 0)
        {
            if (others.Exists(o => o.InOffice && o.First > before[0].Last && o.First <= day) || several && day.DayNumber - before[0].Last.DayNumber > Stale) return null;
            return new HolderOn(holder, Certainty.Extrapolated, Text($"last seen in the office on {before[0].Last:yyyy-MM-dd}, {day.DayNumber - before[0].Last.DayNumber} days before"), [before[0].Id]);
        }
        if (after.Count == 0 || after[0].Event == TenureEvent.Appointed || several || seen.Any(s => s.Event is TenureEvent.Appointed or TenureEvent.Elected && s.First > day)) return null;
        return others.Exists(o => o.Last <= day || o.First < after[0].First) ? null
            : new HolderOn(holder, Certainty.Extrapolated, Text($"first seen in the office on {after[0].First:yyyy-MM-dd}, {after[0].First.DayNumber - day.DayNumber} days later"), [after[0].Id]);
    }

    private static List<HolderOn> Nearest(List<HolderOn> found, IReadOnlyList<IReadOnlyList<Sighting>> holders, DateOnly day)
    {
        var away = found.ToDictionary(f => f, f => holders[f.Holder].Min(s => Math.Min(Math.Abs(s.First.DayNumber - day.DayNumber), Math.Abs(s.Last.DayNumber - day.DayNumber))));
        var least = away.Values.Min();
        return [.. found.Where(f => away[f] == least)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
