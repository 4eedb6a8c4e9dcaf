using Chancery.Identity;
using Chancery.Store.Reviewing;

namespace Chancery.Store.Asking;

/// <summary>Judgements "same" that are not followed because a judgement "different" stands against them.</summary>
internal static class JudgementConflicts
{
    private sealed record Judged(long Id, FormLink Link, string Who);

    public static IReadOnlyList<ReviewItem> OfNames(View view)
    {
        var pairs = view.Query(
            $"""
            SELECT DISTINCT pa.person, pb.person, fa.key FROM judgements d JOIN forms fa ON fa.key = d.a JOIN forms fb ON fb.key = d.b
            JOIN form_persons pa ON pa.form = fa.id AND {view.Live("pa")} JOIN form_persons pb ON pb.form = fb.id AND {view.Live("pb")}
            WHERE {view.Live("d")} AND d.verdict = 'different' AND d.kind = 'name' AND pa.person <> pb.person AND EXISTS (
                SELECT 1 FROM form_persons qa JOIN forms ga ON ga.id = qa.form JOIN judgements s ON s.a = ga.key AND {view.Live("s")} AND s.verdict = 'same' AND s.kind = 'name'
                JOIN forms gb ON gb.key = s.b JOIN form_persons qb ON qb.form = gb.id AND {view.Live("qb")}
                WHERE {view.Live("qa")} AND qa.person IN (pa.person, pb.person) AND qb.person IN (pa.person, pb.person) AND qa.person <> qb.person)
            ORDER BY 1, 2, 3
            """, r => (A: r.GetInt64(0), B: r.GetInt64(1), Form: r.GetString(2)));
        var seen = new HashSet<(string, string)>();
        return [.. pairs.SelectMany(p => In(view, p.Form)).Where(c => seen.Add((c.Refused.Link.A.Key, c.Refused.Link.B.Key)))
            .Select(c => UnsureNames.Pair(view, ReviewReason.Conflict, PersonOf(view, c.Refused.Link.A), PersonOf(view, c.Refused.Link.B), Say(c.Refused, c.Because)) with
            {
                Judgements = [.. new[] { c.Refused, c.Because }.Where(j => j.Link.ByPerson).Select(j => JudgementTable.Name(j.Id))],
            })];
    }

    public static IReadOnlyList<ReviewItem> OfEvents(View view) =>
        [.. view.Query(
            $"""
            SELECT DISTINCT coalesce(j.word, j.id), ea.public_id, eb.public_id, j.who FROM judgements j
            JOIN facts fa ON fa.key = j.a AND {view.Live("fa")} JOIN event_mentions ma ON ma.fact = fa.id JOIN events ea ON ea.id = ma.event AND {view.Live("ea")}
            JOIN facts fb ON fb.key = j.b AND {view.Live("fb")} JOIN event_mentions mb ON mb.fact = fb.id JOIN events eb ON eb.id = mb.event AND {view.Live("eb")}
            WHERE {view.Live("j")} AND j.kind = 'telling' AND j.who <> 'chancery' AND j.verdict = 'same' AND ea.event <> eb.event ORDER BY 1, 2, 3
            """, r => (Id: r.GetInt64(0), A: r.GetString(1), B: r.GetString(2), Who: r.GetString(3)))
            .Select(c => UnsureEvents.Pair(view, ReviewReason.Conflict, c.A, c.B, $"{c.Who} said they are one event, and another word keeps tellings of the two apart") with { Judgements = [JudgementTable.Name(c.Id)] })];

    /// <summary>The conflicts among all forms that judgements "same" connect with this one. A person's "different" settles what a rule thinks the same.</summary>
    private static List<(Judged Refused, Judged Because)> In(View view, string form)
    {
        var forms = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        var links = new Dictionary<FormLink, Judged>();
        var queue = new Queue<string>([form]);
        while (queue.TryDequeue(out var key))
        {
            if (!forms.TryAdd(key, NameForm.Read(key))) continue;
            foreach (var judged in view.Query(
                $"""
                SELECT coalesce(j.word, j.id), j.a, j.b, j.verdict, j.score, j.why, j.who FROM judgements j JOIN forms o ON o.key = CASE WHEN j.a = @key THEN j.b ELSE j.a END AND o.live > 0
                WHERE j.kind = 'name' AND {view.Live("j")} AND (j.a = @key OR j.b = @key)
                """,
                r => new Judged(r.GetInt64(0), new FormLink(NameForm.Read(r.GetString(1)), NameForm.Read(r.GetString(2)), Vocabulary.Read<Verdict>(r.GetString(3)) ?? Verdict.Unsure, r.GetDouble(4), r.GetString(5)), r.GetString(6)),
                ("key", key)))
            {
                links.TryAdd(judged.Link, judged);
                if (judged.Link.Verdict == Verdict.Same) queue.Enqueue(judged.Link.A.Key == key ? judged.Link.B.Key : judged.Link.A.Key);
            }
        }
        return [.. FormGroups.Of(forms.Values, links.Keys).Conflicts.Where(c => c.Refused.ByPerson || !c.Because.ByPerson).Select(c => (links[c.Refused], links[c.Because]))];
    }

    private static long PersonOf(View view, NameForm form) =>
        view.Connection.Long($"SELECT p.person FROM form_persons p JOIN forms f ON f.id = p.form WHERE f.key = @key AND {view.Live("p")}", ("key", form.Key));

    private static string Say(Judged refused, Judged because) => $"{Said(refused, "one person")}, but {Said(because, "two")}";

    private static string Said(Judged judged, string what) => judged.Link.ByPerson
        ? $"{judged.Who} said that {judged.Link.A} and {judged.Link.B} are {what}"
        : $"{judged.Link.A} and {judged.Link.B} seem {what} ({judged.Link.Why})";
}
