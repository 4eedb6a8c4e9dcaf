using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads events as answers show them.</summary>
internal static class EventRows
{
    private const string Select = "SELECT e.id, e.public_id, e.fact_kind, e.kind, e.status, e.date, e.clarity, e.told_differently, e.body, e.confidence FROM events e";

    private sealed record EventRow(long Id, string PublicId, string FactKind, string Kind, string? Status, string? Date, string Clarity, bool Differs, string Body, double Confidence);

    /// <summary>The newest dated first; then those without a date.</summary>
    public const string NewestFirst = "e.first_day IS NULL, e.first_day DESC, e.last_day DESC, e.date, e.event";

    /// <summary>The same in the order of an index by the first day: what long lists are read by.</summary>
    public const string LatestFirst = "e.first_day DESC NULLS LAST, e.event DESC";

    /// <summary>Events of a list that are counted; beyond, the total is "at least".</summary>
    private const int Counted = 10_000;

    /// <summary>The condition that <c>e</c> goes by the public id of parameter <c>@id</c>.</summary>
    public const string Called = "e.event = " + Number;

    /// <summary>The number of the event that goes by the public id of parameter <c>@id</c>.</summary>
    public const string Number = "(SELECT i.number FROM public_ids i WHERE i.public_id = @id AND i.kind = 'E')";

    /// <summary>The events that satisfy a condition on <c>e</c>.</summary>
    public static IReadOnlyList<EventLine> Where(View view, string condition, string order, int limit, int offset, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        // Sorted by their columns alone; the bodies are read of those shown.
        Load(view, view.Query($"SELECT e.id FROM events e WHERE {view.Live("e")} AND ({condition}) ORDER BY {order} LIMIT @limit OFFSET @offset", r => r.GetInt64(0), [.. parameters, ("limit", limit), ("offset", offset)]));

    /// <summary>The events of these rows, in their order.</summary>
    public static List<EventLine> Load(View view, IReadOnlyList<long> ids)
    {
        var lines = ByRow(view, ids);
        return [.. ids.Select(id => lines[id])];
    }

    /// <summary>How many events satisfy a condition on <c>e</c>, walked in an order that an index has.</summary>
    public static Total Count(View view, string condition, string order, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var counted = (int)view.Connection.Long($"SELECT count(*) FROM (SELECT e.id FROM events e WHERE {view.Live("e")} AND ({condition}) ORDER BY {order} LIMIT {Counted}) x", parameters);
        return new Total(counted, counted < Counted ? "eq" : "gte");
    }

    private static EventRow Read(Row r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.GetString(6), r.Flag(7), r.GetString(8), r.GetDouble(9));

    /// <summary>The events of these rows, by row.</summary>
    public static Dictionary<long, EventLine> ByRow(View view, IEnumerable<long> wanted)
    {
        var ids = Columns.In(wanted.Distinct());
        var rows = view.Query($"{Select} WHERE e.id IN {ids}", Read);
        if (rows.Count == 0) return [];
        var sources = new EventSources(view, ids);
        var texts = DocumentRows.Texts(view, rows.Select(r => sources.Best(r.Id)).Distinct());
        var participants = Participants(view, ids);
        var codes = view.Query($"SELECT event, code FROM event_codes WHERE event IN {ids} ORDER BY event, code", r => (Event: r.GetInt64(0), Code: r.GetString(1))).ToLookup(c => c.Event, c => c.Code);
        var roles = new RoleThen(view);
        return rows.ToDictionary(r => r.Id, row =>
        {
            var lines = sources.Documents(row.Id);
            var fact = ReadingJsonReader.ReadFact(row.FactKind, row.Body, texts[sources.Best(row.Id)]);
            var date = Edtf.Parse(row.Date);
            return new EventLine
            {
                Id = row.PublicId, FactKind = row.FactKind, Kind = row.Kind, Status = row.Status, Date = date,
                Clarity = Vocabulary.Read<DateClarity>(row.Clarity) ?? DateClarity.NoDate, Fact = fact, Participants = [.. participants[row.Id].Select(p => roles.Complete(p.Line, p.Person, date))], Codes = [.. codes[row.Id]],
                Title = EventMention.TitleOf(fact), Place = (fact as Contact)?.Place, Topics = (fact as Contact)?.Topics ?? [], Confidence = row.Confidence,
                Documents = lines.Count, Voices = lines.Select(d => d.Voice).Distinct().Count(), Languages = Distinct(lines.Select(d => d.Lang)), Sides = Distinct(lines.Select(d => d.Side)), ToldDifferently = row.Differs,
                Sample = lines.TrueForAll(d => d.Sample), Recorded = lines.Min(d => d.Recorded), Evidence = sources.Evidence(row.Id),
            };
        });
    }

    private static ILookup<long, (ParticipantLine Line, long? Person)> Participants(View view, string events) => view.Query(
        $"""
        SELECT x.event, p.public_id, p.name, x.name, x.role, x.code, x.person
        FROM event_participants x LEFT JOIN persons p ON p.person = x.person AND {view.Live("p")}
        WHERE x.event IN {events} ORDER BY x.event, x.ordinal
        """,
        r => (Event: r.GetInt64(0), Line: new ParticipantLine
        {
            Person = r.Text(1) is { } id ? new PersonRef(id, r.GetString(2)) : null, Name = r.Text(3), Role = Vocabulary.Read<Role>(r.Text(4)), For = r.Text(5),
        }, Person: r.IsDBNull(6) ? (long?)null : r.GetInt64(6))).ToLookup(p => p.Event, p => (p.Line, p.Person));

    private static string[] Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
