using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly Shell _shell = new();
    private readonly string _key;

    public ReviewCommandTests()
    {
        using var record = RecordStore.Open(StoreAddress.Parse(_shell.Store), _shell.Clock);
        using var run = record.BeginIngest();
        foreach (var (id, name, date) in new[] { ("a", "Sergei Aleinik", "2024-01-20"), ("b", "Sergio Alonso", "2024-02-20") })
        {
            var item = new Item(id, $"{name} met Shava for talks.", date);
            item.Add(new Contact
            {
                Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse(date), Confidence = id == "a" ? 0.3 : 0.8, Evidence = [item.Cut("met Shava for talks")],
                Participants = [Item.Who(name, Role.ForeignMinister, "BLR"), Item.Who("Frederick Shava", Role.ForeignMinister, "ZWE")],
            });
            run.Add(item.Source, item.Reading);
        }
        _key = record.Questions.Document("a", new Days(new DateOnly(2024, 6, 1))).Facts.Single().Key;
        _shell.Clock.Now += TimeSpan.FromMinutes(1);
    }

    [Fact]
    public void List_shows_what_waits_with_reason_key_and_words()
    {
        var item = Assert.Single(Review("list", "--format", "json").Json.List("items"));
        Assert.Equal(("uncertain", _key), (item.Text("reason"), item.Text("id")));
        item.MustHave("other", "why", "judgements", "kind", "fact", "events", "persons", "evidence");
        Assert.Contains(_key, Review("list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Review("list", "--reason", "conflict", "--format", "json").Json.At("total").GetInt32());
    }

    [Fact]
    public void Accept_reject_correct_and_undo_are_told_and_logged()
    {
        Assert.StartsWith($"Accepted: {_key}", Review("accept", _key[..8]).Output, StringComparison.Ordinal);
        Assert.Contains("out of the record", Review("reject", _key, "--why", "a plan").Output, StringComparison.Ordinal);
        Assert.Contains("in the record again", Review("undo", _key).Output, StringComparison.Ordinal);
        var word = Review("correct", _key, """{"date":"2024-01-21"}""", "--why", "the page", "--who", "Ann", "--format", "json").Json;
        Assert.Equal(("corrected", "2024-01-20", "2024-01-21"), (word.Text("what"), word.At("before").Text("date"), word.At("after").Text("date")));
        var log = Review("log", _key, "--format", "json").Json.List("entries");
        Assert.Equal("corrected undone rejected accepted recorded".Split(' ').Take(4), log.Take(4).Select(e => e.Text("what")!), StringComparer.Ordinal);
        Assert.Equal(("Ann", "the page", "desk", "a plan"), (log[0].Text("who"), log[0].Text("why"), log[2].Text("who"), log[2].Text("why")));
        Assert.Contains("""date: "2024-01-20" → "2024-01-21" """.TrimEnd(), Review("log").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_and_different_name_the_judgement_that_undoes_them()
    {
        var word = Review("same", "P-000001", "P-000003", "--format", "json").Json;
        var id = word.Text("judgement")!;
        Assert.StartsWith("J-", id, StringComparison.Ordinal);
        Assert.Contains($"Undone: {id}", Review("undo", id).Output, StringComparison.Ordinal);
        Assert.Contains("Parted: ", Review("different", "E-000001", "E-000002").Output, StringComparison.Ordinal);
        Assert.Equal(3, Review("log", "--format", "json").Json.At("total").GetInt32());
    }

    [Theory]
    [InlineData("accept", "ffffffffffffffff")]
    [InlineData("accept", "E-000099")]
    [InlineData("reject", "E-000001")]
    [InlineData("correct", "E-000001", "{\"date\":\"soon\"}")]
    [InlineData("correct", "E-000001", "date")]
    [InlineData("undo", "E-000001")]
    [InlineData("undo", "J-77")]
    [InlineData("same", "P-000001", "P-000077")]
    [InlineData("same", "E-000001", "E-000001")]
    [InlineData("different", "P-000001", "P-000001")]
    [InlineData("accept", "E-000001", "--who", "chancery")]
    [InlineData("list", "--limit", "0")]
    public void What_cannot_be_said_is_one_clear_line_and_code_2(params string[] words)
    {
        var wrong = Review(words);
        Assert.Equal((2, ""), (wrong.Code, wrong.Output));
        Assert.Single(wrong.Error.TrimEnd('\n').Split('\n'));
        Assert.True(wrong.Error.Length > 30, wrong.Error);
    }

    public void Dispose() => _shell.Dispose();

    private Outcome Review(params string[] words) => _shell.Run(["review", .. words, "--store", _shell.Store]);
}
