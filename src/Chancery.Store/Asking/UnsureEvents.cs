namespace Chancery.Store.Asking;

/// <summary>Events that their documents tell differently, and events that may be one; the newest first.</summary>
internal static class UnsureEvents
{
    public static int CountToldDifferently(View view, int most) => (int)view.Connection.Long($"SELECT count(*) FROM (SELECT 1 AS one FROM events e WHERE {view.Live("e")} AND ({Differing(view)}) ORDER BY {EventRows.LatestFirst} LIMIT {most}) x");

    public static IReadOnlyList<ReviewItem> ToldDifferently(View view, int limit, int offset)
    {
        var events = EventRows.Where(view, Differing(view), EventRows.LatestFirst, limit, offset);
        return [.. events.Select(e => new ReviewItem
        {
            Reason = ReviewReason.ToldDifferently, Id = e.Id, Events = [e], Evidence = e.Evidence,
            Why = $"its documents differ on {string.Join(", ", Tellings.Differences(view, e.Id, Tellings.Of(view, e.Id)).Select(d => d.Field))}",
        })];
    }

    public static int CountMaybeSame(View view, int most) => (int)view.Connection.Long($"SELECT count(*) FROM (SELECT 1 AS one {Pairs(view)} LIMIT {most}) x");

    public static IReadOnlyList<ReviewItem> MaybeSame(View view, int limit, int offset)
    {
        var pairs = view.Query($"SELECT e.public_id, o.public_id {Pairs(view)} ORDER BY {EventRows.NewestFirst}, o.event LIMIT @limit OFFSET @offset",
            r => (A: r.GetString(0), B: r.GetString(1)), ("limit", (long)limit), ("offset", (long)offset));
        return [.. pairs.Select(p => Pair(view, ReviewReason.MaybeSame, p.A, p.B, "too little is told to say whether they are one event"))];
    }

    /// <summary>Two events as one item.</summary>
    public static ReviewItem Pair(View view, ReviewReason reason, string a, string b, string why)
    {
        EventLine[] events = [.. new[] { a, b }.SelectMany(id => EventRows.Where(view, EventRows.Called, "e.id", 1, 0, ("id", id)))];
        return new ReviewItem { Reason = reason, Id = a, Other = b, Why = why, Events = events, Evidence = [.. events.SelectMany(e => e.Evidence)] };
    }

    /// <summary>Told differently, and not every telling was looked at by people.</summary>
    private static string Differing(View view) =>
        $"e.told_differently = 1 AND EXISTS (SELECT 1 FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = e.id AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.fact_key = f.key AND {view.Live("v")}))";

    /// <summary>Few events are unsure: they are walked, not all events. The joins keep this order.</summary>
    private static string Pairs(View view) => $"FROM event_unsure u CROSS JOIN events e CROSS JOIN events o WHERE e.id = u.event AND {view.Live("e")} AND o.event = u.other AND {view.Live("o")}";
}
