using Chancery.Identity;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Deriving;

/// <summary>The readings in use, loaded for deriving.</summary>
/// <param name="Documents">Each document with its reading.</param>
/// <param name="FactIds">The row of each fact, by its key.</param>
internal sealed record CurrentReadings(IReadOnlyList<ReadDocument> Documents, IReadOnlyDictionary<string, long> FactIds)
{
    public static CurrentReadings Load(SqliteConnection connection)
    {
        var facts = connection.Query(
            """
            SELECT f.id, f.reading, f.fact_kind, f.body FROM facts f JOIN current_readings c ON c.reading = f.reading ORDER BY f.reading, f.ordinal
            """,
            r => (Id: r.GetInt64(0), Reading: r.GetInt64(1), Kind: r.GetString(2), Body: r.GetString(3))).ToLookup(f => f.Reading);
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        var documents = connection.Query(
            """
            SELECT d.key, d.public_id, d.text, d.address, s.outlet, s.side, s.published, r.id, r.reader, r.lang, r.published, r.title, r.sentences
            FROM documents d JOIN current_readings c ON c.document = d.id JOIN readings r ON r.id = c.reading JOIN descriptions s ON s.id = r.description
            ORDER BY d.key
            """,
            r =>
            {
                var text = r.GetString(2);
                var rows = facts[r.GetInt64(7)].ToList();
                var read = rows.ConvertAll(f => ReadingJsonReader.ReadFact(f.Kind, f.Body, text));
                var document = new ReadDocument(
                    r.GetString(0),
                    new Document { Id = r.GetString(1), Text = text, Url = r.Text(3), Outlet = r.Text(4), Side = r.Text(5), Published = Edtf.Parse(r.Text(6)) },
                    new Reading { Id = r.GetString(1), Reader = r.GetString(8), Lang = r.Text(9), Published = Edtf.Parse(r.Text(10)), Title = r.Text(11), Sentences = r.GetInt32(12), Facts = Sort(read) });
                var keyed = KeyedFact.Of(document);
                for (var i = 0; i < rows.Count; i++) ids[keyed[i].Key] = rows[i].Id;
                return document;
            });
        return new CurrentReadings(documents, ids);
    }

    private static FactSet Sort(List<Fact> facts) => new()
    {
        Contacts = [.. facts.OfType<Contact>()],
        Commitments = [.. facts.OfType<Commitment>()],
        Agreements = [.. facts.OfType<Agreement>()],
        Measures = [.. facts.OfType<Measure>()],
        Initiatives = [.. facts.OfType<Initiative>()],
        Memberships = [.. facts.OfType<Membership>()],
        Statements = [.. facts.OfType<Statement>()],
        Tenures = [.. facts.OfType<Tenure>()],
    };
}
