using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    private sealed record Logged(long Number, DateTimeOffset When, string What, string? Subject);

    /// <summary>The number of the log's last entry; 0 of an empty one. Whatever is written to the record makes it higher.</summary>
    public long LogEnd() => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Long("SELECT coalesce(max(seq), 0) FROM log");
    });

    /// <summary>What changed the record after an entry of its log, in order.</summary>
    /// <param name="after">The number of the entry.</param>
    /// <param name="limit">The most to tell.</param>
    public IReadOnlyList<RecordChange> Changes(long after, int limit) => Ask(new Days(DateOnly.MaxValue), view =>
    {
        var entries = view.Query(
            "SELECT seq, recorded, what, subject FROM log WHERE seq > @after AND what <> 'unread' ORDER BY seq LIMIT @limit",
            r => new Logged(r.GetInt64(0), RecordedTime.Read(r.GetString(1)), r.GetString(2), r.Text(3)), ("after", after), ("limit", limit));
        var told = entries.Select(e => (Entry: e, Document: DocumentOf(view, e), Events: EventsOf(view, e))).ToList();
        var documents = DocumentRows.Load(view, told.Select(t => t.Document).OfType<long>().Distinct());
        var events = EventRows.ByRow(view, told.SelectMany(t => t.Events));
        return told.ConvertAll(t => new RecordChange
        {
            Number = t.Entry.Number, When = t.Entry.When, What = t.Entry.What, Document = t.Document is { } id ? documents.GetValueOrDefault(id) : null, Events = [.. t.Events.Select(e => events[e])],
        });
    });

    private static bool IsOfDocument(Logged entry) => entry.What is "recorded" or "reread";

    private static long? DocumentOf(View view, Logged entry) =>
        IsOfDocument(entry) ? view.Query("SELECT id FROM documents WHERE key = @key", r => (long?)r.GetInt64(0), ("key", entry.Subject)).FirstOrDefault() : null;

    /// <summary>The events that a document tells, that a fact of this key tells, or that are named.</summary>
    private static List<long> EventsOf(View view, Logged entry)
    {
        if (IsOfDocument(entry)) return Telling(view, "f.document = (SELECT d.id FROM documents d WHERE d.key = @subject)", entry.Subject!);
        return [.. (entry.Subject ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(s => s.StartsWith("E-", StringComparison.Ordinal)
            ? view.Query($"SELECT e.id FROM events e WHERE {EventRows.Called} AND {view.Live("e")}", r => r.GetInt64(0), ("id", s))
            : Telling(view, $"f.key = @subject {view.Connection.Dialect.Filed("f")}", s)).Distinct()];
    }

    private static List<long> Telling(View view, string which, string subject) => view.Query(
        $"SELECT DISTINCT e.id FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event AND {view.Live("e")} WHERE {which} AND {view.Live("f")} ORDER BY e.id",
        r => r.GetInt64(0), ("subject", subject));
}
