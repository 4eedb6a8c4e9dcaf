using Chancery.Store.Asking;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>With whom a side met, year by year.</summary>
    public MeetingsAnswer MeetingsOf(string code, Days days) => Ask(days, view =>
    {
        var met = Meetings.Of(view, code).Where(m => m.Year <= days.On.Year).ToList();
        var all = met.GroupBy(m => m.Other, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(m => m.Count), StringComparer.Ordinal);
        return new MeetingsAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Code = code, Note = view.Note,
            Meetings = [.. met.OrderByDescending(m => all[m.Other]).ThenBy(m => m.Other, StringComparer.Ordinal).ThenBy(m => m.Year)],
        };
    });

    /// <summary>How often each two of a group met in some years.</summary>
    /// <param name="sides">The group; empty for the sides of which most is told.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="most">How many sides the group has when none is given.</param>
    public MeetingTableAnswer MeetingTable(IReadOnlyList<string> sides, int from, int to, Days days, int most = 20) => Ask(days, view =>
    {
        var group = (sides.Count > 0 ? sides : Meetings.Busiest(view, most)).ToHashSet(StringComparer.Ordinal);
        List<MeetingsOfTwo> met = [.. group.Order(StringComparer.Ordinal).SelectMany(a => Meetings.After(view, a, from, to)).Where(m => group.Contains(m.B))];
        var own = met.SelectMany(m => new[] { (Side: m.A, m.Count), (Side: m.B, m.Count) }).GroupBy(m => m.Side, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(m => m.Count), StringComparer.Ordinal);
        return new MeetingTableAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note, Meetings = met,
            Sides = [.. group.OrderByDescending(s => own.GetValueOrDefault(s)).ThenBy(s => s, StringComparer.Ordinal)],
        };
    });

    /// <summary>Where contacts were held in some years.</summary>
    /// <param name="code">Whose contacts; null for all.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most places to list; the total counts all.</param>
    public PlacesAnswer Places(string? code, int from, int to, Days days, int limit = Shown) => Ask(days, view =>
    {
        var places = Meetings.Places(view, code, from, to);
        return new PlacesAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note, Code = code, Places = [.. places.Take(limit)], Total = places.Count };
    });
}
