namespace Chancery.Store.Asking;

/// <summary>A person seen in an office, or coming to it or leaving it.</summary>
internal sealed record Seen(long Person, string Role, string Code, long Fact, TenureEvent Event, DateOnly First, DateOnly Last);

/// <summary>
/// Looks for who was seen in which office, name by name: each question walks an index to its first answers, so that it costs the same however often somebody is named.
/// </summary>
internal sealed class SightingRows(View view)
{
    /// <summary>Sightings of one name that are looked at on either side of the day; those nearest tell.</summary>
    private const int Near = 3;

    private readonly NameRows _names = new(view);
    private readonly string _of = $"WHERE o.form = @a AND o.code = @b AND o.role = @c AND {view.Live("o")}";
    private readonly string _persons = Persons(view);
    private readonly string _aroundFull = Around(view, "", "");
    private readonly string _aroundBare = Around(view, ", coalesce(bp.person, fp.person)", Persons(view));

    /// <summary>The names of a person, by row.</summary>
    public IReadOnlyList<long> Forms(long person) => _names.Of(person);

    /// <summary>Loads at once what is going to be asked of these names.</summary>
    public void Prepare(IEnumerable<long> forms) => _names.LoadOwners(forms);

    /// <summary>Loads at once what is going to be asked of these persons.</summary>
    public void PreparePersons(IEnumerable<long> persons) => _names.LoadNames(persons);

    /// <summary>The sightings of one name in one office that can tell of the day: those nearest to it, and all comings and goings.</summary>
    public IEnumerable<Seen> Around(long form, string code, string role, DateOnly day)
    {
        var (on, wide, owner) = (Sql.Columns.Text(day), Sql.Columns.Text(day.AddDays(-400)), _names.Owner(form));
        // A full name is one person's throughout, and the sightings alone are asked; whom a surname means is told of each mention.
        return view.Connection.Hot(owner is null ? _aroundBare : _aroundFull).Query(
            r => (Id: r.GetInt64(0), Seen: new Seen(
                owner ?? r.GetInt64(5), role, code, r.GetInt64(1), Vocabulary.Read<TenureEvent>(r.GetString(2)) ?? TenureEvent.InOffice, Sql.Columns.Day(r.GetString(3)), Sql.Columns.Day(r.GetString(4)))),
            form, code, role, on, wide).DistinctBy(s => s.Id).Select(s => s.Seen);
    }

    /// <summary>The first date of which a coming or going of a person in an office is told; null when none is.</summary>
    public Edtf? FirstChange(long person, string code, string role, params ReadOnlySpan<TenureEvent> events)
    {
        var kinds = string.Join(", ", events.ToArray().Select(e => $"'{e.Word()}'"));
        // Comings and goings are few: their own index is walked, which the empty text keeps from being passed over for the one in the order of days.
        return Edtf.Parse(First(person, code, role, $"o.event <> 'in-office' AND o.event IN ({kinds})", "o.first_day || '', o.last_day, o.id")?.Date);
    }

    /// <summary>The first date on which a person was seen in an office.</summary>
    public Edtf? FirstSeen(long person, string code, string role) => Edtf.Parse(First(person, code, role, InOffice)?.Date);

    /// <summary>The last date on which a person was seen in an office.</summary>
    public Edtf? LastSeen(long person, string code, string role) => Edtf.Parse(Last(person, code, role, InOffice)?.Date);

    /// <summary>The facts that tell of a person in an office first and last, and the last day of which they tell.</summary>
    public (IReadOnlyList<long> Facts, string LastDay) Ends(long person, string code, string role) =>
        First(person, code, role, Any) is { } first && Last(person, code, role, Any) is { } last ? ([.. new[] { first.Fact, last.Fact }.Distinct()], last.LastDay) : ([], "");

    private const string InOffice = "o.event IN ('in-office', 'appointed')";
    private const string Any = "1 = 1";

    /// <summary>Of single days, which are most, the first day is the last, and one index is in the order of both; those of longer times have an index of their own.</summary>
    private const string OneDay = "o.first_day = o.last_day", Longer = "o.first_day <> o.last_day";

    private sealed record Edge(string Date, long Fact, string FirstDay, string LastDay, long Id);

    private Edge? First(long person, string code, string role, string condition, string order = "o.first_day, o.last_day, o.id") =>
        Edges(person, code, role, condition, order).OrderBy(e => e.FirstDay, StringComparer.Ordinal).ThenBy(e => e.LastDay, StringComparer.Ordinal).ThenBy(e => e.Id).FirstOrDefault();

    private Edge? Last(long person, string code, string role, string condition) =>
        Edges(person, code, role, $"{condition} AND {OneDay}", "o.first_day DESC, o.id").Concat(Edges(person, code, role, $"{condition} AND {Longer}", "o.last_day DESC, o.first_day DESC, o.id"))
            .OrderByDescending(e => e.LastDay, StringComparer.Ordinal).ThenByDescending(e => e.FirstDay, StringComparer.Ordinal).ThenBy(e => e.Id).FirstOrDefault();

    /// <summary>The first sighting of each name of a person in an order.</summary>
    private IEnumerable<Edge> Edges(long person, string code, string role, string condition, string order)
    {
        // The row is found by the index alone and then read.
        string First(string join, string who) => $"SELECT s.date, s.fact, s.first_day, s.last_day, s.id FROM sightings s WHERE s.id = (SELECT o.id FROM sightings o {join} {_of}{who} AND {condition} ORDER BY {order} LIMIT 1)";
        var (full, bare) = (First("", ""), First(_persons, " AND coalesce(bp.person, fp.person) = @d"));
        static Edge Read(Sql.Row r) => new(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetInt64(4));
        return Forms(person).SelectMany(form => _names.Owner(form) is not { } owner ? view.Connection.Hot(bare).Query(Read, form, code, role, person)
            : owner == person ? view.Connection.Hot(full).Query(Read, form, code, role) : []);
    }

    private static string Persons(View view) => $"JOIN actors a ON a.id = o.actor {view.Identity}";

    /// <summary>
    /// The question for the sightings nearest to a day <c>@d</c>, those that span it (begun since <c>@e</c>), and the comings and goings. The orders are those of the indexes, also
    /// among sightings of one day, of which a busy minister has dozens.
    /// </summary>
    private static string Around(View view, string person, string persons)
    {
        var all = $"SELECT o.id, o.fact, o.event, o.first_day, o.last_day{person} FROM sightings o {persons} WHERE o.form = @a AND o.code = @b AND o.role = @c AND {view.Live("o")}";
        return
            $"""
            SELECT * FROM (
                SELECT * FROM (SELECT * FROM ({all} AND {OneDay} AND o.first_day <= @d ORDER BY o.first_day DESC, o.last_day DESC, o.event DESC, o.fact DESC LIMIT {Near}) v
                UNION ALL SELECT * FROM ({all} AND {Longer} AND o.last_day <= @d ORDER BY o.last_day DESC, o.first_day DESC, o.event, o.fact LIMIT {Near}) w) z ORDER BY z.last_day DESC, z.id LIMIT {Near}) x
            UNION ALL SELECT * FROM ({all} AND o.first_day >= @d ORDER BY o.first_day, o.last_day, o.event, o.fact LIMIT {Near}) y
            UNION ALL {all} AND {Longer} AND o.first_day <= @d AND o.first_day >= @e AND o.last_day > @d
            UNION ALL {all} AND o.event <> 'in-office'
            """;
    }
}
