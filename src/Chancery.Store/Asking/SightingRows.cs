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
    private readonly string _persons = $"JOIN actors a ON a.id = o.actor {view.Identity}";

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
        var from = (owner is null ? $"SELECT o.id, o.fact, o.event, o.first_day, o.last_day, coalesce(bp.person, fp.person) FROM sightings o {_persons} " : "SELECT o.id, o.fact, o.event, o.first_day, o.last_day FROM sightings o ") + _of;
        List<(long Id, Seen Seen)> Query(string sql, params ReadOnlySpan<object?> values) => view.Connection.Hot(from + sql).Query(
            r => (r.GetInt64(0), new Seen(
                owner ?? r.GetInt64(5), role, code, r.GetInt64(1), Vocabulary.Read<TenureEvent>(r.GetString(2)) ?? TenureEvent.InOffice, Sql.Columns.Day(r.GetString(3)), Sql.Columns.Day(r.GetString(4)))), values);
        return [.. ((List<(long Id, Seen Seen)>)[
            .. Query($" AND o.last_day <= @d ORDER BY o.last_day DESC, o.id LIMIT {Near}", form, code, role, on),
            .. Query($" AND o.first_day >= @d ORDER BY o.first_day, o.id LIMIT {Near}", form, code, role, on),
            .. Query(" AND o.first_day <> o.last_day AND o.first_day <= @d AND o.first_day >= @e AND o.last_day > @d", form, code, role, on, wide),
            .. Query(" AND o.event <> 'in-office'", form, code, role),
        ]).DistinctBy(s => s.Id).Select(s => s.Seen)];
    }

    /// <summary>The first date of which a coming or going of a person in an office is told; null when none is.</summary>
    public Edtf? FirstChange(long person, string code, string role, params ReadOnlySpan<TenureEvent> events)
    {
        var kinds = string.Join(", ", events.ToArray().Select(e => $"'{e.Word()}'"));
        return Edtf.Parse(First(person, code, role, $"o.event <> 'in-office' AND o.event IN ({kinds})")?.Date);
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

    private sealed record Edge(string Date, long Fact, string FirstDay, string LastDay, long Id);

    private Edge? First(long person, string code, string role, string condition) =>
        Edges(person, code, role, condition, "o.first_day, o.last_day, o.id").OrderBy(e => e.FirstDay, StringComparer.Ordinal).ThenBy(e => e.LastDay, StringComparer.Ordinal).ThenBy(e => e.Id).FirstOrDefault();

    private Edge? Last(long person, string code, string role, string condition) =>
        Edges(person, code, role, condition, "o.last_day DESC, o.first_day DESC, o.id")
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
}
