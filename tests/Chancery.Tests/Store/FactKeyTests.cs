using Chancery.Store.Sql;
using Xunit;

namespace Chancery.Tests.Store;

/// <summary>SQLite files the keys of facts by parts of the record; a key is found in whichever part it lies.</summary>
public sealed class FactKeyTests
{
    private const string Telling = "SELECT f.document FROM facts f WHERE f.key = @a";

    [Fact]
    public void A_key_is_found_in_every_part_of_the_record()
    {
        using var record = SqliteDatabase.Scratch();
        foreach (var document in (long[])[1, 4095, 4096, 50_000]) Write(record, document);
        foreach (var document in (long[])[1, 4095, 4096, 50_000])
            Assert.Equal(document, record.Hot($"{Telling} {record.Dialect.Filed("f")}").Number($"key{document}"));
        Assert.Null(record.Hot($"{Telling} {record.Dialect.Filed("f")}").Number("key2"));
    }

    [Fact]
    public void A_key_is_looked_for_by_its_index()
    {
        using var record = SqliteDatabase.Scratch();
        var plan = record.Query($"EXPLAIN QUERY PLAN {Telling.Replace("@a", "'key1'", StringComparison.Ordinal)} {record.Dialect.Filed("f")}", r => r.GetString(3));
        Assert.Contains(plan, step => step.StartsWith("SEARCH f USING INDEX facts_by_key", StringComparison.Ordinal));
    }

    private static void Write(RecordConnection record, long document)
    {
        record.Run("INSERT INTO documents (id, public_id, key, content_hash, text, recorded) VALUES (@d, @name, @name, '', '', '')", ("d", document), ("name", $"document{document}"));
        record.Run(
            "INSERT INTO facts (reading, document, key, fact_kind, ordinal, confidence, body, recorded_from) VALUES (1, @d, @key, 'contact', 0, 1, '', '')", ("d", document), ("key", $"key{document}"));
    }
}
