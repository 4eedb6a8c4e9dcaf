using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Loads facts with their documents.</summary>
internal static class StoredFacts
{
    /// <summary>The facts of a document that are in use, in the order of the reading.</summary>
    public static IReadOnlyList<StoredFact> InUse(RecordConnection connection, long document) => Load(connection, "f.document = @a AND f.recorded_to IS NULL", document);

    /// <summary>A fact, in use or not; null when there is none.</summary>
    public static StoredFact? Of(RecordConnection connection, long fact) => Load(connection, "f.id = @a", fact) is [var found] ? found : null;

    /// <summary>A fact in use; null when there is none.</summary>
    public static StoredFact? InUseOf(RecordConnection connection, long fact) => Load(connection, "f.id = @a AND f.recorded_to IS NULL", fact) is [var found] ? found : null;

    /// <summary>The rows of the facts in use that go by a key.</summary>
    public static IReadOnlyList<long> RowsOf(RecordConnection connection, string key) =>
        connection.Hot($"SELECT f.id FROM facts f WHERE f.key = @a {connection.Dialect.Filed("f")} AND f.recorded_to IS NULL").Query(r => r.GetInt64(0), key);

    /// <summary>The facts that the reader itself read, in use or not, each once.</summary>
    public static IReadOnlyList<StoredFact> Read(RecordConnection connection, long reading) =>
        [.. Load(connection, "f.reading = @a AND f.origin = 'reader'", reading).GroupBy(f => f.Keyed.Key, StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Id)!)];

    private static List<StoredFact> Load(RecordConnection connection, string condition, long id)
    {
        var sources = new Dictionary<long, ReadDocument>();
        return connection.Hot(
            $"""
            SELECT f.id, f.document, f.key, f.fact_kind, f.body, f.ordinal, d.key, d.public_id, d.text, d.address, s.outlet, s.side, s.published, r.id, r.reader, r.lang, r.published, r.title, r.sentences
            FROM facts f JOIN documents d ON d.id = f.document JOIN readings r ON r.id = f.reading JOIN descriptions s ON s.id = r.description WHERE {condition} ORDER BY f.ordinal, f.id
            """).Query(
            r =>
            {
                var text = r.GetString(8);
                if (!sources.TryGetValue(r.GetInt64(13), out var source))
                {
                    source = sources[r.GetInt64(13)] = new ReadDocument(
                        r.GetString(6), new Document { Id = r.GetString(7), Text = text, Url = r.Text(9), Outlet = r.Text(10), Side = r.Text(11), Published = Edtf.Parse(r.Text(12)) },
                        new Reading { Id = r.GetString(7), Reader = r.GetString(14), Lang = r.Text(15), Published = Edtf.Parse(r.Text(16)), Title = r.Text(17), Sentences = r.Int(18) });
                }
                return new StoredFact(r.GetInt64(0), r.GetInt64(1), new KeyedFact(r.GetString(2), source, ReadingJsonReader.ReadFact(r.GetString(3), r.GetString(4), text), r.Int(5)));
            }, id);
    }
}
