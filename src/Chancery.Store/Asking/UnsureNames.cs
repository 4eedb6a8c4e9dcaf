namespace Chancery.Store.Asking;

/// <summary>Persons who may be one: the rules are not sure and people have not said; the likest first.</summary>
internal static class UnsureNames
{
    public static int Count(View view, int most) => (int)view.Connection.Long($"SELECT count(*) FROM (SELECT DISTINCT pa.person AS one, pb.person AS other {Pairs(view)} LIMIT {most}) x");

    public static IReadOnlyList<ReviewItem> Items(View view, int limit, int offset) =>
        [.. view.Query($"SELECT pa.person, pb.person, max(j.score), min(j.why) {Pairs(view)} GROUP BY pa.person, pb.person ORDER BY 3 DESC, 1, 2 LIMIT @limit OFFSET @offset",
            r => (A: r.GetInt64(0), B: r.GetInt64(1), Why: r.GetString(3)), ("limit", (long)limit), ("offset", (long)offset))
            .Select(p => Pair(view, ReviewReason.UnsureName, p.A, p.B, p.Why))];

    /// <summary>Two persons as one item, each with words in which they are named.</summary>
    public static ReviewItem Pair(View view, ReviewReason reason, long a, long b, string why)
    {
        var persons = new[] { a, b }.Select(number => (
            Ref: view.Query($"SELECT p.public_id, p.name FROM persons p WHERE p.person = @number AND {view.Live("p")}", r => new PersonRef(r.GetString(0), r.GetString(1)), ("number", number)) is [var known, ..]
                ? known : new PersonRef(view.Connection.Word("SELECT public_id FROM public_ids WHERE kind = 'P' AND number = @number", ("number", number))!, "?"),
            Fact: view.Connection.Long($"SELECT min(a.fact) FROM actors a {view.Identity} WHERE {view.Live("a")} AND coalesce(bp.person, fp.person) = @number", ("number", number)))).ToList();
        var quotes = QuoteRows.Load(view, [.. persons.Select(p => p.Fact).Where(f => f > 0).Distinct()]);
        return new ReviewItem
        {
            Reason = reason, Id = persons[0].Ref.Id, Other = persons[1].Ref.Id, Why = why, Persons = [.. persons.Select(p => p.Ref)], Evidence = [.. persons.SelectMany(p => quotes[p.Fact])],
        };
    }

    private static string Pairs(View view) =>
        $"""
        FROM judgements j JOIN forms fa ON fa.key = j.a JOIN forms fb ON fb.key = j.b
        JOIN form_persons pa ON pa.form = fa.id AND {view.Live("pa")} JOIN form_persons pb ON pb.form = fb.id AND {view.Live("pb")}
        WHERE {view.Live("j")} AND j.verdict = 'unsure' AND j.kind = 'name' AND pa.person <> pb.person
        AND NOT EXISTS (SELECT 1 FROM judgements h WHERE h.a = j.a AND h.b = j.b AND h.who <> 'chancery' AND {view.Live("h")})
        """;
}
