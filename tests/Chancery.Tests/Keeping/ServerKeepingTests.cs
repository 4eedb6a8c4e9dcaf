using Chancery.Store;
using Chancery.Store.Keeping;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Keeping;

[Trait("Needs", "PostgreSQL")]
public sealed class ServerKeepingTests
{
    [Theory]
    [InlineData("file", "file")]
    [InlineData("file", "server")]
    [InlineData("server", "file")]
    [InlineData("server", "server")]
    public void A_backup_is_restored_the_same_from_either_database_to_either_and_goes_on(string from, string to)
    {
        using var one = new PostgresServer();
        using var other = new PostgresServer();
        using var record = KeptCorpus.Record(from == "server" ? one.Address : null);
        var moment = TemporaryRecord.Start.AddMinutes(30);
        var backup = Path.Combine(record.Folder, "backup.db");
        var written = Backup.Write(record.Store, backup);
        Assert.Equal((14L, new FileInfo(backup).Length), (written.Documents, written.Bytes));
        Assert.Equal([backup], Directory.GetFiles(record.Folder, "backup*"));

        var address = StoreAddress.Parse(to == "server" ? other.Address : Path.Combine(record.Folder, "new", "restored.db"));
        var report = Restore.Run(backup, address, replace: false, record.Clock);
        Assert.Empty(report.Verified.Findings);
        Assert.Null(report.Kept);
        using var restored = RecordStore.Open(address, record.Clock);
        Assert.Equal(CanonicalExport.Lines(record.Store), CanonicalExport.Lines(restored));
        Assert.Equal(CanonicalExport.Lines(record.Store, moment), CanonicalExport.Lines(restored, moment));
        foreach (var table in (string[])["public_ids", "documents"])
            Assert.Equal(record.Store.Rows($"SELECT public_id FROM {table} ORDER BY public_id"), restored.Rows($"SELECT public_id FROM {table} ORDER BY public_id"));
        Assert.Equal(record.Store.Rows("SELECT public_id || key FROM events ORDER BY id"), restored.Rows("SELECT public_id || key FROM events ORDER BY id"));
        Assert.Equal([.. record.Store.Rows("SELECT what FROM log ORDER BY seq"), "restored"], restored.Rows("SELECT what FROM log ORDER BY seq"));
        Assert.Equal(13, restored.Questions.Search("Aleinik", TemporaryRecord.On("2024-06-01")).Total.Value);

        foreach (var store in (RecordStore[])[record.Store, restored])
        {
            using var run = store.BeginIngest();
            foreach (var item in KeptCorpus.Documents("test-3").Skip(5)) run.Add(item.Source, item.Reading);
            run.Add(KeptCorpus.Late.Source, KeptCorpus.Late.Reading);
            Assert.Equal((1, 9), (run.Complete().New, run.Complete().Reread));
        }
        Assert.Equal(CanonicalExport.Lines(record.Store), CanonicalExport.Lines(restored));
        Assert.Empty(Verification.Of(restored, deep: true).Findings);
    }

    [Fact]
    public void A_server_that_holds_a_record_is_refused_or_its_record_kept_in_a_file()
    {
        using var server = new PostgresServer();
        using var held = KeptCorpus.Record(server.Address);
        using var record = new TemporaryRecord();
        record.Ingest(KeptCorpus.Late);
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        var before = CanonicalExport.Lines(held.Store);
        Assert.Contains("--replace", Assert.Throws<StoreUnusableException>(() => Restore.Run(backup, held.Address, replace: false, record.Clock)).Message, StringComparison.Ordinal);
        Assert.Equal(before, CanonicalExport.Lines(held.Store));

        var report = Restore.Run(backup, held.Address, replace: true, record.Clock);
        Assert.Equal(backup + ".before-restore", report.Kept);
        Assert.Equal(CanonicalExport.Lines(record.Store), CanonicalExport.Lines(held.Store));
        using var kept = RecordStore.Open(StoreAddress.Parse(report.Kept!), record.Clock);
        Assert.Equal(before, CanonicalExport.Lines(kept));
        held.Store.Damage("INSERT INTO log (recorded, who, what) VALUES ('2026-03-01T12:00:00.000Z', 'test', 'tried')");
        Assert.Throws<Npgsql.PostgresException>(() => held.Store.Damage("DELETE FROM log"));
    }

    [Theory]
    [InlineData("DELETE FROM pair_counts", "the number of two sides' events is not what is counted")]
    [InlineData("DELETE FROM form_words", "a name is not filed by its words")]
    [InlineData("DELETE FROM event_mentions", "a fact in use is told by no event in use, or by several")]
    [InlineData("DELETE FROM document_tokens", "a document is not in the full-text index")]
    public void What_is_wrong_on_a_server_is_found_and_made_anew(string damage, string said)
    {
        using var server = new PostgresServer();
        using var record = KeptCorpus.Record(server.Address);
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
        var lines = CanonicalExport.Lines(record.Store);
        record.Store.Damage(damage);
        Assert.Contains(Verification.Of(record.Store, deep: false).Findings, f => f.What == said);
        Repair.Run(record.Store, record.Clock);
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
        Assert.Equal(lines, CanonicalExport.Lines(record.Store));
    }

    [Fact]
    public void Damaged_quotes_on_a_server_are_found()
    {
        using var server = new PostgresServer();
        using var record = KeptCorpus.Record(server.Address);
        record.Store.Damage("UPDATE evidence SET quote = 'nobody said so' WHERE ordinal = 0");
        Assert.False(Verification.Of(record.Store, deep: true).IsRepairable);
    }

    [Fact]
    public void Documents_on_a_server_can_be_read_again()
    {
        using var server = new PostgresServer();
        using var record = KeptCorpus.Record(server.Address);
        var archive = new ArchivedReadings(record.Store);
        var waiting = archive.NotReadBy("test-2");
        Assert.Equal(11, waiting.Count);
        Assert.Equal(["test-1"], archive.Of(waiting).Select(d => d.Reader).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
