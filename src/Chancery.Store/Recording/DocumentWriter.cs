using System.Globalization;
using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>Writes documents with their readings, in the caller's transaction. Rows are added; those of an older reading get the time at which they went out of use.</summary>
internal sealed class DocumentWriter(RecordConnection connection, string now)
{
    private readonly Dictionary<long, IndexedDocument?> _indexed = [];

    /// <summary>What the writing changed among the facts in use.</summary>
    public FactChanges Changes { get; } = new();

    /// <summary>Records a document with its reading.</summary>
    public IngestOutcome Write(PreparedDocument prepared)
    {
        var (source, reading, key) = (prepared.Source, prepared.Reading, prepared.Key);
        var found = DocumentRow.Find(connection, key);
        var description = found is { } row ? Description.Of(source).Over(row.Description) : Description.Of(source);
        var document = found?.Document ?? AddDocument(prepared);
        var described = found is { } old && old.Description == description ? old.DescriptionId : Describe(document, description);
        Settle(source.Path);
        if (found is not null && connection.Hot("SELECT count(*) FROM readings WHERE document = @a AND reader = @b AND description = @c").Number(document, reading.Reader, described) > 0)
            return IngestOutcome.Unchanged;
        if (found is not null) EndReading(document);
        var id = AddReading(document, described, reading);
        // As the record knows the document, which may be more than this source says.
        var facts = description == Description.Of(source) ? prepared.Facts
            : KeyedFact.Of(new ReadDocument(key, source.Document with { Outlet = description.Outlet, Side = description.Side, Published = Edtf.Parse(description.Published) }, reading));
        var rows = new FactRows(connection, now);
        var added = facts.Select((f, i) => rows.Add(id, document, f, "reader", prepared.Bodies[i])).ToList();
        if (found is null || !new ReviewKeeping(connection, now).Settle(document, added, Changes)) Changes.Added.AddRange(added);
        AddProblems(id, reading);
        _indexed[document] = found is null ? prepared.Indexed : null;
        Changes.Documents[document] = prepared.Signature;
        var outcome = found is null ? IngestOutcome.New : IngestOutcome.Reread;
        RecordLog.Add(connection, now, "chancery", outcome == IngestOutcome.New ? "recorded" : "reread", key, reading.Reader);
        return outcome;
    }

    /// <summary>Notes a file that could not be read, once for each reason.</summary>
    public void Unread(string path, string what)
    {
        if (connection.Long("SELECT count(*) FROM unread WHERE path = @path AND what = @what AND settled IS NULL", ("path", path), ("what", what)) > 0) return;
        connection.Run("INSERT INTO unread (path, what, recorded) VALUES (@path, @what, @now)", ("path", path), ("what", what), ("now", now));
        RecordLog.Add(connection, now, "chancery", "unread", path, what);
    }

    private void Settle(string? path)
    {
        if (path is not null) connection.Hot("UPDATE unread SET settled = @a WHERE path = @b AND settled IS NULL").Run(now, path);
    }

    private void EndReading(long document)
    {
        // What came with this very writing goes without having been in use.
        var fresh = Changes.Added.Where(f => f.Document == document).Select(f => f.Id).ToHashSet();
        Changes.Added.RemoveAll(f => fresh.Contains(f.Id));
        Changes.Removed.AddRange(connection.Query("SELECT id FROM facts WHERE document = @document AND recorded_to IS NULL", r => r.GetInt64(0), ("document", document)).Where(f => !fresh.Contains(f)));
        connection.Run("UPDATE facts SET recorded_to = @now WHERE document = @document AND recorded_to IS NULL", ("now", now), ("document", document));
        connection.Run("UPDATE readings SET recorded_to = @now WHERE document = @document AND recorded_to IS NULL", ("now", now), ("document", document));
    }

    /// <summary>Writes the full-text index; to be called last. SQLite writes out what the index gathers whenever a later statement could fail halfway.</summary>
    public void Index()
    {
        foreach (var (document, indexed) in _indexed)
        {
            // What was said of a document read before, and what is known of it besides, stands in the record only.
            if (indexed is null) SearchIndex.Renew(connection, document);
            else SearchIndex.Put(connection, document, indexed);
        }
    }

    private long AddDocument(PreparedDocument prepared) => connection.Hot(
        "INSERT INTO documents (public_id, key, content_hash, address, text, recorded) VALUES (@a, @b, @c, @d, @e, @f) RETURNING id")
        .Insert(FreeName(prepared.Source.Document.Id), prepared.Key, prepared.ContentHash, prepared.Source.Document.Url, prepared.Source.Document.Text, now);

    /// <summary>The document's own name, or the name with a number when another document has it.</summary>
    private string FreeName(string name)
    {
        var wanted = string.IsNullOrWhiteSpace(name) ? "document" : name;
        var taken = connection.Hot("SELECT count(*) FROM documents WHERE public_id = @a");
        for (var i = 1; ; i++)
        {
            var free = i == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}~{i}");
            if (taken.Number(free) == 0) return free;
        }
    }

    private long Describe(long document, Description d) => connection.Hot(
        "INSERT INTO descriptions (document, outlet, side, published, language, retrieved, translation, sample, path, recorded) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j) RETURNING id")
        .Insert(document, d.Outlet, d.Side, d.Published, d.Language, d.Retrieved, d.Translation.Word(), d.Sample ? 1L : 0L, d.Path, now);

    private long AddReading(long document, long description, Reading reading) => connection.Hot(
        "INSERT INTO readings (document, reader, description, lang, published, title, sentences, facts, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i) RETURNING id")
        .Insert(document, reading.Reader, description, reading.Lang, reading.Published?.Text, reading.Title, (long)reading.Sentences, (long)reading.Facts.Count, now);

    private void AddProblems(long reading, Reading read)
    {
        var add = connection.Hot("INSERT INTO problems (reading, ordinal, stage, what, span_start, span_end) VALUES (@a, @b, @c, @d, @e, @f)");
        for (var i = 0; i < read.Problems.Count; i++)
        {
            var problem = read.Problems[i];
            add.Run(reading, (long)i, problem.Stage, problem.What, (long?)problem.Span?.Start, (long?)problem.Span?.End);
        }
    }
}
