using System.Globalization;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>One record, whichever database keeps it: the same tables, the same export.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class BothStoresTests(ITestOutputHelper output)
{
    /// <summary>What each has of its own: the version of the tables, and the words to search by.</summary>
    private static readonly string[] OfItsOwn = ["chancery", "document_tokens", "sqlite_"];

    [Fact]
    public void The_tables_and_columns_are_the_same()
    {
        using var file = new TemporaryRecord();
        using var server = new TemporaryRecord(new PostgresServer());
        var inFile = Columns(file, "SELECT m.name, c.name, c.type, CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 'NO' ELSE 'YES' END FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'");
        var onServer = Columns(server, "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = current_schema()");
        Assert.True(inFile.Count > 150, $"only {inFile.Count} columns");
        Assert.Equal(inFile, onServer);
    }

    [Fact]
    public void Both_give_the_same_export_of_a_corpus_that_was_read() => Compare(new ReadingHistory([.. Corpora.Mixed.Chunk(40).Select(c => (IReadOnlyList<(SourceDocument, Reading)>)c)]), 1000);

    [Fact]
    public void Both_give_the_same_export_after_rereads_now_and_for_the_past()
    {
        foreach (var seed in Chance.Seeds(usual: 3)) Compare(ReadingHistory.Of(seed), 5);
    }

    private void Compare(ReadingHistory history, int least)
    {
        using var file = new TemporaryRecord();
        using var server = new TemporaryRecord(new PostgresServer());
        foreach (var record in (TemporaryRecord[])[file, server])
        {
            using var run = record.Store.BeginIngest();
            foreach (var step in history.Steps)
            {
                run.Add(step);
                record.Clock.Now += TimeSpan.FromHours(1);
            }
        }
        var expected = CanonicalExport.Lines(file.Store);
        OrderFreeTests.Same(expected, CanonicalExport.Lines(server.Store), "on the server");
        var half = TemporaryRecord.Start + TimeSpan.FromHours(history.Steps.Count / 2) + TimeSpan.FromMinutes(1);
        OrderFreeTests.Same(CanonicalExport.Lines(file.Store, half), CanonicalExport.Lines(server.Store, half), "on the server, of the past");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OrderFreeTests.Events(expected)} events compared"));
        Assert.True(OrderFreeTests.Events(expected) >= least, $"only {OrderFreeTests.Events(expected)} events");
    }

    private static List<string> Columns(TemporaryRecord record, string sql)
    {
        using var connection = record.Store.Database.Connect();
        return [.. connection.Query(sql, r => (Table: r.GetString(0), Line: $"{r.GetString(0)}.{r.GetString(1)} {Type(r.GetString(2))} {(r.GetString(3) == "NO" ? "always" : "if known")}"))
            .Where(c => !OfItsOwn.Any(o => c.Table.StartsWith(o, StringComparison.Ordinal))).Select(c => c.Line).Order(StringComparer.Ordinal)];
    }

    private static string Type(string named) => named switch { "INTEGER" or "bigint" or "integer" => "number", "TEXT" or "text" => "text", "REAL" or "double precision" => "real", "BLOB" or "bytea" => "bytes", _ => named };
}
