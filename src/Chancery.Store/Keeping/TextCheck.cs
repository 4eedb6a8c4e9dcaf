using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Checks each document: its hashes, the quotes of all its facts, and that facts in use can be read back and say what is kept of them.</summary>
internal sealed class TextCheck(RecordConnection connection, Findings findings)
{
    private sealed record Row(long Id, string Name, string Key, string Hash, string? Address, string Text);

    private sealed record Words(string Key, long Fact, int Start, int End, string Quote);

    /// <summary>Checks all documents.</summary>
    public void Run(Action<int, int> told)
    {
        var documents = connection.Query("SELECT id FROM documents ORDER BY id", r => r.GetInt64(0));
        for (var i = 0; i < documents.Count; i++)
        {
            told(i, documents.Count);
            Document(connection.Hot("SELECT id, public_id, key, content_hash, address, text FROM documents WHERE id = @a").Query(
                r => new Row(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.GetString(5)), documents[i])[0]);
        }
    }

    private void Document(Row document)
    {
        var hash = DocumentRow.ContentHash(document.Text);
        if (hash != document.Hash) findings.Add(RecordPart.Source, "a document's text is not the one that was recorded (its hash differs)", document.Name);
        if (KeyedFact.Hash($"{document.Hash}|{document.Address}") != document.Key) findings.Add(RecordPart.Source, "a document's key does not follow from its text and address", document.Name);
        var evidence = connection.Hot("SELECT f.key, e.fact, e.span_start, e.span_end, e.quote FROM facts f JOIN evidence e ON e.fact = f.id WHERE f.document = @a ORDER BY e.fact, e.ordinal").Query(
            r => new Words(r.GetString(0), r.GetInt64(1), r.Int(2), r.Int(3), r.GetString(4)), document.Id);
        foreach (var words in evidence.Where(w => !StandsIn(document.Text, w))) findings.Add(RecordPart.Source, "a quote does not stand in the text where its evidence says", $"{document.Name}: fact {words.Key}, {words.Start}-{words.End}");
        Facts(document, evidence.ToLookup(w => w.Fact));
    }

    private void Facts(Row document, ILookup<long, Words> evidence)
    {
        IReadOnlyList<StoredFact> facts;
        try
        {
            facts = StoredFacts.InUse(connection, document.Id);
        }
        catch (Exception broken) when (broken is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            findings.Add(RecordPart.Source, "a fact in use cannot be read back from what is kept of it", $"{document.Name}: {broken.Message}");
            return;
        }
        var actors = connection.Hot("SELECT a.fact, a.slot, o.key, a.name, a.original, a.role, a.day FROM actors a JOIN forms o ON o.id = a.form WHERE a.document = @a AND a.recorded_to IS NULL").Query(
            r => (Fact: r.GetInt64(0), Line: Line(r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.Text(6))), document.Id).ToLookup(a => a.Fact, a => a.Line);
        foreach (var fact in facts)
        {
            var told = fact.Keyed.Fact.Evidence;
            if (!evidence[fact.Id].Select(w => (w.Start, w.End, w.Quote)).SequenceEqual(told.Select(e => (e.Span.Start, e.Span.End, e.Quote))))
                findings.Add(RecordPart.Source, "a fact's evidence is not the one it was recorded with", $"{document.Name}: fact {fact.Keyed.Key}");
            var named = PersonMention.In(fact.Keyed).Select(m => Line(m.Slot, NameForm.Of(m).Key, m.Name, m.Original, m.Role?.Word(), Columns.Text(m.Day)));
            if (!named.Order(StringComparer.Ordinal).SequenceEqual(actors[fact.Id].Order(StringComparer.Ordinal), StringComparer.Ordinal))
                findings.Add(RecordPart.Derived, "the persons a fact names are not those that are kept of it", $"{document.Name}: fact {fact.Keyed.Key}");
        }
    }

    private static bool StandsIn(string text, Words words) =>
        words.Start >= 0 && words.End > words.Start && words.End <= text.Length && text.AsSpan(words.Start, words.End - words.Start).SequenceEqual(words.Quote);

    private static string Line(params ReadOnlySpan<string?> fields) => string.Join('\t', fields!);
}
