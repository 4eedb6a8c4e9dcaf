using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>The rows of events for feeds; a bounded number of rows is looked at, whatever the size of the record.</summary>
internal sealed class FeedRows(View view, FeedQuestion asked, long? person)
{
    /// <summary>Documents whose events are looked at when a feed asks for words; the newest.</summary>
    private const int Documents = 1_000;

    /// <summary>Events that are looked at; those recorded last, or the latest by day.</summary>
    private const int Looked = 20_000;

    /// <summary>Events of a side that are looked at, the latest by day.</summary>
    private const int LookedOfSide = 5_000;

    private readonly List<(string Name, object? Value)> _named = [];

    /// <summary>The rows in order.</summary>
    public List<long> In(FeedOrder order, int limit)
    {
        _named.Clear();
        var by = order == FeedOrder.Recorded ? "e.recorded_from DESC, e.id DESC" : "e.first_day DESC, e.id DESC";
        var dated = order == FeedOrder.Day ? $" AND e.clarity = 'dated' AND {(asked.Kinds.Count == 0 ? "e.fact_kind <> 'statement'" : "1 = 1")}" : "";
        var from = From(order);
        var conditions = Conditions();
        return from is null ? [] : view.Query($"SELECT e.id FROM {from} WHERE {conditions}{dated} ORDER BY {by} LIMIT @limit", r => r.GetInt64(0), [.. _named, ("limit", (long)limit)]);
    }

    /// <summary>The rows recorded after a row that say what no row up to it said, and the row up to which was looked.</summary>
    public (List<long> Rows, long Last) Since(long after)
    {
        _named.Clear();
        var conditions = Conditions();
        if (Told() is { } told)
        {
            if (view.Connection.Dialect.Match(Recording.SearchIndex.Terms(told.Words), Recording.SearchIndex.Choices(told.Labels)) is not { } match) return ([], after);
            conditions += $" AND EXISTS (SELECT 1 FROM event_mentions tm JOIN facts tf ON tf.id = tm.fact WHERE tm.event = e.id AND {view.Connection.Dialect.Found("tf.document")})";
            _named.Add(("match", match));
        }
        var looked = view.Query($"SELECT l.id FROM events l WHERE l.id > @after ORDER BY l.id LIMIT {Looked}", r => r.GetInt64(0), ("after", after));
        if (looked.Count == 0) return ([], after);
        var rows = view.Query(
            $"""
            SELECT e.id FROM events e WHERE e.id > @after AND e.id <= @last AND {view.Live("e")} AND {conditions}
            AND NOT EXISTS (SELECT 1 FROM events o WHERE o.event = e.event AND o.id <= @after AND o.content = e.content) ORDER BY e.id
            """, r => r.GetInt64(0), [.. _named, ("after", after), ("last", looked[^1])]);
        return (rows, looked[^1]);
    }

    /// <summary>When the events of rows were first recorded, when they came to stand as they do, and how often they changed between.</summary>
    public static Dictionary<long, (DateTimeOffset First, DateTimeOffset Updated, int Revisions)> History(View view, IReadOnlyList<long> rows) => view.Query(
        $"""
        SELECT e.id, (SELECT min(o.recorded_from) FROM events o WHERE o.event = e.event AND o.id <= e.id), e.recorded_from, (SELECT count(*) FROM events o WHERE o.event = e.event AND o.id < e.id)
        FROM events e WHERE e.id IN {Columns.In(rows)}
        """, r => (Id: r.GetInt64(0), History: (RecordedTime.Read(r.GetString(1)), RecordedTime.Read(r.GetString(2)), r.Int(3)))).ToDictionary(h => h.Id, h => h.History);

    /// <summary>Where the events are looked for: among what the documents found tell, among those of a side or person, or among the newest of all. Null for nowhere.</summary>
    private string? From(FeedOrder order)
    {
        if (Told() is { } told)
        {
            var documents = new FoundDocuments(view, told).Ids(ranked: false, Documents, Documents, 0);
            return documents.Count == 0 ? null
                : $"(SELECT DISTINCT m.event FROM facts f JOIN event_mentions m ON m.fact = f.id WHERE f.document IN {Columns.In(documents)} AND {view.Live("f")}) t JOIN events e ON e.id = t.event AND {view.Live("e")}";
        }
        if (order == FeedOrder.Day && asked.Codes.Count > 0)
        {
            _named.Add(("code", asked.Codes[0]));
            return $"(SELECT c.event FROM event_codes c WHERE c.code = @code AND c.part IN ({(asked.Kinds.Count == 0 ? "'dated'" : "'dated', 'said'")}) AND {view.Live("c")} ORDER BY c.day DESC, c.event DESC LIMIT {LookedOfSide}) t JOIN events e ON e.id = t.event";
        }
        if (person is { } number)
        {
            _named.Add(("number", number));
            return $"(SELECT DISTINCT x.event FROM event_participants x WHERE x.person = @number AND x.recorded_to IS NULL LIMIT {Looked}) t JOIN events e ON e.id = t.event AND {view.Live("e")}";
        }
        return order == FeedOrder.Recorded
            ? $"(SELECT l.* FROM events l WHERE {view.Live("l")} ORDER BY l.recorded_from DESC, l.id DESC LIMIT {Looked}) e"
            : $"({string.Join(" UNION ALL ", Dated.Select((kind, i) => $"SELECT * FROM (SELECT l.* FROM events l WHERE l.fact_kind = '{kind}' AND {view.Live("l")} AND l.first_day IS NOT NULL ORDER BY l.first_day DESC LIMIT 2000) l{i}"))}) e";
    }

    /// <summary>Kinds of fact that have days of their own.</summary>
    private static readonly string[] Dated = ["contact", "commitment", "agreement", "initiative", "measure", "membership"];

    private string Conditions()
    {
        var conditions = new List<string> { "1 = 1" };
        for (var i = 0; i < asked.Codes.Count; i++) conditions.Add($"EXISTS (SELECT 1 FROM event_codes c{i} WHERE c{i}.event = e.id AND c{i}.code = {Named($"code{i}", asked.Codes[i])})");
        if (person is { } number) conditions.Add($"EXISTS (SELECT 1 FROM event_participants p WHERE p.event = e.id AND p.person = {Named("person", number)})");
        if (asked.Kinds.Count > 0) conditions.Add($"(e.fact_kind IN ({List("kind", asked.Kinds)}) OR e.kind IN ({List("word", asked.Kinds)}))");
        if (asked.Statuses.Count > 0) conditions.Add($"e.status IN ({List("status", asked.Statuses)})");
        return string.Join(" AND ", conditions);
    }

    /// <summary>What the documents must hold. Topics stand with facts, not in a column of their own: the documents that tell of them are found by their labels.</summary>
    private SearchQuestion? Told() => asked.Topics.Count == 0 ? asked.Told
        : (asked.Told ?? new SearchQuestion()) is var told ? told with { Labels = [.. told.Labels, new LabelChoice(LabelField.Topic, asked.Topics)] } : null;

    private string List(string name, IReadOnlyList<string> values) => string.Join(", ", values.Select((v, i) => Named($"{name}{i}", v)));

    private string Named(string name, object value)
    {
        _named.Add((name, value));
        return "@" + name;
    }
}
