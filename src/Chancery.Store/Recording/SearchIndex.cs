using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>The full-text index: the tokens of each document's text, of the names that were read in it, and of its labels.</summary>
internal static class SearchIndex
{
    /// <summary>Indexes a document, in place of what was indexed of it before.</summary>
    public static void Put(RecordConnection connection, long document, IndexedDocument indexed)
    {
        connection.Dialect.Index(connection, document, indexed.Words);
        var before = connection.Hot("SELECT labels FROM document_labels WHERE document = @a").Query(r => r.GetString(0), document) is [var known] ? known : null;
        if (before == indexed.Labels) return;
        LabelCounts.Change(connection, before, indexed.Labels);
        connection.Hot("INSERT INTO document_labels (document, labels) VALUES (@a, @b) ON CONFLICT (document) DO UPDATE SET labels = excluded.labels").Run(document, indexed.Labels);
    }

    /// <summary>Indexes a document as the record holds it now.</summary>
    public static void Renew(RecordConnection connection, long document)
    {
        var (text, language, published, outlet, side) = connection.Hot(
            """
            SELECT d.text, r.lang, coalesce(r.published, s.published), s.outlet, s.side FROM documents d
            LEFT JOIN readings r ON r.document = d.id AND r.recorded_to IS NULL LEFT JOIN descriptions s ON s.id = r.description WHERE d.id = @a
            """).Query(r => (r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4)), document)[0];
        var facts = connection.Hot("SELECT fact_kind, body FROM facts WHERE document = @a AND recorded_to IS NULL ORDER BY id").Query(r => ReadingJsonReader.ReadFact(r.GetString(0), r.GetString(1), text), document);
        Put(connection, document, IndexedDocument.Of(text, language, published, outlet, side, facts));
    }

    /// <summary>Indexes all documents anew, in the caller's transaction.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="told">Is told how many documents are done, and of how many.</param>
    public static void Rebuild(RecordConnection connection, Action<int, int>? told = null)
    {
        connection.Dialect.ClearIndex(connection);
        foreach (var table in (string[])["document_labels", "label_counts"]) connection.Run($"DELETE FROM {table}");
        var documents = connection.Query("SELECT id FROM documents ORDER BY id", r => r.GetInt64(0));
        for (var i = 0; i < documents.Count; i++)
        {
            told?.Invoke(i, documents.Count);
            Renew(connection, documents[i]);
        }
    }

    /// <summary>Indexes all anew where the record was indexed by an older version, without labels.</summary>
    public static void Refresh(RecordConnection connection)
    {
        if (IsFresh(connection)) return;
        using var transaction = connection.Write();
        if (IsFresh(connection)) return;
        Rebuild(connection);
        transaction.Commit();
    }

    /// <summary>What words must all occur; a run of Han characters must occur as it stands.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string words)
    {
        var terms = new List<SearchTerm>();
        SearchToken? last = null;
        foreach (var token in SearchTokens.Of(words))
        {
            var han = SearchTokens.IsHan(token.Word[0]);
            var follows = han && last is { } before && before.Span.Start + 1 == token.Span.Start;
            last = han ? token : null;
            if (follows && token.Word.Length == 1) continue;
            if (follows) terms[^1] = new SearchTerm([.. terms[^1].Words, token.Word], false);
            else terms.Add(new SearchTerm([token.Word], han && token.Word.Length == 1));
        }
        return terms;
    }

    /// <summary>The words of labels: of each choice one must be there.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Choices(IReadOnlyList<LabelChoice> labels) => [.. labels.Select(l => (IReadOnlyList<string>)[.. l.AnyOf.Select(v => DocumentLabels.Word(DocumentLabels.Label(l.Field, v)))])];

    /// <summary>Every document is indexed with its labels in the transaction that records it, so the newest speaks for all.</summary>
    private static bool IsFresh(RecordConnection connection) => connection.Long("SELECT count(*) FROM documents d WHERE d.id = (SELECT max(id) FROM documents) AND d.id NOT IN (SELECT document FROM document_labels WHERE document = d.id)") == 0;
}
