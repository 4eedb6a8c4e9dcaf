using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>Loads holdings of offices and tells who held them on a day.</summary>
internal static class OfficeRows
{
    private const int Quotes = 8;

    private sealed record Seen(long Tenure, long Fact, TenureEvent Event, Edtf Date, Sighting Sighting);

    private sealed record Holding(long Id, PersonRef Person, Role Role, string For, IReadOnlyList<Seen> Seen);

    /// <summary>Who held the offices of a side on the day: one office, or all of them in the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<OfficeHolder> On(View view, string code, Role? role)
    {
        var holdings = Load(view, "t.code = @code AND (@role IS NULL OR t.role = @role)", ("code", code), ("role", role?.Word()));
        var answers = holdings.GroupBy(h => h.Role).OrderBy(g => g.Key).SelectMany(office =>
        {
            var holders = office.ToList();
            return OfficeQuestion.Ask([.. holders.Select(h => (IReadOnlyList<Sighting>)[.. h.Seen.Select(s => s.Sighting)])], office.Key, view.Days.On).Select(a => (Holding: holders[a.Holder], Answer: a));
        }).ToList();
        var quotes = QuoteRows.Load(view, [.. answers.SelectMany(a => a.Answer.RestsOn).Distinct()]);
        return [.. answers.Select(a => Line(a.Holding, a.Answer.Certainty, a.Answer.Why, [.. a.Answer.RestsOn.SelectMany(f => quotes[f]).DistinctBy(q => (q.Document, q.Start, q.End)).Take(Quotes)]))];
    }

    /// <summary>All offices of a person, the latest first.</summary>
    public static IReadOnlyList<OfficeHolder> Of(View view, string personKey)
    {
        var holdings = Load(view, "t.person_key = @person", ("person", personKey));
        var quotes = QuoteRows.Load(view, [.. holdings.SelectMany(Ends)]);
        return [.. holdings.OrderByDescending(h => h.Seen.Max(s => s.Sighting.Last)).ThenBy(h => h.Role).ThenBy(h => h.For, StringComparer.Ordinal)
            .Select(h => Line(h, Certainty.Observed, $"seen {Times(h.Seen.Count)}", [.. Ends(h).SelectMany(f => quotes[f]).DistinctBy(q => (q.Document, q.Start, q.End)).Take(Quotes)]))];
    }

    private static IEnumerable<long> Ends(Holding holding) => new[] { holding.Seen[0].Fact, holding.Seen[^1].Fact }.Distinct();

    private static string Times(int count) => count == 1 ? "once" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} times");

    private static OfficeHolder Line(Holding holding, Certainty certainty, string why, IReadOnlyList<CitedQuote> quotes)
    {
        var inOffice = holding.Seen.Where(s => s.Event is TenureEvent.InOffice or TenureEvent.Appointed).ToList();
        return new OfficeHolder
        {
            Person = holding.Person, Role = holding.Role, For = holding.For, Certainty = certainty, Why = why, Evidence = quotes,
            From = First(holding.Seen.Where(s => s.Event is TenureEvent.Appointed)) ?? First(holding.Seen.Where(s => s.Event is TenureEvent.Elected)),
            To = First(holding.Seen.Where(s => s.Event is TenureEvent.Dismissed or TenureEvent.Resigned or TenureEvent.Died)),
            FirstSeen = First(inOffice),
            LastSeen = inOffice.Count > 0 ? inOffice.MaxBy(s => (s.Sighting.Last, s.Sighting.First))!.Date : null,
        };
    }

    private static Edtf? First(IEnumerable<Seen> seen) => seen.OrderBy(s => s.Sighting.First).ThenBy(s => s.Sighting.Last).Select(s => (Edtf?)s.Date).FirstOrDefault();

    private static List<Holding> Load(View view, string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = view.Query(
            $"""
            SELECT t.id, p.public_id, p.name, t.role, t.code FROM tenures t JOIN persons p ON p.key = t.person_key AND p.recorded_to IS NULL
            WHERE t.recorded_to IS NULL AND {condition} ORDER BY t.key
            """,
            r => (Id: r.GetInt64(0), Person: new PersonRef(r.GetString(1), r.GetString(2)), Role: Vocabulary.Read<Role>(r.GetString(3)) ?? Role.Other, For: r.GetString(4)), parameters);
        var seen = view.Query(
            $"SELECT tenure, fact, event, date, first_day, last_day FROM tenure_observations WHERE tenure IN {View.In(rows.Select(r => r.Id))} ORDER BY tenure, ordinal",
            r =>
            {
                var what = Vocabulary.Read<TenureEvent>(r.GetString(2)) ?? TenureEvent.InOffice;
                return new Seen(r.GetInt64(0), r.GetInt64(1), what, Edtf.Parse(r.GetString(3))!.Value, new Sighting(r.GetInt64(1), what, View.Day(r.GetString(4))!.Value, View.Day(r.GetString(5))!.Value));
            }).ToLookup(s => s.Tenure);
        return rows.ConvertAll(r => new Holding(r.Id, r.Person, r.Role, r.For, [.. seen[r.Id]]));
    }
}
