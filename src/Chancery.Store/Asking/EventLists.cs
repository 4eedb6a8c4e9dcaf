namespace Chancery.Store.Asking;

/// <summary>The rows of events that stand on the lists of a page, in the order shown and no more of them than are shown.</summary>
internal static class EventLists
{
    /// <summary>The events of a side, or of two sides together, on one list of a page; newest first.</summary>
    public static List<long> Of(View view, IReadOnlyList<string> codes, string part, int limit)
    {
        if (codes.Count == 1) return view.Connection
            .Hot($"SELECT c.event FROM event_codes c WHERE c.code = @a AND c.part = @b AND {view.Live("c")} ORDER BY c.day DESC, c.event DESC LIMIT @c").Query(r => r.GetInt64(0), codes[0], part, limit);
        string[] pair = [.. codes.Order(StringComparer.Ordinal)];
        return view.Connection.Hot(
            $"""
            SELECT x.event FROM (
                SELECT y.day, y.event FROM (
                    SELECT p.day, p.event FROM event_pairs p WHERE p.a = @a AND p.b = @b AND p.part = @c AND {view.Live("p")} ORDER BY p.day DESC, p.event DESC LIMIT @d) y
                UNION ALL SELECT c.day, c.event {Gatherings(view)}) x
            ORDER BY x.day DESC, x.event DESC LIMIT @d
            """).Query(r => r.GetInt64(0), pair[0], pair[1], part, limit);
    }

    /// <summary>The events in which a person takes part, on one list of a page; the newest first, those without a date last.</summary>
    public static List<long> OfPerson(View view, long person, string part, int limit) => view.Connection.Hot(
        $"""
        SELECT x.event FROM event_participants x JOIN events e ON e.id = x.event
        WHERE x.person = @a AND x.part = @b AND {(view.At is null ? "x.recorded_to IS NULL" : view.Live("e"))} ORDER BY x.day DESC, e.last_day DESC, e.date, e.event LIMIT @c
        """).Query(r => r.GetInt64(0), person, part, limit);

    /// <summary>In how many events a person takes part.</summary>
    public static int CountOfPerson(View view, long person) => (int)view.Connection.Long(view.At is null
        ? "SELECT count(*) FROM event_participants x WHERE x.person = @person AND x.recorded_to IS NULL"
        : $"SELECT count(DISTINCT x.event) FROM event_participants x JOIN events e ON e.id = x.event WHERE x.person = @person AND {view.Live("e")}", ("person", person));

    /// <summary>Gatherings of very many sides, <c>g</c>, which are not kept pair by pair: those of sides <c>@a</c> and <c>@b</c> on list <c>@c</c>, as <c>c</c>.</summary>
    public static string Gatherings(View view) => AnyGatherings(view) + " AND c.part = @c";

    /// <summary>The same, on whatever list.</summary>
    public static string AnyGatherings(View view) =>
        // There are few of them: they are walked, not the events of a side. The joins keep this order, and the empty text keeps the index of a side's lists out of it.
        $"FROM gatherings g CROSS JOIN event_codes o CROSS JOIN event_codes c WHERE o.event = g.event AND o.code = @b AND c.event = g.event AND c.code || '' = @a AND {view.Live("c")}";
}
