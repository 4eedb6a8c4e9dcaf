using System.Globalization;
using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Recording;

/// <summary>Writes documents with their readings. Rows are added, never changed; only which reading is in use moves on.</summary>
internal static class DocumentWriter
{
    /// <summary>Records a document with its reading, in the caller's transaction.</summary>
    public static IngestOutcome Write(SqliteConnection connection, SourceDocument source, Reading reading, string now)
    {
        var key = DocumentRow.Key(source);
        var found = DocumentRow.Find(connection, key);
        var description = found is { } row ? Description.Of(source).Over(row.Description) : Description.Of(source);
        var document = found?.Document ?? AddDocument(connection, source, key, now);
        var described = found is { } old && old.Description == description ? old.DescriptionId : Describe(connection, document, description, now);
        Settle(connection, source.Path, now);
        if (connection.Long("SELECT count(*) FROM readings WHERE document = @document AND reader = @reader AND description = @description",
                ("document", document), ("reader", reading.Reader), ("description", described)) > 0)
            return IngestOutcome.Unchanged;
        var id = AddReading(connection, document, described, reading, now);
        AddFacts(connection, id, document, new ReadDocument(key, source.Document, reading));
        AddProblems(connection, id, reading);
        connection.Run("INSERT INTO current_readings (document, reading) VALUES (@document, @reading) ON CONFLICT (document) DO UPDATE SET reading = excluded.reading",
            ("document", document), ("reading", id));
        SearchIndex.Put(connection, document, source.Document.Text, reading.Facts.All);
        var outcome = found is null ? IngestOutcome.New : IngestOutcome.Reread;
        RecordLog.Add(connection, now, "chancery", outcome == IngestOutcome.New ? "recorded" : "reread", key, reading.Reader);
        return outcome;
    }

    /// <summary>Notes a file that could not be read, once for each reason.</summary>
    public static void Unread(SqliteConnection connection, string path, string what, string now)
    {
        if (connection.Long("SELECT count(*) FROM unread WHERE path = @path AND what = @what AND settled IS NULL", ("path", path), ("what", what)) > 0) return;
        connection.Run("INSERT INTO unread (path, what, recorded) VALUES (@path, @what, @now)", ("path", path), ("what", what), ("now", now));
        RecordLog.Add(connection, now, "chancery", "unread", path, what);
    }

    private static void Settle(SqliteConnection connection, string? path, string now)
    {
        if (path is not null) connection.Run("UPDATE unread SET settled = @now WHERE path = @path AND settled IS NULL", ("now", now), ("path", path));
    }

    private static long AddDocument(SqliteConnection connection, SourceDocument source, string key, string now) => connection.Insert(
        "INSERT INTO documents (public_id, key, content_hash, address, text, recorded) VALUES (@id, @key, @hash, @address, @text, @now)",
        ("id", FreeName(connection, source.Document.Id)), ("key", key), ("hash", DocumentRow.ContentHash(source.Document.Text)), ("address", source.Document.Url),
        ("text", source.Document.Text), ("now", now));

    /// <summary>The document's own name, or the name with a number when another document has it.</summary>
    private static string FreeName(SqliteConnection connection, string name)
    {
        var wanted = string.IsNullOrWhiteSpace(name) ? "document" : name;
        for (var i = 1; ; i++)
        {
            var free = i == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}~{i}");
            if (connection.Long("SELECT count(*) FROM documents WHERE public_id = @id", ("id", free)) == 0) return free;
        }
    }

    private static long Describe(SqliteConnection connection, long document, Description d, string now) => connection.Insert(
        """
        INSERT INTO descriptions (document, outlet, side, published, language, retrieved, translation, sample, path, recorded)
        VALUES (@document, @outlet, @side, @published, @language, @retrieved, @translation, @sample, @path, @now)
        """,
        ("document", document), ("outlet", d.Outlet), ("side", d.Side), ("published", d.Published), ("language", d.Language), ("retrieved", d.Retrieved),
        ("translation", d.Translation.Word()), ("sample", d.Sample ? 1 : 0), ("path", d.Path), ("now", now));

    private static long AddReading(SqliteConnection connection, long document, long description, Reading reading, string now) => connection.Insert(
        """
        INSERT INTO readings (document, reader, description, lang, published, title, sentences, facts, recorded)
        VALUES (@document, @reader, @description, @lang, @published, @title, @sentences, @facts, @now)
        """,
        ("document", document), ("reader", reading.Reader), ("description", description), ("lang", reading.Lang), ("published", reading.Published?.Text),
        ("title", reading.Title), ("sentences", reading.Sentences), ("facts", reading.Facts.Count), ("now", now));

    private static void AddFacts(SqliteConnection connection, long reading, long document, ReadDocument source)
    {
        using var addFact = connection.Repeat(
            "INSERT INTO facts (reading, document, key, fact_kind, ordinal, date, confidence, body) VALUES (@a, @b, @c, @d, @e, @f, @g, @h) RETURNING id",
            "a", "b", "c", "d", "e", "f", "g", "h");
        using var addCode = connection.Repeat("INSERT INTO fact_codes (code, fact) VALUES (@a, @b)", "a", "b");
        using var addEvidence = connection.Repeat("INSERT INTO evidence (fact, ordinal, document, span_start, span_end, quote) VALUES (@a, @b, @c, @d, @e, @f)", "a", "b", "c", "d", "e", "f");
        var keyed = KeyedFact.Of(source);
        foreach (var fact in keyed)
        {
            var id = addFact.Insert(reading, document, fact.Key, fact.Fact.FactKind(), fact.Ordinal, EventMention.DateOf(fact)?.Text, fact.Fact.Confidence, ReadingJson.Write(fact.Fact));
            foreach (var code in EventMention.SidesOf(fact.Fact).OfType<string>().Distinct(StringComparer.Ordinal)) addCode.Run(code, id);
            for (var i = 0; i < fact.Fact.Evidence.Count; i++)
            {
                var evidence = fact.Fact.Evidence[i];
                addEvidence.Run(id, i, document, evidence.Span.Start, evidence.Span.End, evidence.Quote);
            }
        }
    }

    private static void AddProblems(SqliteConnection connection, long reading, Reading read)
    {
        for (var i = 0; i < read.Problems.Count; i++)
        {
            var problem = read.Problems[i];
            connection.Run("INSERT INTO problems (reading, ordinal, stage, what, span_start, span_end) VALUES (@reading, @i, @stage, @what, @start, @end)",
                ("reading", reading), ("i", i), ("stage", problem.Stage), ("what", problem.What), ("start", problem.Span?.Start), ("end", problem.Span?.End));
        }
    }
}
