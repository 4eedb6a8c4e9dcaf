using Chancery.Store.Asking;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Problems and unreadable files that are looked at.</summary>
    private const int SourcesLooked = 2_000;

    /// <summary>What came in, what failed and why, and what is covered: from kept counts and the newest rows, whatever the size of the record.</summary>
    /// <param name="days">The days of the question; the counts are of now.</param>
    /// <param name="limit">The most outlets, months, files and problems to list.</param>
    public SourcesAnswer Sources(Days days, int limit) => Ask(days, view =>
    {
        var connection = view.Connection;
        var documents = DocumentsNow(view);
        var dated = (int)connection.Long("SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM label_counts WHERE field = 'published' AND length(value) = 4");
        var problems = Problems(view, "", SourcesLooked);
        var unread = (int)connection.Long($"SELECT count(*) FROM (SELECT 1 AS one FROM unread WHERE settled IS NULL LIMIT {SourcesLooked}) x");
        return new SourcesAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Documents = documents, Undated = documents - dated,
            Coverage = [.. ((string[])[LabelField.Source, LabelField.Language, LabelField.Side, LabelField.Published]).Select(f => CoverageBy(connection, f, limit))],
            Newest = DocumentLines(view, new FoundDocuments(view, new SearchQuestion()).Ids(ranked: false, 20, 20, 0)),
            Unread = connection.Query("SELECT path, what, recorded FROM unread WHERE settled IS NULL ORDER BY id DESC LIMIT @limit", r => new UnreadFile(r.GetString(0), r.GetString(1), RecordedTime.Read(r.GetString(2))), ("limit", (long)limit)),
            UnreadTotal = new Total(unread, unread < SourcesLooked ? "eq" : "gte"),
            Problems = [.. problems.Take(limit)], Stages = [.. problems.GroupBy(p => p.Stage, StringComparer.Ordinal).Select(g => new Facet(g.Key, g.Count())).OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal)],
            ProblemsTotal = new Total(problems.Count, problems.Count < SourcesLooked ? "eq" : "gte"),
            FirstRecorded = connection.Word("SELECT min(recorded) FROM documents") is { } first ? RecordedTime.Read(first) : null,
            LastRecorded = connection.Word("SELECT max(recorded) FROM documents") is { } last ? RecordedTime.Read(last) : null,
        };
    });

    /// <summary>Whether any document of the record was ever said to be a constructed sample.</summary>
    public bool HoldsSamples() => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Long("SELECT count(*) FROM (SELECT 1 AS one FROM descriptions WHERE sample = 1 LIMIT 1) x") > 0;
    });

    /// <summary>Problems noted in documents, the newest readings first.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="documents">The documents, by id.</param>
    /// <param name="limit">The most to list.</param>
    public IReadOnlyList<ProblemLine> ProblemsIn(Days days, IReadOnlyCollection<string> documents, int limit)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Ask(days, view =>
        {
            var ids = documents.SelectMany(d => view.Query("SELECT id FROM documents WHERE public_id = @id", r => r.GetInt64(0), ("id", d))).ToList();
            return Problems(view, $" AND r.document IN {Columns.In(ids)}", limit);
        });
    }

    /// <summary>The documents of the record as it is now, from the kept count.</summary>
    private static int DocumentsNow(View view) => (int)view.Connection.Long("SELECT coalesce(max(count), 0) FROM label_counts WHERE field = @field", ("field", LabelCounts.Documents));

    private static List<ProblemLine> Problems(View view, string condition, int limit) => view.Query(
        $"""
        SELECT d.public_id, r.title, r.lang, s.outlet, p.stage, p.what FROM problems p JOIN readings r ON r.id = p.reading JOIN documents d ON d.id = r.document JOIN descriptions s ON s.id = r.description
        WHERE {view.Live("r")}{condition} ORDER BY p.reading DESC, p.ordinal LIMIT @limit
        """, r => new ProblemLine(r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.GetString(4), r.GetString(5)), ("limit", (long)limit));

    private static List<DocumentLine> DocumentLines(View view, List<long> ids)
    {
        var lines = DocumentRows.Load(view, ids);
        return [.. ids.Select(id => lines[id])];
    }

    private static FacetList CoverageBy(RecordConnection connection, string field, int limit)
    {
        var (condition, order) = field == LabelField.Published ? ("AND length(value) = 7 ", "value DESC") : ("", "count DESC, value");
        var values = connection.Query($"SELECT value, count FROM label_counts WHERE field = @field AND count > 0 {condition}ORDER BY {order} LIMIT @limit", r => new Facet(r.GetString(0), r.Int(1)), ("field", field), ("limit", (long)limit + 1));
        var all = values.Count <= limit ? values.Count : (int)connection.Long($"SELECT count(*) FROM label_counts WHERE field = @field AND count > 0 {condition}", ("field", field));
        return new FacetList(field, [.. values.Take(limit)], Math.Max(0, all - limit));
    }
}
