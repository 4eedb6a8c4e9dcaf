using System.Globalization;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>
/// Events that fit a filter, as SQL: walked in the order of their days by the list of a pair, of a person, of a side or of all events of a kind, and no further than is shown.
/// What no such list is kept by (status, topic, language) is looked for among the first of the list.
/// </summary>
internal sealed class EventListing
{
    /// <summary>Events that are counted; beyond, the total is "at least".</summary>
    public const int Counted = 10_000;

    /// <summary>Events of a list that are looked through for what no list is kept by.</summary>
    public const int Looked = 2_000;

    /// <summary>What has a date, and what has none.</summary>
    private static readonly string[] Both = ["0", "1"];

    private readonly View _view;
    private readonly EventFilter _filter;
    private readonly long? _person;
    private readonly string _turn;
    private readonly List<(string Name, object? Value)> _parameters = [];
    private readonly string _condition;
    private readonly List<(string Sql, bool Dated)> _branches;

    /// <param name="view">The view.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="person">The number of its person; null when none is asked for.</param>
    public EventListing(View view, EventFilter filter, long? person)
    {
        (_view, _filter, _person, _turn) = (view, filter, person, filter.OldestFirst ? "ASC" : "DESC");
        if (filter.From is { } from) _parameters.Add(("from", Columns.Text(from)));
        if (filter.To is { } to) _parameters.Add(("to", Columns.Text(to)));
        _branches = Lists([.. filter.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        _condition = Condition();
    }

    private bool Period => _filter.From is not null || _filter.To is not null;

    /// <summary>A part of the list.</summary>
    public List<long> Page(int limit, int offset) => _branches.Count == 0 ? [] : _view.Query(
        $"SELECT x.event FROM ({Walked(_condition.Length > 0 ? Looked : limit + offset)}) x {_condition} ORDER BY x.late, x.day {_turn}, x.event {_turn} LIMIT @limit OFFSET @offset",
        r => r.GetInt64(0), [.. _parameters, ("limit", limit), ("offset", offset)]);

    /// <summary>The whole list, however long.</summary>
    public List<long> All() => _branches.Count == 0 ? [] :
        _view.Query($"SELECT x.event FROM ({Walked(int.MaxValue)}) x {_condition} ORDER BY x.late, x.day {_turn}, x.event {_turn}", r => r.GetInt64(0), [.. _parameters]);

    /// <summary>How many there are, and whether there are more than were looked through.</summary>
    public (Total Total, bool Cut) Count()
    {
        if (_branches.Count == 0) return (new Total(0), false);
        var cut = _condition.Length > 0 && _view.Connection.Long($"SELECT count(*) FROM ({Walked(Looked)}) x", [.. _parameters]) >= Looked;
        var walked = _condition.Length > 0 ? Walked(Looked) : Branches(Counted, inOrder: false);
        var counted = (int)_view.Connection.Long($"SELECT count(*) FROM (SELECT x.event FROM ({walked}) x {_condition} LIMIT {Counted}) y", [.. _parameters]);
        return (new Total(counted, cut || counted >= Counted ? "gte" : "eq"), cut);
    }

    /// <summary>The first of the list, by columns <c>late</c> (without a date), <c>day</c> and <c>event</c>.</summary>
    private string Walked(int most) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT late, day, event FROM ({Branches(most, inOrder: true)}) u ORDER BY late, day {_turn}, event {_turn} LIMIT {most}");

    /// <summary>The first of each of the lists that it is walked by.</summary>
    private string Branches(int most, bool inOrder) => string.Join(" UNION ALL ", _branches.Select((b, i) => string.Create(
        CultureInfo.InvariantCulture, $"SELECT late, day, event FROM ({b.Sql}{(inOrder ? b.Dated ? $" ORDER BY day {_turn}, event {_turn}" : $" ORDER BY event {_turn}" : "")} LIMIT {most}) b{i}")));

    private List<(string Sql, bool Dated)> Lists(string[] codes)
    {
        // What has topics has no act of speech, and so on: then nothing can fit.
        if (FactKindsAsked().Count == 0) return [];
        if (_person is { } person)
        {
            _parameters.Add(("person", person));
            for (var i = 0; i < codes.Length; i++) _parameters.Add((Letter(i), codes[i]));
            var takePart = string.Concat(codes.Select((_, i) => $" AND EXISTS (SELECT 1 FROM event_codes o WHERE o.event = x.event AND o.code = @{Letter(i)})"));
            var live = _view.At is null ? "x.recorded_to IS NULL" : $"EXISTS (SELECT 1 FROM events v WHERE v.id = x.event AND {_view.Live("v")})";
            return ByPart("x", $"FROM event_participants x WHERE x.person = @person AND {live}{takePart}", distinct: true);
        }
        if (codes.Length == 0) return [.. FactKindsAsked().SelectMany(OfKind)];
        for (var i = 0; i < codes.Length; i++) _parameters.Add((Letter(i), codes[i]));
        if (codes.Length == 1) return ByPart("c", $"FROM event_codes c WHERE c.code = @a AND {_view.Live("c")}");
        return
        [
            .. ByPart("p", $"FROM event_pairs p WHERE p.a = @a AND p.b = @b AND {_view.Live("p")}"),
            ($"SELECT CASE WHEN c.part = 'unclear' OR c.day = '' THEN 1 ELSE 0 END AS late, c.day AS day, c.event AS event {EventLists.AnyGatherings(_view)}{Days("c.day")}{(Period ? " AND c.part <> 'unclear'" : "")}{Parts("c")}", true),
        ];
    }

    /// <summary>The lists of a page, those with a date first.</summary>
    private List<(string Sql, bool Dated)> ByPart(string alias, string from, bool distinct = false)
    {
        var select = distinct ? "SELECT DISTINCT" : "SELECT";
        return [.. PartsAsked().Where(p => !Period || p != "unclear").SelectMany(part => (part == "unclear" ? ["1"] : Period ? ["0"] : Both).Select(late => (
            $"{select} {late} AS late, {alias}.day AS day, {alias}.event AS event {from} AND {alias}.part = '{part}'{(part == "unclear" ? "" : late == "1" ? $" AND {alias}.day = ''" : $" AND {alias}.day > ''")}{Days(alias + ".day")}", true)))];
    }

    /// <summary>All events of a kind of fact, those with a date first.</summary>
    private IEnumerable<(string Sql, bool Dated)> OfKind(string kind)
    {
        var from = $"FROM events v WHERE v.fact_kind = '{kind}' AND {_view.Live("v")}";
        yield return ($"SELECT 0 AS late, v.first_day AS day, v.id AS event {from} AND v.first_day IS NOT NULL{Days("v.first_day")}", true);
        if (!Period) yield return ($"SELECT 1 AS late, '' AS day, v.id AS event {from} AND v.first_day IS NULL", false);
    }

    private string Days(string column) => (_filter.From is null ? "" : $" AND {column} >= @from") + (_filter.To is null ? "" : $" AND {column} <= @to AND {column} > ''");

    private string Parts(string alias) => PartsAsked() is { Count: 3 } ? "" : $" AND {alias}.part IN ({string.Join(", ", PartsAsked().Select(p => $"'{p}'"))})";

    /// <summary>The lists on which events of the kinds asked for can stand.</summary>
    private List<string> PartsAsked()
    {
        var kinds = FactKindsAsked();
        return [.. kinds.Any(k => k != "statement") ? ["dated", "unclear"] : Array.Empty<string>(), .. kinds.Contains("statement", StringComparer.Ordinal) ? ["said"] : Array.Empty<string>()];
    }

    /// <summary>The kinds of fact that the kinds asked for are, or are of, and that have what is asked for.</summary>
    private List<string> FactKindsAsked() => [.. FactKinds.All.Where(k => k != "tenure" && (_filter.Topics.Count == 0 || k == "contact") && (_filter.Statuses.Count == 0 || k is not ("statement" or "commitment"))
        && (_filter.Kinds.Count == 0 || _filter.Kinds.Any(w => w == k || EventKinds.Of(k).Contains(w, StringComparer.Ordinal))))];

    private string Condition()
    {
        List<string> all = [];
        if (_filter.Kinds.Any(k => !FactKinds.All.Contains(k, StringComparer.Ordinal)) || (_filter.Kinds.Count > 0 && (_person is not null || _filter.Codes.Count > 0)))
            all.Add($"(e.fact_kind IN ({Named("k", _filter.Kinds)}) OR e.kind IN ({Named("w", _filter.Kinds)}))");
        if (_filter.Statuses.Count > 0) all.Add($"e.status IN ({Named("s", _filter.Statuses)})");
        // Exactly the list of topics as the store writes it: no string of JSON holds a quotation mark that is not escaped.
        if (_filter.Topics.Count > 0) all.Add($"e.fact_kind = 'contact' AND ({string.Join(" OR ", _filter.Topics.Select((t, i) => $"e.body LIKE {Add("t", i, $"%\"topics\":[%\"{Plain(t)}\"%],\"count\":%")} ESCAPE '!'"))})");
        if (_filter.Languages.Count > 0)
            all.Add($"EXISTS (SELECT 1 FROM event_mentions m JOIN facts f ON f.id = m.fact JOIN readings r ON r.document = f.document AND {_view.Live("r")} WHERE m.event = e.id AND r.lang IN ({Named("l", _filter.Languages)}))");
        return all.Count == 0 ? "" : "JOIN events e ON e.id = x.event WHERE " + string.Join(" AND ", all);
    }

    private string Named(string letter, IReadOnlyList<string> values) => string.Join(", ", values.Select((v, i) => Add(letter, i, v)));

    private string Add(string letter, int number, string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
        _parameters.Add((name, value));
        return "@" + name;
    }

    private static string Letter(int i) => ((char)('a' + i)).ToString();

    private static string Plain(string topic) => topic.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
