using Chancery.Store;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class KeepingCommandTests
{
    [Fact]
    public void A_whole_record_is_said_to_be_whole()
    {
        using var shell = Filled();
        var verified = shell.Run("verify", "--deep", "--store", shell.Store);
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.StartsWith("Whole: 4 documents,", verified.Output, StringComparison.Ordinal);
        var json = shell.Run("verify", "--store", shell.Store, "--format", "json").Json;
        json.MustHave("store", "whole", "deep", "repaired", "documents", "facts", "events", "findings", "found");
        Assert.True(json.At("whole").GetBoolean());
    }

    [Fact]
    public void What_is_wrong_is_named_with_code_1_and_made_anew_when_asked()
    {
        using var shell = Filled();
        Damage(shell, "UPDATE side_counts SET count = count + 1");
        var wrong = shell.Run("verify", "--store", shell.Store);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("the number of a side's events is not what is counted", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("--repair", wrong.Output, StringComparison.Ordinal);
        var repaired = shell.Run("verify", "--repair", "--store", shell.Store, "--format", "json");
        Assert.Equal(0, repaired.Code);
        Assert.Equal((true, true, 0, 1), (repaired.Json.At("whole").GetBoolean(), repaired.Json.At("repaired").GetBoolean(), repaired.Json.List("findings").Length, repaired.Json.List("found").Length));
        Assert.Equal(0, shell.Run("verify", "--deep", "--store", shell.Store).Code);
    }

    [Fact]
    public void What_came_in_is_never_repaired()
    {
        using var shell = Filled();
        Damage(shell, "UPDATE evidence SET quote = 'nobody said so'");
        var wrong = shell.Run("verify", "--repair", "--store", shell.Store);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("a quote does not stand in the text where its evidence says", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("more", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("./chancery restore", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_restores_the_record_with_the_same_export()
    {
        using var shell = Filled();
        var (backup, other) = (shell.InFolder("backup.db"), shell.InFolder("other", "record.db"));
        Assert.Equal(0, shell.Run("backup", backup, "--store", shell.Store).Code);
        Assert.Equal(2, shell.Run("backup", backup, "--store", shell.Store).Code);
        Assert.Equal(4, shell.Run("backup", backup, "--replace", "--store", shell.Store, "--format", "json").Json.At("documents").GetInt32());
        var restored = shell.Run("restore", backup, "--store", other, "--format", "json");
        Assert.Equal(0, restored.Code);
        Assert.True(restored.Json.At("restored").GetBoolean());
        var exported = shell.Run("export", "--canonical", "--store", other).Output;
        Assert.Equal(shell.Run("export", "--canonical", "--store", shell.Store).Output, exported);
        Assert.Equal(4, exported.Split('\n').Count(l => l.StartsWith("{\"type\":\"document\"", StringComparison.Ordinal)));
        var refused = shell.Run("restore", backup, "--store", other);
        Assert.Equal(3, refused.Code);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Contains("before-restore", shell.Run("restore", backup, "--replace", "--store", other).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_canonical_export_goes_into_a_file_and_back_to_a_past_moment()
    {
        using var shell = Filled();
        var file = shell.InFolder("record.jsonl");
        Assert.Equal((0, ""), (shell.Run("export", "--canonical", "-o", file, "--store", shell.Store).Code, shell.Run("export", "--canonical", "--recorded-by", "2024-06-14", "--store", shell.Store).Output));
        var lines = File.ReadAllText(file);
        Assert.Equal(shell.Run("export", "--canonical", "--store", shell.Store).Output, lines);
        Assert.Equal(lines, shell.Run("export", "--canonical", "--recorded-by", "2024-06-15", "--store", shell.Store).Output);
        Assert.Equal(2, shell.Run("export", "--store", shell.Store).Code);
    }

    [Fact]
    public void Documents_read_by_an_older_version_are_read_again_and_the_changes_told()
    {
        using var shell = new Shell();
        Older(shell, 3);
        var dry = shell.Run("reread", "--dry-run", "--store", shell.Store, "--format", "json");
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.Equal((3, true, 0), (dry.Json.At("read").GetInt32(), dry.Json.At("dryRun").GetBoolean(), dry.Json.At("left").GetInt32()));
        var before = Assert.Single(dry.Json.List("before"));
        Assert.Equal("0.0.9+old", before.Text("reader"));
        var contacts = dry.Json.List("kinds").Single(k => k.Text("kind") == "contact");
        Assert.True(contacts.At("changed").GetInt32() > 0);
        Assert.True(contacts.At("fields").At("place").GetInt32() > 0);
        Assert.True(dry.Json.List("kinds").Single(k => k.Text("kind") == "tenure").At("added").GetInt32() > 0);
        Assert.All(dry.Json.List("examples"), e => Assert.True(e.Text("quote")!.Length > 0));

        var told = shell.Run("reread", "--store", shell.Store);
        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Contains("3 documents read by", told.Output, StringComparison.Ordinal);
        Assert.Contains("read before by 0.0.9+old: 3", told.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to do", shell.Run("reread", "--store", shell.Store).Output, StringComparison.Ordinal);

        using var fresh = new Shell();
        Older(fresh, 3, Repository.Knowledge.Version, change: false);
        Assert.Equal(fresh.Run("export", "--canonical", "--store", fresh.Store).Output, shell.Run("export", "--canonical", "--store", shell.Store).Output);
        Assert.Equal(0, shell.Run("verify", "--deep", "--store", shell.Store).Code);
    }

    [Fact]
    public void A_run_that_is_ended_tells_what_is_left_and_the_next_goes_on()
    {
        using var shell = new Shell();
        Older(shell, 3);
        var world = new Chancery.App.Commands.Surroundings(Repository.Data) { Output = TextWriter.Null, Error = TextWriter.Null, Clock = shell.Clock };
        using var store = RecordStore.Open(StoreAddress.Parse(shell.Store), shell.Clock);
        var ended = new Chancery.App.Commands.RereadRun(world, dryRun: false, examples: 1).Over(store, new CancellationToken(canceled: true));
        Assert.Equal((0, 3), (ended.Read, ended.Left));
        var next = new Chancery.App.Commands.RereadRun(world, dryRun: false, examples: 1).Over(store, CancellationToken.None);
        Assert.Equal((3, 0), (next.Read, next.Left));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("reread")]
    [InlineData("backup", "b.db")]
    [InlineData("export", "--canonical")]
    public void A_record_that_is_not_there_is_not_made(params string[] arguments)
    {
        using var shell = new Shell();
        var refused = shell.Run([.. arguments, "--store", shell.Store]);
        Assert.Equal(3, refused.Code);
        Assert.Contains("There is no record at", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Store));
    }

    private static Shell Filled()
    {
        var shell = new Shell();
        foreach (var (name, text) in Repository.Samples.Take(4)) shell.Write($"news/{name}.txt", text);
        Assert.Equal(0, shell.Run("ingest", shell.InFolder("news"), "--store", shell.Store).Code);
        return shell;
    }

    /// <summary>Takes samples in as another version might have read them: no places in contacts, no tenures.</summary>
    private static void Older(Shell shell, int documents, string reader = "0.0.9+old", bool change = true)
    {
        using var store = RecordStore.Open(StoreAddress.Parse(shell.Store), shell.Clock);
        using var run = store.BeginIngest();
        foreach (var (name, text) in Repository.Samples.Take(documents))
        {
            var document = new Document { Id = name, Text = text };
            var reading = Repository.Pipeline.Read(document) with { Reader = reader };
            var facts = change ? reading.Facts with { Contacts = [.. reading.Facts.Contacts.Select(c => c with { Place = "Atlantis" })], Tenures = [] } : reading.Facts;
            run.Add(new SourceDocument { Document = document }, reading with { Facts = facts });
        }
    }

    private static void Damage(Shell shell, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={shell.Store}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
