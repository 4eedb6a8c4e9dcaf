using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>The most of a month that is looked at.</summary>
    private const int MostOfMonth = 5_000;

    /// <summary>The most days for which something stands on each of them; what lasts longer stands above the month.</summary>
    private const int MostDays = 10;

    /// <summary>The contacts of a month and what is due in it, each where its date lets one place it.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="code">Only what concerns this side.</param>
    /// <param name="each">The most to show of a day; all are counted.</param>
    public CalendarAnswer Calendar(DateOnly month, Days days, string? code = null, int each = 4) => Ask(days, view =>
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var entries = EntriesOf(view, first, last, code);
        var loose = entries.Where(e => !e.Day).ToList();
        var placed = entries.Where(e => e.Day)
            .SelectMany(e => Enumerable.Range(0, e.Last.DayNumber - e.First.DayNumber + 1).Select(i => (Day: e.First.AddDays(i), Entry: e))).Where(p => p.Day >= first && p.Day <= last)
            .GroupBy(p => p.Day, p => p.Entry).OrderBy(g => g.Key).Select(g => (Day: g.Key, Shown: g.Take(each).ToList(), Count: g.Count())).ToList();
        var shown = placed.SelectMany(p => p.Shown).Concat(loose.Take(each * 5)).DistinctBy(e => e.Id).ToList();
        var events = EventRows.ByRow(view, shown.Select(e => e.Id));
        var states = LedgerRows.States(view, [.. shown.Select(e => e.Number)]);
        return new CalendarAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Month = first, Code = code,
            Placed = [.. placed.Select(p => new CalendarDay(p.Day, [.. p.Shown.Select(e => events[e.Id])], p.Count))],
            Loose = [.. loose.Take(each * 5).Select(e => events[e.Id])], LooseCount = loose.Count, OfYear = OfYear(view, first.Year, code),
            States = shown.Where(e => states.ContainsKey(e.Number)).ToDictionary(e => events[e.Id].Id, e => states[e.Number], StringComparer.Ordinal),
            Total = new Total(entries.Count, entries.Count < MostOfMonth ? "eq" : "gte"),
        };
    });

    private static List<CalendarEntry> EntriesOf(View view, DateOnly first, DateOnly last, string? code)
    {
        // What began in the month before may reach into this one; what is told of a year only is counted apart.
        (string, object?)[] within = [("from", Columns.Text(first.AddDays(-31))), ("first", Columns.Text(first)), ("last", Columns.Text(last)), ("limit", MostOfMonth), .. Of(code)];
        const string Select = "SELECT e.id, e.event, e.first_day, e.last_day, e.date FROM";
        var entries = view.Query(
            code is null
                ? $"{Select} events e WHERE {view.Live("e")} AND e.fact_kind IN ('contact', 'commitment') AND e.first_day BETWEEN @from AND @last AND e.last_day >= @first ORDER BY e.first_day, e.event LIMIT @limit"
                : $"{Select} event_codes c JOIN events e ON e.id = c.event WHERE c.code = @code AND c.part = 'dated' AND c.day BETWEEN @from AND @last AND {view.Live("c")} AND e.fact_kind IN ('contact', 'commitment') AND e.last_day >= @first ORDER BY c.day, e.event LIMIT @limit",
            r => new CalendarEntry(r.GetInt64(0), r.GetInt64(1), Columns.Day(r.GetString(2)), Columns.Day(r.GetString(3)), r.Text(4) is { } date && IsOfDays(date)), within);
        return [.. entries.Where(e => e.Day || e.Last.DayNumber - e.First.DayNumber < 200)];
    }

    private static Total OfYear(View view, int year, string? code)
    {
        (string, object?)[] parameters = [("day", $"{year:0000}-01-01"), ("year", $"{year:0000}"), .. Of(code)];
        return UpTo(view, code is null
            ? $"SELECT e.id FROM events e WHERE {view.Live("e")} AND e.fact_kind IN ('contact', 'commitment') AND e.first_day = @day AND e.date = @year"
            : $"SELECT e.id FROM event_codes c JOIN events e ON e.id = c.event WHERE c.code = @code AND c.part = 'dated' AND c.day = @day AND {view.Live("c")} AND e.fact_kind IN ('contact', 'commitment') AND e.date = @year", parameters);
    }

    private static (string, object?)[] Of(string? code) => code is null ? [] : [("code", code)];

    /// <summary>Whether a date names its day, or its first and last day when these are few.</summary>
    private static bool IsOfDays(string date) => Edtf.Parse(date) is { Bounds: { } bounds } edtf && (edtf.IsDay || edtf.IsInterval && date.Split('/').All(p => p.Length >= 10) && bounds.Last.DayNumber - bounds.First.DayNumber < MostDays);

    private sealed record CalendarEntry(long Id, long Number, DateOnly First, DateOnly Last, bool Day);
}
