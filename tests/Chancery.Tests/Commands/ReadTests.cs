using System.Text;
using System.Text.Json;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class ReadTests
{
    private static readonly string Sample = Repository.File("samples", "en-aleinik-kampala.txt");

    [Fact]
    public void A_reading_has_the_shape_of_the_contract()
    {
        using var shell = new Shell();
        var read = shell.Run("read", Sample);
        Assert.Equal(0, read.Code);
        read.Json.MustHave("id", "lang", "published", "reader", "problems", "facts");
        Assert.Equal("en-aleinik-kampala", read.Json.Text("id"));
        Assert.Equal("en", read.Json.Text("lang"));
        Assert.Equal("2024-01-21", read.Json.Text("published"));
        Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{12}$", read.Json.Text("reader"));
        Assert.Equal(["contacts", "commitments", "agreements", "measures", "initiatives", "memberships", "statements", "tenures"], read.Json.At("facts").Keys());
        Assert.NotEmpty(read.Json.At("facts").List("tenures"));
    }

    [Fact]
    public void Every_field_of_a_contact_is_there_null_where_unknown()
    {
        using var shell = new Shell();
        var contacts = Repository.Samples.Take(6).SelectMany(s => shell.Run("read", Repository.File("samples", s.Name + ".txt")).Json.At("facts").List("contacts")).ToList();
        Assert.NotEmpty(contacts);
        Assert.All(contacts, c => c.MustHave("kind", "status", "date", "place", "marginsOf", "initiator", "participants", "topics", "count", "manner", "host", "mechanism", "round", "confidence", "assertedBy", "basis", "evidence"));
    }

    [Fact]
    public void Every_quote_stands_where_its_offsets_say()
    {
        using var shell = new Shell();
        foreach (var (name, text) in Repository.Samples)
        {
            foreach (var fact in shell.Run("read", Repository.File("samples", name + ".txt")).Json.At("facts").EnumerateObject().SelectMany(k => k.Value.EnumerateArray()))
            {
                Assert.NotEmpty(fact.List("evidence"));
                Assert.All(fact.List("evidence"), e => Assert.Equal(e.Text("quote"), text[e.At("start").GetInt32()..e.At("end").GetInt32()]));
            }
        }
    }

    [Fact]
    public void The_day_of_publication_can_be_given_and_an_empty_one_is_none()
    {
        using var shell = new Shell();
        var file = shell.Write("call.txt", "The foreign minister of Belarus, Sergei Aleinik, spoke by telephone with his Russian counterpart Sergey Lavrov on 22 January.");
        Assert.Equal("2024-01-23", shell.Run("read", file, "--published", "2024-01-23").Json.Text("published"));
        Assert.Null(shell.Run("read", file, "--published", "").Json.Text("published"));
    }

    [Fact]
    public void Standard_input_is_read()
    {
        using var shell = new Shell { Input = File.ReadAllBytes(Sample) };
        Assert.Equal(shell.Run("read", Sample).Json.At("facts").GetRawText(), shell.Run("read", "-").Json.At("facts").GetRawText());
    }

    [Fact]
    public void A_text_in_an_unread_language_is_named_on_standard_error()
    {
        using var shell = new Shell();
        var read = shell.Run("read", Repository.File("samples", "et-ministrite-kohtumine.txt"));
        Assert.Equal(1, read.Code);
        Assert.Contains("et-ministrite-kohtumine.txt could not be read: no pack reads 'et' yet", read.Error, StringComparison.Ordinal);
        Assert.Equal("language", Assert.Single(read.Json.List("problems")).Text("stage"));
    }

    [Fact]
    public void Without_the_register_no_field_rests_on_it()
    {
        using var shell = new Shell();
        Assert.Contains("\"register\"", shell.Run("read", Sample).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"register\"", shell.Run("read", Sample, "--no-register").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_a_reading_is_a_table_and_json_when_asked_for()
    {
        using var shell = new Shell { Terminal = true };
        Assert.Contains("╭", shell.Run("read", Sample).Output, StringComparison.Ordinal);
        Assert.StartsWith("{", shell.Run("read", Sample, "--format", "json").Output, StringComparison.Ordinal);
        shell.Terminal = false;
        Assert.DoesNotContain('\u001B', shell.Run("read", Sample, "--format", "table").Output);
    }
}

public sealed class BatchTests
{
    [Fact]
    public void The_same_texts_give_the_same_bytes_at_any_thread_count()
    {
        using var shell = new Shell();
        foreach (var (name, text) in Repository.Samples) shell.Write($"in/{name}.txt", text);
        Assert.Equal(0, shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("one"), "--threads", "1").Code);
        Assert.Equal(0, shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("many"), "--threads", "7").Code);
        Assert.Equal(0, shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("again")).Code);
        foreach (var (name, _) in Repository.Samples)
        {
            var bytes = File.ReadAllBytes(shell.InFolder("one", name + ".json"));
            Assert.Equal(bytes, File.ReadAllBytes(shell.InFolder("many", name + ".json")));
            Assert.Equal(bytes, File.ReadAllBytes(shell.InFolder("again", name + ".json")));
        }
    }

    [Fact]
    public void One_bad_text_among_good_ones_costs_nothing()
    {
        using var shell = new Shell();
        var (good, text) = Repository.Samples[0];
        shell.Write($"in/{good}.txt", text);
        shell.Write("in/empty.txt", "");
        shell.Write("in/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        Directory.CreateDirectory(shell.InFolder("in", "folder.txt"));
        var batch = shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("out"));
        Assert.Equal(0, batch.Code);
        Assert.NotEmpty(Reading(shell, good).At("facts").List("tenures"));
        foreach (var bad in (string[])["empty", "picture"])
        {
            var reading = Reading(shell, bad);
            Assert.Equal("intake", Assert.Single(reading.List("problems")).Text("stage"));
            Assert.All(reading.At("facts").EnumerateObject(), k => Assert.Equal(0, k.Value.GetArrayLength()));
            Assert.Contains($"{bad}.txt is ", batch.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_day_beside_a_text_is_its_day_of_publication_and_a_broken_one_is_a_problem()
    {
        using var shell = new Shell();
        const string text = "The foreign minister of Belarus, Sergei Aleinik, received the ambassador of Cuba in Minsk on Monday.";
        shell.Write("in/a.txt", text);
        shell.Write("in/a.published", "2024-02-06\n");
        shell.Write("in/b.txt", text);
        shell.Write("in/b.published", "last week");
        shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("out"));
        Assert.Equal("2024-02-06", Reading(shell, "a").Text("published"));
        Assert.Contains("b.published holds no day", Assert.Single(Reading(shell, "b").List("problems")).Text("what"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_reads_what_read_reads()
    {
        using var shell = new Shell();
        var (name, text) = Repository.Samples[1];
        var file = shell.Write($"in/{name}.txt", text);
        shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("out"));
        Assert.Equal(shell.Run("read", file).Output, File.ReadAllText(shell.InFolder("out", name + ".json"), Encoding.UTF8));
    }

    private static JsonElement Reading(Shell shell, string id)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllText(shell.InFolder("out", id + ".json")));
        return parsed.RootElement.Clone();
    }
}
