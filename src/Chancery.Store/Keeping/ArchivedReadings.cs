using Chancery.Identity;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>The documents that a record holds, for reading them again.</summary>
public sealed class ArchivedReadings
{
    private readonly RecordDatabase _database;

    /// <summary>Those of a record.</summary>
    public ArchivedReadings(RecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _database = store.Database;
    }

    /// <summary>
    /// The documents that a version of the reader has not read as they are described now, in the order in which they came. So a run that was ended goes on where it stopped,
    /// and a version that was left for a later one does not read again what it read before.
    /// </summary>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public IReadOnlyList<long> NotReadBy(string reader)
    {
        ArgumentException.ThrowIfNullOrEmpty(reader);
        return Ask(connection => connection.Query(
            """
            SELECT d.id FROM documents d WHERE NOT EXISTS (
                SELECT 1 FROM readings r WHERE r.document = d.id AND r.reader = @reader AND r.description = (SELECT max(s.id) FROM descriptions s WHERE s.document = d.id))
            ORDER BY d.id
            """, r => r.GetInt64(0), ("reader", reader)));
    }

    /// <summary>Some of them with their readings in use.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public IReadOnlyList<ArchivedReading> Of(IReadOnlyCollection<long> documents) => Ask(connection => (IReadOnlyList<ArchivedReading>)[.. documents.SelectMany(d => Load(connection, d))]);

    private static List<ArchivedReading> Load(RecordConnection connection, long document) => connection.Hot(
        """
        SELECT d.public_id, d.text, d.address, d.key, r.id, r.reader, r.published, r.lang FROM documents d JOIN readings r ON r.document = d.id AND r.recorded_to IS NULL WHERE d.id = @a
        """).Query(
        r => (Name: r.GetString(0), Text: r.GetString(1), Address: r.Text(2), Key: r.GetString(3), Reading: r.GetInt64(4), Reader: r.GetString(5), Published: r.Text(6), Lang: r.Text(7)), document)
        .ConvertAll(row =>
        {
            var known = DocumentRow.Find(connection, row.Key)!.Value.Description;
            var about = new Document
            {
                Id = row.Name, Text = row.Text, Url = row.Address, Outlet = known.Outlet, Side = known.Side, Published = Edtf.Parse(known.Published), Language = known.Language,
            };
            var read = new ReadDocument(row.Key, about, new Reading { Id = row.Name, Reader = row.Reader, Lang = row.Lang, Published = Edtf.Parse(row.Published) });
            return new ArchivedReading
            {
                Key = row.Key, Reader = row.Reader,
                Source = new SourceDocument { Document = about, Retrieved = known.Retrieved, Translation = known.Translation, Sample = known.Sample },
                Remarks = connection.Hot("SELECT what FROM problems WHERE reading = @a AND stage = 'intake' ORDER BY ordinal").Query(r => r.GetString(0), row.Reading),
                Reviewed = (int)(connection.Hot("SELECT count(*) FROM reviews WHERE document = @a AND recorded_to IS NULL").Number(document) ?? 0),
                Facts = connection.Hot("SELECT key, fact_kind, body, ordinal FROM facts WHERE reading = @a AND origin = 'reader' ORDER BY ordinal, id").Query(
                    r => new KeyedFact(r.GetString(0), read, ReadingJsonReader.ReadFact(r.GetString(1), r.GetString(2), row.Text), r.Int(3)), row.Reading),
            };
        });

    private T Ask<T>(Func<RecordConnection, T> question) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var snapshot = connection.Read();
        return question(connection);
    });
}
