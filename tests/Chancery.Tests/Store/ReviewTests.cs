using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>What people say of facts, and what outlives another reading.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string Text = "Aleinik met Shava in Kampala on 20 January. Aleinik called Fidan on 21 January.";
    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");
    private static readonly Actor Fidan = Who("Hakan Fidan", Role.ForeignMinister, "TUR");
    private readonly TemporaryRecord _record = new();

    public ReviewTests()
    {
        _record.Ingest(Read("test-1").Contact("Aleinik met Shava", ContactKind.Meeting, "2024-01-20", Aleinik, Shava).Contact("Aleinik called Fidan", ContactKind.Call, "2024-01-21", Aleinik, Fidan));
        Later();
    }

    [Fact]
    public void A_rejected_fact_goes_out_of_the_record_and_stays_out_when_the_text_is_read_again()
    {
        var word = Ann.Reject(Meeting.Key, "the talks were called off");
        Assert.Equal(("rejected", true, null), (word.What, word.Before!.Contains("\"meeting\"", StringComparison.Ordinal), word.After));
        Assert.Equal("call", Kinds());
        Reread("test-2", "2024-01-20");
        Assert.Equal("call", Kinds());
        Later();
        Ann.Undo(word.Subject, "they were not");
        Assert.Equal("meeting call", Kinds());
    }

    [Fact]
    public void An_accepted_fact_stays_when_the_reader_no_longer_finds_it()
    {
        var id = _record.Ask.Pair("BLR", "ZWE", On).Events.Single().Id;
        var key = Meeting.Key;
        Ann.Accept(key);
        Later();
        _record.Ingest(Read("test-2").Contact("Aleinik called Fidan", ContactKind.Call, "2024-01-21", Aleinik, Fidan));
        Assert.Equal([("meeting", true), ("call", false)], Facts().Select(f => (((Contact)f.Fact).Kind.Word(), f.ByHand)));
        Assert.Equal(id, _record.Ask.Pair("BLR", "ZWE", On).Events.Single().Id);
        Later();
        Ann.Undo(key);
        Assert.Equal("call", Kinds());
        Assert.Throws<ReviewRefusedException>(() => Ann.Accept(key));
    }

    [Fact]
    public void A_fact_read_otherwise_on_the_same_words_does_not_double_an_accepted_one()
    {
        var key = Meeting.Key;
        Ann.Accept(key);
        Reread("test-2", "2024-01-19");
        Assert.Equal("2024-01-20", Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Date?.Text);
        Reread("test-3", "2024-01-18");
        Assert.Equal("2024-01-20", Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Date?.Text);
        Later();
        var word = Ann.Undo(key);
        Assert.Null(word.After);
        Assert.Equal("2024-01-18", Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Date?.Text);
    }

    [Fact]
    public void A_corrected_fact_stands_as_corrected_until_it_is_undone()
    {
        var id = _record.Ask.Pair("BLR", "ZWE", On).Events.Single().Id;
        var before = CanonicalExport.Lines(_record.Store);
        var word = Ann.Correct(Meeting.Key, """{"date": "2024-01-22", "place": "Entebbe"}""", "the ministry's page says so");
        var told = Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events);
        Assert.Equal((id, "2024-01-22", "Entebbe"), (told.Id, told.Date?.Text, told.Place));
        Assert.Equal((1d, Basis.Corrected, Basis.Corrected), (told.Fact.Confidence, told.Fact.Basis["date"], told.Fact.Basis["place"]));
        Reread("test-2", "2024-01-20");
        Assert.Equal("2024-01-22", Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Date?.Text);
        Reread("test-3", "2024-01-17");
        Assert.Equal("2024-01-22", Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Date?.Text);
        Later();
        Ann.Correct(word.Subject, """{"place": null}""");
        told = Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events);
        Assert.Equal(("2024-01-22", null), (told.Date?.Text, told.Place));
        Reread("test-1b", "2024-01-20");
        Later();
        Ann.Undo(word.Subject);
        Assert.Equal(Without(before), Without(CanonicalExport.Lines(_record.Store)));
    }

    [Fact]
    public void What_was_known_before_a_word_can_still_be_asked()
    {
        var before = CanonicalExport.Lines(_record.Store);
        Ann.Reject(Meeting.Key, "wrong");
        Assert.Equal(before, CanonicalExport.Lines(_record.Store, TemporaryRecord.Start));
        Assert.NotEqual(before, CanonicalExport.Lines(_record.Store));
    }

    [Fact]
    public void A_rejected_fact_that_is_accepted_comes_back()
    {
        var key = Meeting.Key;
        Ann.Reject(key, "wrong");
        Later();
        Ann.Accept(key, "right after all");
        Assert.Equal("meeting call", Kinds());
        Assert.Equal("accepted rejected", string.Join(' ', _record.Ask.Log(key, 10).Entries.Select(e => e.What)));
    }

    [Theory]
    [InlineData("""{"date": "sometime"}""", "no date")]
    [InlineData("""{"kind": "duel"}""", "no word of the schema")]
    [InlineData("""{"kind": null}""", "'kind' is missing")]
    [InlineData("""{"colour": "red"}""", "no field 'colour'")]
    [InlineData("""{"confidence": 1}""", "no field 'confidence'")]
    [InlineData("""{"topics": "trade"}""", "cannot be understood")]
    [InlineData("""{"count": "three"}""", "cannot be understood")]
    [InlineData("""{"participants": ["Aleinik"]}""", "no valid contact")]
    [InlineData("""{"evidence": ["Aleinik shouted at Shava"]}""", "do not stand in the text")]
    [InlineData("""{"evidence": [{"quote": "Aleinik", "start": 3, "end": 10}]}""", "cannot be understood")]
    [InlineData("""{"evidence": []}""", "without evidence")]
    [InlineData("""{"date": "2024-01-20"}""", "changes nothing")]
    [InlineData("{}", "JSON object")]
    [InlineData("date=2024", "JSON object")]
    [InlineData("""{"date": "2024-01-21", "date": "2024-01-22"}""", "JSON object")]
    public void A_correction_that_makes_no_valid_fact_is_refused_and_changes_nothing(string change, string says)
    {
        var before = CanonicalExport.Lines(_record.Store);
        Assert.Contains(says, Assert.Throws<ReviewRefusedException>(() => Ann.Correct(Meeting.Key, change)).Message, StringComparison.Ordinal);
        Assert.Equal(before, CanonicalExport.Lines(_record.Store));
        Assert.Empty(_record.Ask.Log(Meeting.Key, 10).Entries);
    }

    [Fact]
    public void Evidence_may_be_another_exact_span_of_the_text()
    {
        Ann.Correct(Meeting.Key, """{"evidence": ["Aleinik met Shava in Kampala on 20 January"]}""");
        var quote = Assert.Single(Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Evidence);
        Assert.Equal(("Aleinik met Shava in Kampala on 20 January", 0), (quote.Quote, quote.Start));
    }

    [Fact]
    public void A_name_that_was_corrected_is_found()
    {
        Ann.Correct(Meeting.Key, """{"participants": [{"name": "Sergei Aleinik", "role": "foreign-minister", "for": "BLR"}, {"name": "Frederick Musiiwa Makamure Shava", "role": "foreign-minister", "for": "ZWE"}]}""");
        Assert.Single(_record.Ask.Search("Makamure", On).Results);
        Assert.Equal("Frederick Musiiwa Makamure Shava", _record.Ask.Person("Shava", On).Person?.Name);
    }

    [Fact]
    public void The_log_tells_who_when_before_after_and_why()
    {
        var key = Meeting.Key;
        Ann.Correct(key, """{"date": "2024-01-22"}""", "a later page");
        var entry = Assert.Single(_record.Ask.Log(key, 10).Entries);
        Assert.Equal(("Ann", "corrected", key, "a later page", _record.Clock.Now), (entry.Who, entry.What, entry.Subject, entry.Why, entry.When));
        Assert.Contains("2024-01-20", entry.Before, StringComparison.Ordinal);
        Assert.Contains("2024-01-22", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("chancery")]
    public void A_word_needs_somebody_who_says_it(string who) => Assert.Throws<ReviewRefusedException>(() => _record.Store.Review(who));

    [Fact]
    public void What_nobody_said_cannot_be_undone_and_what_is_not_there_cannot_be_judged()
    {
        Assert.Contains("nothing to undo", Assert.Throws<ReviewRefusedException>(() => Ann.Undo(Meeting.Key)).Message, StringComparison.Ordinal);
        Assert.Contains("no fact", Assert.Throws<ReviewRefusedException>(() => Ann.Accept("0123456789abcdef")).Message, StringComparison.Ordinal);
        Assert.Contains("no fact", Assert.Throws<ReviewRefusedException>(() => Ann.Accept("%")).Message, StringComparison.Ordinal);
        Assert.Contains("no person", Assert.Throws<ReviewRefusedException>(() => Ann.SamePerson("P-000001", "P-000999")).Message, StringComparison.Ordinal);
        Assert.Contains("no event", Assert.Throws<ReviewRefusedException>(() => Ann.SameEvent("E-000999", "E-000001")).Message, StringComparison.Ordinal);
        Assert.Contains("no judgement", Assert.Throws<ReviewRefusedException>(() => Ann.Undo("J-1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_may_be_named_by_the_beginning_of_its_key_or_by_the_event_it_alone_tells()
    {
        Assert.Equal(Meeting.Key, Ann.Accept(Meeting.Key[..6]).Subject);
        Assert.Equal(Meeting.Key, Ann.Accept(_record.Ask.Pair("BLR", "ZWE", On).Events.Single().Id).Subject);
    }

    [Fact]
    public void An_ingestion_that_is_under_way_sees_what_was_said_meanwhile()
    {
        using var run = _record.Store.BeginIngest();
        var first = new Item("more", "Aleinik met Shava again.", "2024-01-23").Contact("met", ContactKind.Meeting, "2024-01-23", Aleinik, Shava);
        run.Add(first.Source, first.Reading);
        Ann.Reject(Meeting.Key, "wrong");
        var second = new Item("most", "Shava received Aleinik.", "2024-01-20").Contact("received", ContactKind.Meeting, "2024-01-20", Aleinik, Shava);
        run.Add(second.Source, second.Reading);
        Assert.Equal(1, _record.Ask.Pair("BLR", "ZWE", On).Events.Single(e => e.Date?.Text == "2024-01-20").Documents);
    }

    public void Dispose() => _record.Dispose();

    private static Days On => TemporaryRecord.On("2024-06-01");

    private RecordReview Ann => _record.Store.Review("Ann");

    private DocumentFact Meeting => Facts().Single(f => ((Contact)f.Fact).Kind == ContactKind.Meeting);

    private IReadOnlyList<DocumentFact> Facts() => _record.Ask.Document("page", On).Facts;

    private string Kinds() => string.Join(' ', Facts().Select(f => ((Contact)f.Fact).Kind.Word()));

    private static string Without(IEnumerable<string> lines) => string.Join('\n', lines.Where(l => !l.Contains("\"type\":\"document\"", StringComparison.Ordinal)));

    private static Item Read(string reader) => new("page", Text, "2024-01-21") { Reader = reader };

    private void Reread(string reader, string date)
    {
        Later();
        Assert.Equal(1, _record.Ingest(
            Read(reader).Contact("Aleinik met Shava", ContactKind.Meeting, date, Aleinik, Shava).Contact("Aleinik called Fidan", ContactKind.Call, "2024-01-21", Aleinik, Fidan)).Reread);
    }

    private void Later() => _record.Clock.Now += TimeSpan.FromHours(1);
}
