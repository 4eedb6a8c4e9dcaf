using Chancery.Store;
using Chancery.Store.Keeping;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Keeping;

public sealed class BackupTests
{
    [Fact]
    public void A_backup_is_for_its_owner_alone_and_is_a_record_itself()
    {
        using var record = KeptCorpus.Record();
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        using var asked = RecordStore.Open(StoreAddress.Parse(backup), record.Clock);
        Assert.Empty(Verification.Of(asked, deep: true).Findings);
    }

    [Fact]
    public async Task A_backup_shows_one_state_while_others_write()
    {
        using var record = KeptCorpus.Record();
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 40; i++)
                record.Ingest(new Item($"more-{i}", $"Sergei Aleinik called Frederick Shava, call {i}.", "2024-03-01").Contact($"Sergei Aleinik called Frederick Shava, call {i}", ContactKind.Call, "2024-03-01", Item.Who("Sergei Aleinik", null, "BLR"), Item.Who("Frederick Shava", null, "ZWE")));
        });
        for (var i = 0; i < 5; i++)
        {
            var backup = Path.Combine(record.Folder, $"backup-{i}.db");
            Backup.Write(record.Store, backup);
            using var asked = RecordStore.Open(StoreAddress.Parse(backup), record.Clock);
            Assert.Empty(Verification.Of(asked, deep: false).Findings);
        }
        await writing;
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
    }

    [Fact]
    public void A_record_is_not_restored_over_another_unless_asked_and_then_the_other_is_kept()
    {
        using var record = KeptCorpus.Record();
        using var other = new TemporaryRecord();
        other.Ingest(KeptCorpus.Late);
        var held = CanonicalExport.Lines(other.Store);
        other.Store.Dispose();
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        Assert.Contains("already holds a record", Assert.Throws<StoreUnusableException>(() => Restore.Run(backup, other.Address, replace: false, record.Clock)).Message, StringComparison.Ordinal);
        foreach (var name in (string[])["record.db.before-restore", "record.db.before-restore-2"])
            Assert.Equal(Path.Combine(other.Folder, name), Restore.Run(backup, other.Address, replace: true, record.Clock).Kept);
        using var restored = RecordStore.Open(other.Address, record.Clock);
        using var kept = RecordStore.Open(StoreAddress.Parse(other.Address.Path + ".before-restore"), record.Clock);
        Assert.Equal(CanonicalExport.Lines(record.Store), CanonicalExport.Lines(restored));
        Assert.Equal(held, CanonicalExport.Lines(kept));
    }

    [Fact]
    public void An_empty_record_is_restored_into_and_nothing_is_put_aside()
    {
        using var record = KeptCorpus.Record();
        using var empty = new TemporaryRecord();
        empty.Store.Dispose();
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        Assert.Null(Restore.Run(backup, empty.Address, replace: false, record.Clock).Kept);
        Assert.Equal(["record.db"], Directory.GetFiles(empty.Folder).Select(Path.GetFileName).Where(f => !f!.Contains("-wal", StringComparison.Ordinal) && !f.Contains("-shm", StringComparison.Ordinal)), StringComparer.Ordinal);
        using var restored = RecordStore.Open(empty.Address, record.Clock);
        Assert.Equal(CanonicalExport.Lines(record.Store), CanonicalExport.Lines(restored));
    }

    [Fact]
    public void A_damaged_record_can_be_replaced_and_is_kept()
    {
        using var record = KeptCorpus.Record();
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        var broken = Path.Combine(record.Folder, "broken.db");
        File.WriteAllText(broken, "This was a record before the disk failed; of it only these words are left, and they are not few.");
        Assert.Throws<StoreUnusableException>(() => Restore.Run(backup, StoreAddress.Parse(broken), replace: false, record.Clock));
        Assert.Equal(broken + ".before-restore", Restore.Run(backup, StoreAddress.Parse(broken), replace: true, record.Clock).Kept);
        Assert.StartsWith("This was a record", File.ReadAllText(broken + ".before-restore"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_open_elsewhere_is_not_replaced()
    {
        using var record = KeptCorpus.Record();
        using var open = KeptCorpus.Record();
        var backup = Path.Combine(record.Folder, "backup.db");
        Backup.Write(record.Store, backup);
        using var hand = open.Store.BeginIngest();
        Assert.Contains("open in another program", Assert.Throws<StoreUnusableException>(() => Restore.Run(backup, open.Address, replace: true, record.Clock)).Message, StringComparison.Ordinal);
        Assert.Equal(14, open.Count("documents"));
    }

    [Fact]
    public void A_backup_that_is_not_whole_is_not_restored()
    {
        using var record = KeptCorpus.Record();
        var backup = Path.Combine(record.Folder, "backup.db");
        record.Store.Damage("UPDATE evidence SET quote = 'nobody said so' WHERE ordinal = 0");
        Backup.Write(record.Store, backup);
        var target = Path.Combine(record.Folder, "restored.db");
        var report = Restore.Run(backup, StoreAddress.Parse(target), replace: false, record.Clock);
        Assert.False(report.Restored);
        Assert.NotEmpty(report.Verified.Findings);
        Assert.Empty(Directory.GetFiles(record.Folder, "restored*"));
    }

    [Theory]
    [InlineData("These are my notes, not a backup. They are long enough to look at, and then some more words follow.")]
    [InlineData("")]
    public void What_is_no_backup_is_told(string content)
    {
        using var record = new TemporaryRecord();
        var file = Path.Combine(record.Folder, "notes.txt");
        File.WriteAllText(file, content);
        var target = StoreAddress.Parse(Path.Combine(record.Folder, "restored.db"));
        Assert.Contains("is no backup", Assert.Throws<StoreUnusableException>(() => Restore.Run(file, target, replace: false, record.Clock)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no backup", Assert.Throws<StoreUnusableException>(() => Restore.Run(file + "x", target, replace: false, record.Clock)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(record.Folder, "restored*"));
    }
}
