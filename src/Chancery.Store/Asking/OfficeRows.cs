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

    /// <summary>Sightings of one name that are looked at on either side of the day; those nearest tell.</summary>
    private const int Near = 3;

    private sealed record Seen(long Person, string Role, string Code, long Fact, TenureEvent Event, DateOnly First, DateOnly Last);

    /// <summary>Who held the offices of a side on the day: one office, or all of them in the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<OfficeHolder> On(View view, string code, Role? role)
    {
        var forms = role is { } one
            ? view.Query("SELECT form, role FROM holdings WHERE code = @code AND role = @role", r => (r.GetInt64(0), r.GetString(1)), ("code", code), ("role", one.Word()))
            : view.Query("SELECT form, role FROM holdings WHERE code = @code", r => (r.GetInt64(0), r.GetString(1)), ("code", code));
        var holdings = Group(forms.SelectMany(f => Around(view, f.Item1, code, f.Item2, view.Days.On)));
        var answers = holdings.GroupBy(h => h.Role).OrderBy(g => g.Key).SelectMany(office =>
        {
            var holders = office.ToList();
            return OfficeQuestion.Ask([.. holders.Select(h => h.Sightings)], office.Key, view.Days.On).Select(a => (Holding: holders[a.Holder], Answer: a));
        }).ToList();
        var quotes = QuoteRows.Load(view, [.. answers.SelectMany(a => a.Answer.RestsOn).Distinct()]);
        var persons = Persons(view, answers.Select(a => a.Holding.Person));
        return [.. answers.Where(a => persons.ContainsKey(a.Holding.Person)).Select(a => Line(
            view, a.Holding, persons[a.Holding.Person], a.Answer.Certainty, a.Answer.Why, [.. a.Answer.RestsOn.SelectMany(f => quotes[f]).DistinctBy(q => (q.Document, q.Start, q.End)).Take(Quotes)]))];
    }

    /// <summary>All offices of a person, the latest first.</summary>
    public static IReadOnlyList<OfficeHolder> Of(View view, long person)
    {
        var held = view.Query(
            $"""
            SELECT o.role, o.code, count(*), min(o.first_day), max(o.last_day) FROM {PersonMentions.Of(view)} JOIN sightings o ON o.actor = a.id AND {view.Live("o")}
            WHERE {view.Live("a")} GROUP BY o.role, o.code
            """,
            r => (Role: Vocabulary.Read<Role>(r.GetString(0)) ?? Role.Other, For: r.GetString(1), Count: r.Int(2), First: r.GetString(3), Last: r.GetString(4)), ("person", person));
        var known = Persons(view, [person]);
        return [.. held.OrderByDescending(h => h.Last, StringComparer.Ordinal).ThenBy(h => h.Role).ThenBy(h => h.For, StringComparer.Ordinal).Select(h =>
        {
            var ends = new[] { Edge(view, person, h.Role, h.For, "o.first_day, o.last_day"), Edge(view, person, h.Role, h.For, "o.last_day DESC, o.first_day DESC") }.Distinct().ToList();
            var quotes = QuoteRows.Load(view, ends);
            return Line(view, new SeenInOffice(person, h.Role, h.For, []), known[person], Certainty.Observed, $"seen {Times(h.Count)}", [.. ends.SelectMany(f => quotes[f]).DistinctBy(q => (q.Document, q.Start, q.End)).Take(Quotes)]);
        })];
    }

    /// <summary>The names of a person with the offices of a side in which they were seen.</summary>
    public static IReadOnlyList<(long Form, string Role)> Names(View view, long person, string code) =>
        view.Query($"SELECT h.form, h.role FROM holdings h WHERE h.form IN {FormsOf(view, person)} AND h.code = @code", r => (r.GetInt64(0), r.GetString(1)), ("code", code));

    /// <summary>What is seen of a person in the offices of a side around a day.</summary>
    /// <param name="view">The view.</param>
    /// <param name="forms">The person's names: <see cref="Names"/>.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="code">The side.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<SeenInOffice> Holdings(View view, IReadOnlyList<(long Form, string Role)> forms, long person, string code, DateOnly day) =>
        [.. Group(forms.SelectMany(f => Around(view, f.Form, code, f.Role, day))).Where(h => h.Person == person)];

    /// <summary>The sightings of one name in one office that can tell of the day: those nearest to it, and all comings and goings.</summary>
    private static IEnumerable<Seen> Around(View view, long form, string code, string role, DateOnly day)
    {
        var from = $"sightings o JOIN actors a ON a.id = o.actor {view.Identity} WHERE o.form = @form AND o.code = @code AND o.role = @role AND {view.Live("o")}";
        const string Columns = "SELECT coalesce(bp.person, fp.person), o.role, o.code, o.fact, o.event, o.first_day, o.last_day, o.id FROM ";
        (string, object?)[] parameters = [("form", form), ("code", code), ("role", role), ("day", Sql.Columns.Text(day)), ("wide", Sql.Columns.Text(day.AddDays(-400))), ("near", Near)];
        return new[]
        {
            $"{Columns}{from} AND o.last_day <= @day ORDER BY o.last_day DESC, o.id LIMIT @near",
            $"{Columns}{from} AND o.first_day >= @day ORDER BY o.first_day, o.id LIMIT @near",
            $"{Columns}{from} AND o.first_day <= @day AND o.first_day >= @wide AND o.last_day > @day",
            $"{Columns}{from} AND o.event <> 'in-office'",
        }.SelectMany(sql => view.Query(sql, r => (Id: r.GetInt64(7), Seen: Read(r)), parameters)).DistinctBy(s => s.Id).Select(s => s.Seen);
    }

    private static Seen Read(Row r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), Vocabulary.Read<TenureEvent>(r.GetString(4)) ?? TenureEvent.InOffice, Columns.Day(r.GetString(5)), Columns.Day(r.GetString(6)));

    private static IEnumerable<SeenInOffice> Group(IEnumerable<Seen> seen) => seen.GroupBy(s => (s.Person, s.Role, s.Code)).OrderBy(g => g.Key.Person).ThenBy(g => g.Key.Role, StringComparer.Ordinal)
        .Select(g => new SeenInOffice(g.Key.Person, Vocabulary.Read<Role>(g.Key.Role) ?? Role.Other, g.Key.Code,
            [.. g.OrderBy(s => s.First).ThenBy(s => s.Last).ThenBy(s => s.Fact).Select(s => new Sighting(s.Fact, s.Event, s.First, s.Last))]));

    private static Dictionary<long, PersonRef> Persons(View view, IEnumerable<long> numbers) => view.Query(
        $"SELECT p.person, p.public_id, p.name FROM persons p WHERE p.person IN {Columns.In(numbers.Distinct())} AND {view.Live("p")}", r => (r.GetInt64(0), new PersonRef(r.GetString(1), r.GetString(2))))
        .ToDictionary(p => p.Item1, p => p.Item2);

    private static OfficeHolder Line(View view, SeenInOffice held, PersonRef person, Certainty certainty, string why, IReadOnlyList<CitedQuote> quotes) => new()
    {
        Person = person, Role = held.Role, For = held.For, Certainty = certainty, Why = why, Evidence = quotes,
        From = DateOf(view, held, "o.event = 'appointed'", "o.first_day, o.last_day") ?? DateOf(view, held, "o.event = 'elected'", "o.first_day, o.last_day"),
        To = DateOf(view, held, "o.event IN ('dismissed', 'resigned', 'died')", "o.first_day, o.last_day"),
        FirstSeen = DateOf(view, held, "o.event IN ('in-office', 'appointed')", "o.first_day, o.last_day"),
        LastSeen = DateOf(view, held, "o.event IN ('in-office', 'appointed')", "o.last_day DESC, o.first_day DESC"),
    };

    private static Edtf? DateOf(View view, SeenInOffice held, string condition, string order) => Edtf.Parse(view.Connection.Word(
        $"""
        SELECT o.date FROM sightings o JOIN actors a ON a.id = o.actor {view.Identity}
        WHERE o.form IN {FormsOf(view, held.Person)} AND o.code = @code AND o.role = @role AND {view.Live("o")} AND {condition} AND coalesce(bp.person, fp.person) = @person ORDER BY {order} LIMIT 1
        """, ("person", held.Person), ("code", held.For), ("role", held.Role.Word())));

    private static string FormsOf(View view, long person) => Columns.In(view.Query(
        $"SELECT fp.form FROM form_persons fp WHERE fp.person = @person AND {view.Live("fp")} UNION SELECT a.form FROM actor_persons bp JOIN actors a ON a.id = bp.actor WHERE bp.person = @person AND {view.Live("bp")}",
        r => r.GetInt64(0), ("person", person)));

    private static long Edge(View view, long person, Role role, string code, string order) => view.Connection.Long(
        $"""
        SELECT o.fact FROM sightings o JOIN actors a ON a.id = o.actor {view.Identity}
        WHERE o.form IN {FormsOf(view, person)} AND o.code = @code AND o.role = @role AND {view.Live("o")} AND coalesce(bp.person, fp.person) = @person ORDER BY {order}, o.id LIMIT 1
        """, ("person", person), ("code", code), ("role", role.Word()));

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
