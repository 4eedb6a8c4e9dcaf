using System.Globalization;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>How many of the newest versions of events are looked at for what is new.</summary>
    private const int NewestLookedAt = 20_000;

    /// <summary>What is new on things watched: events that were recorded or changed after a moment, those recorded last first.</summary>
    /// <param name="subjects">What is watched.</param>
    /// <param name="since">The moment.</param>
    /// <param name="days">The days of the question; only the day in the world counts.</param>
    /// <param name="each">The most events to list of each; the totals count all that were looked at.</param>
    public IReadOnlyList<WatchNews> News(IReadOnlyList<OwnSubject> subjects, DateTimeOffset since, Days days, int each = 5)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(days);
        return Ask(new Days(days.On), view =>
        {
            var moment = RecordedTime.Text(since);
            var floor = Math.Max(0, view.Connection.Long("SELECT coalesce(max(id), 0) FROM events") - NewestLookedAt);
            var whole = floor == 0 || string.CompareOrdinal(view.Connection.Word("SELECT e.recorded_from FROM events e WHERE e.id <= @floor ORDER BY e.id DESC LIMIT 1", ("floor", floor)), moment) <= 0;
            var sides = Sides(view, [.. subjects.SelectMany(s => s.Codes).Distinct(StringComparer.Ordinal)], floor, moment);
            var (events, persons) = (Own(view, subjects, OwnKind.Event, "e.event", "", floor, moment), Own(view, subjects, OwnKind.Person, "x.person", "JOIN event_participants x ON x.event = e.id", floor, moment));
            var found = subjects.Select(s => s.Kind switch
            {
                OwnKind.Event => events[NumberOf(view, s.Id)],
                OwnKind.Person => persons[NumberOf(view, s.Id)],
                _ => s.Codes.Select(c => sides[c]).Aggregate((a, b) => a.Intersect(b)),
            }).Select(ids => ids.Distinct().OrderDescending().ToList()).ToList();
            var lines = EventRows.ByRow(view, found.SelectMany(ids => ids.Take(each)));
            return (IReadOnlyList<WatchNews>)[.. subjects.Zip(found, (s, ids) => new WatchNews(s, [.. ids.Take(each).Select(id => lines[id])], new Total(ids.Count, whole || s.Kind == OwnKind.Event ? "eq" : "gte")))];
        });
    }

    /// <summary>The events and persons among things that are watched or noted, by what they are asked for; what the record holds no more is not there.</summary>
    public IReadOnlyDictionary<OwnSubject, NamedSubject> Named(IReadOnlyList<OwnSubject> subjects, Days days)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return Ask(days, view =>
        {
            var events = subjects.Where(s => s.Kind == OwnKind.Event).Distinct().Select(s => (Subject: s, Row: RowOf(view, s.Id))).Where(e => e.Row is not null).ToList();
            var lines = EventRows.ByRow(view, events.Select(e => e.Row!.Value));
            var persons = subjects.Where(s => s.Kind == OwnKind.Person).Distinct()
                .SelectMany(s => view.Query($"SELECT p.public_id, p.name FROM persons p WHERE p.person = @number AND {view.Live("p")}", r => (Subject: s, Named: new NamedSubject(null, new PersonRef(r.GetString(0), r.GetString(1)))), ("number", NumberOf(view, s.Id))));
            return (IReadOnlyDictionary<OwnSubject, NamedSubject>)events.Select(e => (e.Subject, Named: new NamedSubject(lines[e.Row!.Value], null))).Concat(persons).DistinctBy(n => n.Subject).ToDictionary(n => n.Subject, n => n.Named);
        });
    }

    /// <summary>The follow-ups of these events, by public id of the event, as they stand on the day; the earliest due first.</summary>
    public IReadOnlyList<FollowupLine> FollowupsOf(IReadOnlyList<string> events, Days days)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Ask(days, view => (IReadOnlyList<FollowupLine>)[.. events.SelectMany(id => FollowupRows.On(view, new FollowupFilter([], Event: Follow(view, id).Now)).Lines).OrderBy(f => f.Due?.Bounds?.Last ?? DateOnly.MaxValue).ThenBy(f => f.Id, StringComparer.Ordinal)]);
    }

    private static long? RowOf(View view, string id) =>
        view.Query($"SELECT e.id FROM events e WHERE {EventRows.Called} AND {view.Live("e")}", r => r.GetInt64(0), ("id", Follow(view, id).Now)) is [var row, ..] ? row : null;

    /// <summary>The new events of each side. The empty text keeps the index of a side's lists, which has its events of all times, out of it.</summary>
    private static ILookup<string, long> Sides(View view, IReadOnlyList<string> codes, long floor, string since)
    {
        var named = codes.Select((c, i) => ("c" + i.ToString(CultureInfo.InvariantCulture), (object?)c)).ToList();
        return (codes.Count == 0 ? [] : view.Query(
            $"SELECT c.code, c.event FROM event_codes c WHERE c.event > @floor AND c.code || '' IN ({string.Join(", ", named.Select(n => "@" + n.Item1))}) AND c.recorded_to IS NULL AND c.recorded_from > @since",
            r => (Code: r.GetString(0), Event: r.GetInt64(1)), [.. named, ("floor", floor), ("since", since)])).ToLookup(e => e.Code, e => e.Event, StringComparer.Ordinal);
    }

    /// <summary>The new events of things with a public id, by number.</summary>
    private static ILookup<long, long> Own(View view, IReadOnlyList<OwnSubject> subjects, OwnKind kind, string column, string join, long floor, string since)
    {
        var numbers = subjects.Where(s => s.Kind == kind).Select(s => NumberOf(view, s.Id)).ToList();
        // An event is found by its number; persons take part in events of all times, of which the newest are looked at.
        var newest = kind == OwnKind.Event ? "" : "e.id > @floor AND ";
        return (numbers.Count == 0 ? [] : view.Query(
            $"SELECT {column}, e.id FROM events e {join} WHERE {newest}e.recorded_to IS NULL AND e.recorded_from > @since AND {column} IN {Columns.In(numbers)}",
            r => (Number: r.GetInt64(0), Event: r.GetInt64(1)), kind == OwnKind.Event ? [("since", since)] : [("floor", floor), ("since", since)])).ToLookup(e => e.Number, e => e.Event);
    }
}
