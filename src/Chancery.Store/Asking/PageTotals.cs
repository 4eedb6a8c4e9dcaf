using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>How many events stand on a page: of the record of now from kept counts, of a past one by counting.</summary>
internal static class PageTotals
{
    /// <summary>The number of events of a side, or of two together, on one of a page's lists.</summary>
    public static int Of(View view, IReadOnlyList<string> codes, string part)
    {
        string[] pair = [.. codes.Order(StringComparer.Ordinal)];
        if (view.At is null)
        {
            if (codes.Count == 1) return (int)view.Connection.Long("SELECT count FROM side_counts WHERE code = @a AND part = @part", ("a", codes[0]), ("part", part));
            return (int)view.Connection.Long("SELECT count FROM pair_counts WHERE a = @a AND b = @b AND part = @part", ("a", pair[0]), ("b", pair[1]), ("part", part)) + Gatherings(view, pair, part);
        }
        if (codes.Count == 1) return (int)view.Connection.Long($"SELECT count(*) FROM event_codes c WHERE c.code = @a AND c.part = @part AND {view.Live("c")}", ("a", codes[0]), ("part", part));
        return (int)view.Connection.Long($"SELECT count(*) FROM event_pairs p WHERE p.a = @a AND p.b = @b AND p.part = @part AND {view.Live("p")}", ("a", pair[0]), ("b", pair[1]), ("part", part))
            + Gatherings(view, pair, part);
    }

    /// <summary>With whom a side's events are, most frequent first.</summary>
    public static List<Facet> Partners(View view, string code) => view.At is null
        ? view.Query(
            """
            SELECT other, CAST(sum(count) AS BIGINT) FROM (
                SELECT b AS other, count FROM pair_counts WHERE a = @code AND part <> 'said' UNION ALL SELECT a, count FROM pair_counts WHERE b = @code AND part <> 'said') x
            GROUP BY other HAVING sum(count) > 0 ORDER BY 2 DESC, 1
            """, r => new Facet(r.GetString(0), r.Int(1)), ("code", code))
        : view.Query(
            $"""
            SELECT o.code, count(*) FROM event_codes c JOIN event_codes o ON o.event = c.event AND o.code <> c.code
            WHERE c.code = @code AND c.part <> 'said' AND {view.Live("c")} GROUP BY o.code ORDER BY count(*) DESC, o.code
            """, r => new Facet(r.GetString(0), r.Int(1)), ("code", code));

    /// <summary>Gatherings of very many sides are not counted pair by pair.</summary>
    private static int Gatherings(View view, string[] pair, string part) =>
        (int)view.Connection.Long($"SELECT count(*) {EventLists.Gatherings(view)}", ("a", pair[0]), ("b", pair[1]), ("c", part));
}
