using System.Globalization;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>What is seen of one person in one office around a day.</summary>
internal sealed record SeenInOffice(long Person, Role Role, string For, IReadOnlyList<Sighting> Sightings);

/// <summary>Loads who was seen in which office, and tells who held them on a day.</summary>
internal static class OfficeRows
{
    private const int Quotes = 8;

    /// <summary>Who held the offices of a side on the day: one office, or all of them in the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<OfficeHolder> On(View view, string code, Role? role)
    {
        var seen = new SightingRows(view);
        var forms = role is { } one
            ? view.Query("SELECT form, role FROM holdings WHERE code = @code AND role = @role", r => (Form: r.GetInt64(0), Role: r.GetString(1)), ("code", code), ("role", one.Word()))
            : view.Query("SELECT form, role FROM holdings WHERE code = @code", r => (Form: r.GetInt64(0), Role: r.GetString(1)), ("code", code));
        seen.Prepare(forms.Select(f => f.Form));
        var holdings = Group(forms.SelectMany(f => seen.Around(f.Form, code, f.Role, view.Days.On)));
        var answers = holdings.GroupBy(h => h.Role).OrderBy(g => g.Key).SelectMany(office =>
        {
            var holders = office.ToList();
            return OfficeQuestion.Ask([.. holders.Select(h => h.Sightings)], office.Key, view.Days.On).Select(a => (Holding: holders[a.Holder], Answer: a));
        }).ToList();
        var quotes = QuoteRows.Load(view, [.. answers.SelectMany(a => a.Answer.RestsOn).Distinct()]);
        var persons = Persons(view, answers.Select(a => a.Holding.Person));
        seen.PreparePersons(persons.Keys);
        return [.. answers.Where(a => persons.ContainsKey(a.Holding.Person)).Select(a => Line(
            seen, a.Holding, persons[a.Holding.Person], a.Answer.Certainty, a.Answer.Why, a.Answer.RestsOn.SelectMany(f => quotes[f])))];
    }

    /// <summary>All offices of a person, the latest first.</summary>
    public static IReadOnlyList<OfficeHolder> Of(View view, long person)
    {
        var seen = new SightingRows(view);
        var held = view.Query(view.At is null ? Kept(view) : $"SELECT o.role, o.code, count(*) FROM {PersonMentions.Of(view)} JOIN sightings o ON o.actor = a.id AND {view.Live("o")} WHERE {view.Live("a")} GROUP BY o.role, o.code",
            r => (Role: Vocabulary.Read<Role>(r.GetString(0)) ?? Role.Other, For: r.GetString(1), Count: r.Int(2)), ("person", person))
            .Select(h => (h.Role, h.For, h.Count, Ends: seen.Ends(person, h.For, h.Role.Word()))).ToList();
        var known = Persons(view, [person]);
        var quotes = QuoteRows.Load(view, [.. held.SelectMany(h => h.Ends.Facts).Distinct()]);
        return [.. held.OrderByDescending(h => h.Ends.LastDay, StringComparer.Ordinal).ThenBy(h => h.Role).ThenBy(h => h.For, StringComparer.Ordinal).Select(h =>
            Line(seen, new SeenInOffice(person, h.Role, h.For, []), known[person], Certainty.Observed, $"seen {Times(h.Count)}", h.Ends.Facts.SelectMany(f => quotes[f])))];
    }

    /// <summary>The names of a person with the offices of a side in which they were seen.</summary>
    public static IReadOnlyList<(long Form, string Role)> Names(View view, SightingRows seen, long person, string code) =>
        view.Query($"SELECT h.form, h.role FROM holdings h WHERE h.form IN {Columns.In(seen.Forms(person))} AND h.code = @code", r => (r.GetInt64(0), r.GetString(1)), ("code", code));

    /// <summary>What is seen of a person in the offices of a side around a day.</summary>
    /// <param name="seen">Where to look.</param>
    /// <param name="forms">The person's names: <see cref="Names"/>.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="code">The side.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<SeenInOffice> Holdings(SightingRows seen, IReadOnlyList<(long Form, string Role)> forms, long person, string code, DateOnly day) =>
        [.. Group(forms.SelectMany(f => seen.Around(f.Form, code, f.Role, day))).Where(h => h.Person == person)];

    /// <summary>The offices of a person in the record of now: what full names add up to is kept, surnames alone are counted.</summary>
    private static string Kept(View view) =>
        $"""
        SELECT role, code, CAST(sum(n) AS BIGINT) FROM (
            SELECT h.role, h.code, h.count AS n FROM {PersonMentions.Full(view)} JOIN holdings h ON h.form = fp.form
            UNION ALL SELECT o.role, o.code, count(*) FROM sightings o WHERE {view.Live("o")} AND o.actor IN (SELECT a.id FROM {PersonMentions.Bare(view)}) GROUP BY o.role, o.code) x
        GROUP BY role, code HAVING sum(n) > 0
        """;

    private static IEnumerable<SeenInOffice> Group(IEnumerable<Seen> seen) => seen.GroupBy(s => (s.Person, s.Role, s.Code)).OrderBy(g => g.Key.Person).ThenBy(g => g.Key.Role, StringComparer.Ordinal)
        .Select(g => new SeenInOffice(g.Key.Person, Vocabulary.Read<Role>(g.Key.Role) ?? Role.Other, g.Key.Code,
            [.. g.OrderBy(s => s.First).ThenBy(s => s.Last).ThenBy(s => s.Fact).Select(s => new Sighting(s.Fact, s.Event, s.First, s.Last))]));

    private static Dictionary<long, PersonRef> Persons(View view, IEnumerable<long> numbers) => view.Query(
        $"SELECT p.person, p.public_id, p.name FROM persons p WHERE p.person IN {Columns.In(numbers.Distinct())} AND {view.Live("p")}", r => (r.GetInt64(0), new PersonRef(r.GetString(1), r.GetString(2))))
        .ToDictionary(p => p.Item1, p => p.Item2);

    private static OfficeHolder Line(SightingRows seen, SeenInOffice held, PersonRef person, Certainty certainty, string why, IEnumerable<CitedQuote> quotes)
    {
        var role = held.Role.Word();
        return new OfficeHolder
        {
            Person = person, Role = held.Role, For = held.For, Certainty = certainty, Why = why, Evidence = [.. quotes.DistinctBy(q => (q.Document, q.Start, q.End)).Take(Quotes)],
            From = seen.FirstChange(held.Person, held.For, role, TenureEvent.Appointed) ?? seen.FirstChange(held.Person, held.For, role, TenureEvent.Elected),
            To = seen.FirstChange(held.Person, held.For, role, TenureEvent.Dismissed, TenureEvent.Resigned, TenureEvent.Died),
            FirstSeen = seen.FirstSeen(held.Person, held.For, role), LastSeen = seen.LastSeen(held.Person, held.For, role),
        };
    }

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
