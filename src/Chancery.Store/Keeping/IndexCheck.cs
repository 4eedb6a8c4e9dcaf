using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Checks the database's own structures, and that the full-text index finds documents by their words; makes both anew.</summary>
internal static class IndexCheck
{
    /// <summary>Documents that are looked for by a word of theirs.</summary>
    private const int Sample = 200;

    public static void Run(RecordConnection connection, Findings findings)
    {
        foreach (var fault in connection.Dialect.Faults(connection)) findings.Add(RecordPart.Index, "the database finds its own structures at fault", fault);
        foreach (var (table, parent) in connection.Dialect.Dangling(connection))
        {
            var source = table is "descriptions" or "readings" or "facts" or "evidence" or "problems" or "reviews";
            findings.Add(source ? RecordPart.Source : RecordPart.Derived, "a row points at one that is not there", $"{table} to {parent}");
        }
        var indexed = $"({connection.Dialect.Indexed})";
        new Check(RecordPart.Index, "a document is not in the full-text index", $"SELECT d.public_id FROM documents d WHERE d.id NOT IN {indexed}").Run(connection, findings);
        new Check(RecordPart.Index, "a document has no labels", "SELECT d.public_id FROM documents d WHERE d.id NOT IN (SELECT document FROM document_labels)").Run(connection, findings);
        new Check(RecordPart.Index, "the full-text index holds a document that is not there", $"SELECT CAST(x.id AS TEXT) FROM {indexed} x WHERE x.id NOT IN (SELECT id FROM documents)").Run(connection, findings);
        Look(connection, findings);
    }

    /// <summary>Makes the full-text index anew, in the caller's transaction.</summary>
    public static void Repair(RecordConnection connection, Action<int, int> told) => SearchIndex.Rebuild(connection, told);

    private static void Look(RecordConnection connection, Findings findings)
    {
        var documents = connection.Query("SELECT id, public_id FROM documents ORDER BY id", r => (Id: r.GetInt64(0), Name: r.GetString(1)));
        var step = Math.Max(1, documents.Count / Sample);
        for (var i = 0; i < documents.Count; i += step)
        {
            var text = connection.Hot("SELECT text FROM documents WHERE id = @a").Query(r => r.GetString(0), documents[i].Id)[0];
            var word = SearchTokens.Of(text).Take(400).Select(t => t.Word).MaxBy(w => w.Length);
            if (word is null || connection.Dialect.Match(SearchIndex.Terms(word)) is not { } match) continue;
            if (connection.Long($"SELECT count(*) FROM documents d WHERE d.id = @id AND {connection.Dialect.Found("d.id")}", ("id", documents[i].Id), ("match", match)) != 1)
                findings.Add(RecordPart.Index, "the full-text index does not find a document by a word of its text", documents[i].Name);
        }
    }
}
