using Xunit;

namespace Chancery.Tests.Commands;

public sealed class IngestTests
{
    private const string Text = "MINSK, 6 February 2024. The foreign minister of Belarus, Sergei Aleinik, received the ambassador of Cuba in Minsk on Monday.";

    [Fact]
    public void The_same_file_twice_adds_nothing()
    {
        using var shell = new Shell();
        var file = shell.Write("news/a.txt", Text);
        var first = shell.Run("ingest", file, "--store", shell.Store, "--format", "json").Json;
        Assert.Equal((1, 0, 0), (Number(first, "new"), Number(first, "unchanged"), Number(first, "unread")));
        var second = shell.Run("ingest", shell.InFolder("news"), "--store", shell.Store, "--format", "json").Json;
        Assert.Equal((0, 1, 0), (Number(second, "new"), Number(second, "unchanged"), Number(second, "unread")));
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_taken_in()
    {
        using var shell = new Shell();
        shell.Write("news/a.txt", Text);
        shell.Write("news/empty.txt", "");
        shell.Write("news/et.txt", File.ReadAllText(Repository.File("samples", "et-ministrite-kohtumine.txt")));
        var ingest = shell.Run("ingest", shell.InFolder("news"), shell.InFolder("gone.txt"), "--store", shell.Store, "--format", "json");
        Assert.Equal(1, ingest.Code);
        Assert.Equal((1, 3), (Number(ingest.Json, "new"), Number(ingest.Json, "unread")));
        Assert.Contains("empty.txt is empty", ingest.Error, StringComparison.Ordinal);
        Assert.Contains("et.txt could not be read: no pack reads 'et' yet", ingest.Error, StringComparison.Ordinal);
        Assert.Contains("gone.txt does not exist", ingest.Error, StringComparison.Ordinal);
        Assert.Equal(3, shell.Run("coverage", "--store", shell.Store, "--format", "json").Json.List("unread").Length);
    }

    [Fact]
    public void An_archive_is_taken_in_line_by_line_and_bad_lines_are_named()
    {
        using var shell = new Shell();
        var archive = shell.Write("news.jsonl", $$"""
            {"id": "a", "text": "{{Text}}", "outlet": "Example Agency", "published": "2024-02-07"}
            {"id": "b"}
            {"id": "c", "text": "The president of Cuba visited Angola on 5 February 2024.", "language": "en"}
            """);
        var first = shell.Run("ingest", archive, "--store", shell.Store, "--format", "json");
        Assert.Equal(1, first.Code);
        Assert.Equal((2, 1), (Number(first.Json, "new"), Number(first.Json, "unread")));
        Assert.Contains("news.jsonl:2: gives no \"text\"", first.Error, StringComparison.Ordinal);
        var second = shell.Run("ingest", shell.Folder, "--store", shell.Store, "--format", "json").Json;
        Assert.Equal((0, 2), (Number(second, "new"), Number(second, "unchanged")));
        var hit = Assert.Single(shell.Run("search", "ambassador", "--store", shell.Store, "--format", "json").Json.List("results"));
        Assert.Equal(("Example Agency", "2024-02-07"), (hit.Text("outlet"), hit.Text("published")));
    }

    [Fact]
    public void A_sidecar_tells_where_a_text_comes_from()
    {
        using var shell = new Shell();
        var file = shell.Write("news/a.txt", Text);
        shell.Write("news/a.meta.json", """{"url": "https://news.example/a", "outlet": "Example Agency", "side": "BLR", "published": "2024-02-07", "retrieved": "2024-02-08", "translation": "machine"}""");
        Assert.Equal(0, shell.Run("ingest", file, "--store", shell.Store).Code);
        var hit = Assert.Single(shell.Run("search", "ambassador", "--store", shell.Store, "--format", "json").Json.List("results"));
        Assert.Equal(("https://news.example/a", "Example Agency", "BLR", "2024-02-07", "machine"), (hit.Text("url"), hit.Text("outlet"), hit.Text("side"), hit.Text("published"), hit.Text("translation")));
    }

    [Theory]
    [InlineData("{broken", "is no JSON")]
    [InlineData("[1]", "is no JSON object")]
    [InlineData("""{"published": "soon"}""", "is no day")]
    [InlineData("""{"translation": "poetic"}""", "none of original, translated, machine, unknown")]
    [InlineData("""{"outlet": 7}""", "gives no text for")]
    public void A_faulty_sidecar_is_named_and_the_text_is_taken_in(string sidecar, string message)
    {
        using var shell = new Shell();
        var file = shell.Write("a.txt", Text);
        shell.Write("a.meta.json", sidecar);
        var ingest = shell.Run("ingest", file, "--store", shell.Store, "--format", "json");
        Assert.Equal(1, ingest.Code);
        Assert.Equal((1, 0), (Number(ingest.Json, "new"), Number(ingest.Json, "unread")));
        Assert.Contains("a.meta.json", ingest.Error, StringComparison.Ordinal);
        Assert.Contains(message, ingest.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_do_not_enter_ones_own_record()
    {
        using var shell = new Shell();
        var ingest = shell.Run("ingest", Repository.File("samples", "en-aleinik-kampala.txt"), "--format", "json");
        Assert.Equal(1, ingest.Code);
        Assert.Equal(0, Number(ingest.Json, "new"));
        Assert.Contains("is a constructed sample", ingest.Error, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("ingest", Repository.File("samples", "en-aleinik-kampala.txt"), "--store", shell.Store).Code);
    }

    [Fact]
    public void The_record_lies_where_the_environment_says_in_a_folder_for_its_owner_alone()
    {
        using var shell = new Shell();
        var file = shell.Write("a.txt", Text);
        Assert.Equal(0, shell.Run("ingest", file).Code);
        Assert.True(File.Exists(shell.InFolder("data", "chancery", "record.db")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(shell.InFolder("data", "chancery")));
        shell.Set("CHANCERY_STORE", shell.InFolder("other.db"));
        Assert.Equal(0, shell.Run("ingest", file).Code);
        Assert.True(File.Exists(shell.InFolder("other.db")));
    }

    [Fact]
    public void A_store_that_is_no_record_gives_code_3_and_stays_as_it_is()
    {
        using var shell = new Shell();
        var store = shell.Write("notes.db", "These are my notes, not a database. They are long enough to look at.");
        var file = shell.Write("a.txt", Text);
        foreach (var refused in new[] { shell.Run("ingest", file, "--store", store), shell.Run("show", "country", "BLR", "--store", store) })
        {
            Assert.Equal(3, refused.Code);
            Assert.Empty(refused.Output);
            Assert.Contains("notes.db", refused.Error, StringComparison.Ordinal);
        }
        Assert.StartsWith("These are my notes", File.ReadAllText(store), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_does_not_make_a_record()
    {
        using var shell = new Shell();
        var asked = shell.Run("followups", "--store", shell.Store);
        Assert.Equal(3, asked.Code);
        Assert.Contains("There is no record at", asked.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.Store));
    }

    [Fact]
    public void Two_ingests_at_once_leave_each_text_once()
    {
        using var shell = new Shell();
        foreach (var (name, text) in Repository.Samples.Take(12)) shell.Write($"news/{name}.txt", text);
        var codes = new int[2];
        Parallel.For(0, 2, i => codes[i] = shell.Run("ingest", shell.InFolder("news"), "--store", shell.Store).Code);
        Assert.Equal([0, 0], codes);
        Assert.Equal(12, Number(shell.Run("coverage", "--store", shell.Store, "--format", "json").Json, "documents"));
    }

    private static int Number(System.Text.Json.JsonElement json, string key) => json.At(key).GetInt32();
}
