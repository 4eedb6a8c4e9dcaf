using Xunit;

namespace Chancery.Tests.Commands;

public sealed class ScoreCommandTests
{
    private const string Gold = """{"id": "x-1", "lang": "en", "published": "2024-01-21", "text": "Sergei Aleinik met Wang Yi.", "facts": {"contacts": [{"kind": "meeting", "status": "held", "date": null, "participants": [{"name": "Sergei Aleinik", "role": null, "for": "BLR"}, {"name": "Wang Yi", "role": null, "for": "CHN"}], "evidence": ["Sergei Aleinik met Wang Yi."]}]}}""";
    private const string Nothing = """{"id": "x-1", "facts": {}}""";

    [Fact]
    public void Closed_files_are_scored_and_never_shown()
    {
        using var shell = Folders();
        var all = shell.Run("score", shell.InFolder("gold", "dev"), "--readings", shell.InFolder("readings"), "--misses", "50");
        Assert.Equal(0, all.Code);
        Assert.Contains("x-1 contacts MISSED", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("x-2 contacts", all.Output, StringComparison.Ordinal);
        Assert.Contains("2 documents", all.Output, StringComparison.Ordinal);
        Assert.Contains("1 documents", shell.Run("score", shell.InFolder("gold", "dev"), "--readings", shell.InFolder("readings"), "--fold", "closed").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_come_as_json_and_into_a_file()
    {
        using var shell = Folders();
        var file = shell.InFolder("figures.json");
        var score = shell.Run("score", shell.InFolder("gold", "dev"), "--readings", shell.InFolder("readings"), "--format", "json", "--json", file);
        Assert.Equal(score.Output, File.ReadAllText(file));
        Assert.Equal(["documents", "unread", "invalidEvidence", "factsWithoutEvidence", "groups", "contactFields"], score.Json.Keys());
    }

    [Fact]
    public void Texts_are_read_when_no_readings_are_given()
    {
        using var shell = Folders();
        Assert.Equal(0, shell.Run("score", shell.InFolder("gold", "dev"), "--lang", "en", "--format", "json").Json.At("unread").GetInt32());
        Assert.Equal(0, shell.Run("score", shell.InFolder("gold", "dev"), "--lang", "fr", "--format", "json").Json.At("documents").GetInt32());
    }

    [Fact]
    public void The_record_is_scored_by_the_key_beside_the_gold_and_without_closed_files()
    {
        using var shell = Folders();
        string[] command = ["score", shell.InFolder("gold", "dev"), "--readings", shell.InFolder("readings"), "--record"];
        Assert.Empty(shell.Run([.. command, "--format", "json"]).Json.At("record").Keys());
        shell.Write("gold/merges.json", """{"judged": ["x-1", "x-2"], "clusters": [["x-1/0", "x-2/0"]], "unsure": [], "samples": [], "samplesUnsure": []}""");
        Assert.Contains("merging of gold facts: precision 1.0000, recall 1.0000, F1 1.0000 (1 contacts, 0 pairs of one event, 0 merged)", shell.Run(command).Output, StringComparison.Ordinal);
        Assert.Equal(1, shell.Run([.. command, "--format", "json"]).Json.At("record").At("merges").At("contacts").GetInt32());
        shell.Write("gold/merges.json", "{}");
        Assert.Contains("'judged' is missing", shell.Run(command).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_folds_a_fold_cannot_be_asked_for()
    {
        using var shell = new Shell();
        shell.Write("gold/x-1.json", Gold);
        Assert.Equal(2, shell.Run("score", shell.InFolder("gold"), "--fold", "open").Code);
        shell.Write("gold/broken.json", "{}");
        Assert.Contains("broken.json is no gold file", shell.Run("score", shell.InFolder("gold")).Error, StringComparison.Ordinal);
    }

    private static Shell Folders()
    {
        var shell = new Shell();
        shell.Write("gold/folds.json", """{"open": ["x-1"], "closed": ["x-2"]}""");
        shell.Write("gold/dev/x-1.json", Gold);
        shell.Write("gold/dev/x-2.json", Gold.Replace("x-1", "x-2", StringComparison.Ordinal));
        shell.Write("readings/x-1.json", Nothing);
        shell.Write("readings/x-2.json", Nothing);
        return shell;
    }
}
