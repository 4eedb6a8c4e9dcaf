using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Facts of which the reader is not sure and people have said nothing yet; the least sure first.</summary>
internal static class UnsureFacts
{
    public static int Count(View view, int most) => (int)view.Connection.Long($"SELECT count(*) FROM (SELECT 1 AS one {From(view)} LIMIT {most}) x");

    public static IReadOnlyList<ReviewItem> Items(View view, int limit, int offset)
    {
        var rows = view.Query($"SELECT f.id, f.key, f.confidence {From(view)} ORDER BY f.confidence, f.id LIMIT @limit OFFSET @offset",
            r => (Id: r.GetInt64(0), Key: r.GetString(1), Sure: r.GetDouble(2)), ("limit", (long)limit), ("offset", (long)offset));
        var facts = Load(view, [.. rows.Select(r => r.Id)]);
        return [.. rows.Select(r => facts[r.Id] with { Reason = ReviewReason.Uncertain, Why = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the reader is sure by {r.Sure:0.00} only") })];
    }

    /// <summary>Facts as items, by row; the reason is for the caller to say.</summary>
    public static Dictionary<long, ReviewItem> Load(View view, IReadOnlyCollection<long> ids)
    {
        var quotes = QuoteRows.Load(view, ids);
        return view.Query($"SELECT f.id, f.key, f.fact_kind, f.body, d.text FROM facts f JOIN documents d ON d.id = f.document WHERE f.id IN {Columns.In(ids)}",
            r => (Id: r.GetInt64(0), Item: new ReviewItem
            {
                Reason = ReviewReason.Uncertain, Id = r.GetString(1), Why = "", Fact = ReadingJsonReader.ReadFact(r.GetString(2), r.GetString(3), r.GetString(4)), Evidence = [.. quotes[r.GetInt64(0)]],
            })).ToDictionary(f => f.Id, f => f.Item);
    }

    private static string From(View view) =>
        $"FROM facts f WHERE {view.Live("f")} AND f.confidence < 0.5 AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.fact_key = f.key AND {view.Live("v")})";
}
