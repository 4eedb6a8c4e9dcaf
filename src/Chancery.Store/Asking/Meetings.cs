using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Contacts held, by two sides, by place and by year: of the record of now from kept counts, of a past one by counting.</summary>
internal static class Meetings
{
    private const string Held = "e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day IS NOT NULL";
    private const string Year = "CAST(substr(e.first_day, 1, 4) AS BIGINT)";

    /// <summary>The contacts of a side by partner and year.</summary>
    public static List<MeetingsInYear> Of(View view, string code) => view.Query(
        view.At is null
            ? "SELECT b, year, count FROM meeting_counts WHERE a = @code AND count > 0 UNION ALL SELECT a, year, count FROM meeting_counts WHERE b = @code AND count > 0"
            : $"""
              SELECT o.code, {Year}, count(*) FROM event_codes c JOIN event_codes o ON o.event = c.event AND o.code <> c.code JOIN events e ON e.id = c.event
              WHERE c.code = @code AND {view.Live("c")} AND {Held} AND NOT EXISTS (SELECT 1 FROM gatherings g WHERE g.event = e.id) GROUP BY o.code, {Year}
              """, r => new MeetingsInYear(r.GetString(0), r.Int(1), r.Int(2)), ("code", code));

    /// <summary>The sides with most events, as a group to begin with.</summary>
    public static List<string> Busiest(View view, int most) => view.Query(
        view.At is null
            ? "SELECT code FROM side_counts WHERE part = 'dated' ORDER BY count DESC, code LIMIT @most"
            : $"SELECT c.code FROM event_codes c WHERE c.part = 'dated' AND {view.Live("c")} GROUP BY c.code ORDER BY count(*) DESC, c.code LIMIT @most", r => r.GetString(0), ("most", (long)most));

    /// <summary>How often a side met with each that comes after it in the order of codes.</summary>
    public static List<MeetingsOfTwo> After(View view, string code, int from, int to) => view.Query(
        view.At is null
            ? "SELECT b, CAST(sum(count) AS BIGINT) FROM meeting_counts WHERE a = @code AND year >= @from AND year <= @to GROUP BY b HAVING sum(count) > 0 ORDER BY b"
            : $"""
              SELECT p.b, count(*) FROM event_pairs p JOIN events e ON e.id = p.event
              WHERE p.a = @code AND {view.Live("p")} AND {Held} AND {Year} >= @from AND {Year} <= @to GROUP BY p.b ORDER BY p.b
              """, r => new MeetingsOfTwo(code, r.GetString(0), r.Int(1)), ("code", code), ("from", (long)from), ("to", (long)to));

    /// <summary>The places of contacts, the most first.</summary>
    public static List<MeetingsAt> Places(View view, string? code, int from, int to) => view.Query(
        view.At is null
            ? "SELECT place, CAST(sum(count) AS BIGINT) FROM place_counts WHERE code = @code AND year >= @from AND year <= @to GROUP BY place HAVING sum(count) > 0 ORDER BY 2 DESC, 1"
            : $"""
              SELECT e.place, count(*) FROM events e
              WHERE {view.Live("e")} AND {Held} AND e.place IS NOT NULL AND {Year} >= @from AND {Year} <= @to AND (@code = '' OR EXISTS (SELECT 1 FROM event_codes c WHERE c.event = e.id AND c.code = @code))
              GROUP BY e.place ORDER BY 2 DESC, 1
              """, r => new MeetingsAt(r.GetString(0), r.Int(1)), ("code", code ?? Deriving.MeetingCounts.All), ("from", (long)from), ("to", (long)to));
}
