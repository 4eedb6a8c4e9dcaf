using System.Diagnostics;
using System.Globalization;
using Chancery.Corpus;
using Chancery.Store;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>The program is killed while it takes news in, at points of chance, and started again: the record is as if nobody had killed it.</summary>
[Collection("The program on disk")]
public sealed class KilledTests(ProgramOnDisk program, ITestOutputHelper output)
{
    private const int Documents = 64;

    [Fact]
    public void Killed_at_points_of_chance_and_started_again_it_gives_the_same_record()
    {
        using var folder = new TemporaryFolder();
        var archive = ProgramOnDisk.Archive(folder.At("news.jsonl"), 0, Documents);
        program.Run("ingest", archive, "--store", folder.At("whole.db"));
        var expected = Export(folder.At("whole.db"));
        Assert.True(OrderFreeTests.Events(expected) > 50, $"only {OrderFreeTests.Events(expected)} events");
        var (dice, points, records, halfway) = (new Dice(1), Chance.Long ? 50 : 12, 0, 0);
        for (var kills = 0; kills < points; records++)
        {
            var store = folder.At(string.Create(CultureInfo.InvariantCulture, $"killed-{records}.db"));
            // The first point of a record lies in its making; then on and on, until nearly all is in.
            for (var (held, first) = (0, true); held < Documents - 4 && kills < points; kills++, first = false)
            {
                held = Kill(archive, store, first ? 0 : dice.Between(held, held + Documents / 3), dice.Below(first ? 300 : 15));
                if (held is > 0 and < Documents) halfway++;
                Assert.Equal("ok", Ask(store, "PRAGMA integrity_check") ?? "ok");
            }
            program.Run("ingest", archive, "--store", store);
            Assert.Equal("ok", Ask(store, "PRAGMA integrity_check"));
            OrderFreeTests.Same(expected, Export(store), $"record {records} after {kills} kills");
            Assert.Contains("0 documents new", program.Run("ingest", archive, "--store", store), StringComparison.Ordinal);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{points} kills, {halfway} of them halfway, {records} records, {OrderFreeTests.Events(expected)} events compared in each"));
        Assert.True(halfway >= points / 3, $"only {halfway} of {points} kills came halfway");
    }

    /// <summary>Starts to take in and kills the program a moment after so many documents are held; returns how many are.</summary>
    private int Kill(string archive, string store, int held, int later)
    {
        using var process = program.Start("ingest", archive, "--store", store);
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(2) && (!File.Exists(store) || Held(store) < held)) Thread.Sleep(2);
        Thread.Sleep(later);
        process.Kill();
        process.WaitForExit();
        return Held(store);
    }

    private static int Held(string store) => int.Parse(Ask(store, "SELECT count(*) FROM documents") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The answer; null where there is no table yet.</summary>
    private static string? Ask(string store, string sql)
    {
        if (!File.Exists(store)) return null;
        try
        {
            using var connection = new SqliteConnection($"Data Source={store};Pooling=False;Mode=ReadOnly");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Export(string path)
    {
        using var store = RecordStore.Open(StoreAddress.Parse(path), TimeProvider.System);
        return CanonicalExport.Lines(store);
    }
}
