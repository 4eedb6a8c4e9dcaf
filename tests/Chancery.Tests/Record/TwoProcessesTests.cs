using System.Globalization;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>Two processes take halves in at once that overlap: the record is that of one process that takes all.</summary>
[Collection("The program on disk")]
public sealed class TwoProcessesTests(ProgramOnDisk program, ITestOutputHelper output)
{
    private const int Documents = 48;

    [Fact]
    public void Into_one_file()
    {
        using var folder = new TemporaryFolder();
        Compare(folder, folder.At("record.db"));
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public void Into_one_database_of_a_server()
    {
        using var folder = new TemporaryFolder();
        using var server = new PostgresServer();
        Compare(folder, server.Address);
    }

    private void Compare(TemporaryFolder folder, string store)
    {
        var one = program.Start("ingest", ProgramOnDisk.Archive(folder.At("one.jsonl"), 0, Documents * 2 / 3), "--store", store);
        var other = program.Start("ingest", ProgramOnDisk.Archive(folder.At("other.jsonl"), Documents / 3, Documents), "--store", store);
        ProgramOnDisk.Finish(one);
        ProgramOnDisk.Finish(other);
        program.Run("ingest", ProgramOnDisk.Archive(folder.At("all.jsonl"), 0, Documents), "--store", folder.At("alone.db"));
        using var alone = RecordStore.Open(StoreAddress.Parse(folder.At("alone.db")), TimeProvider.System);
        using var both = RecordStore.Open(StoreAddress.Parse(store), TimeProvider.System);
        var expected = CanonicalExport.Lines(alone);
        OrderFreeTests.Same(expected, CanonicalExport.Lines(both), "of two processes");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OrderFreeTests.Events(expected)} events compared"));
        Assert.True(OrderFreeTests.Events(expected) > 40, $"only {OrderFreeTests.Events(expected)} events");
    }
}
