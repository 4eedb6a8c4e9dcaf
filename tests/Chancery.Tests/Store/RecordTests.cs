using System.Data.Common;
using Chancery.Ledger;
using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>What a record promises, whichever database keeps it.</summary>
public abstract class RecordTests
{
    /// <summary>A new, empty record.</summary>
    internal abstract TemporaryRecord Fresh();

    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");

    [Fact]
    public void The_same_file_twice_adds_nothing()
    {
        using var record = Fresh();
        Assert.Equal(new IngestReport(1, 0, 0, 0, 2), record.Ingest(Kampala()));
        var before = CanonicalExport.Lines(record.Store);
        string[] tables = ["documents", "descriptions", "readings", "facts", "evidence", "actors", "forms", "judgements", "persons", "events", "sightings", "followups", "public_ids", "log"];
        var counts = tables.Select(record.Count).ToList();
        Assert.Equal(new IngestReport(0, 1, 0, 0, 0), record.Ingest(Kampala()));
        Assert.Equal(counts, tables.Select(record.Count));
        Assert.Equal(before, CanonicalExport.Lines(record.Store));
        Assert.NotEmpty(before);
    }

    [Fact]
    public void What_is_held_need_not_be_read_again()
    {
        using var record = Fresh();
        record.Ingest(Kampala());
        using var run = record.Store.BeginIngest();
        Assert.True(run.Holds(Kampala().Source, "test-1"));
        Assert.False(run.Holds(Kampala().Source, "test-2"));
        Assert.False(run.Holds(new Item("other", "another text").Source, "test-1"));
    }

    [Fact]
    public void A_new_reader_version_adds_a_reading_and_keeps_the_old_one()
    {
        using var record = Fresh();
        record.Ingest(Kampala());
        record.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(1, record.Ingest(new Item("kampala", Kampala().Source.Document.Text, "2024-01-21") { Reader = "test-2" }.Contact("Aleinik met Shava", ContactKind.Meeting, "2024-01-20", Aleinik, Shava)).Reread);
        var document = record.Ask.Document("kampala", TemporaryRecord.On("2024-06-01"));
        Assert.Equal([("test-1", false, 2), ("test-2", true, 1)], document.Readings.Select(r => (r.Reader, r.Current, r.Facts)));
        Assert.Equal(1, record.Ask.Pair("BLR", "ZWE", TemporaryRecord.On("2024-06-01")).Total.Value);
        Assert.Equal(2, record.Ask.Pair("BLR", "ZWE", TemporaryRecord.On("2024-06-01", recordedBy: TemporaryRecord.Start.AddHours(1))).Total.Value);
    }

    [Fact]
    public void A_publication_day_learnt_later_gives_another_reading_of_the_same_document()
    {
        using var record = Fresh();
        var item = Kampala();
        item.Published = null;
        record.Ingest(item);
        Assert.Equal(1, record.Ingest(Kampala()).Reread);
        using var run = record.Store.BeginIngest();
        Assert.Equal("2024-01-21", run.Known(item.Source).Document.Published?.Text);
        Assert.True(run.Holds(item.Source, "test-1"));
        Assert.Equal(1, record.Count("documents"));
    }

    [Fact]
    public void Two_documents_of_one_name_get_two_ids()
    {
        using var record = Fresh();
        record.Ingest(new Item("news", "one text"), new Item("news", "another text"));
        Assert.Equal("another text", record.Ask.Document("news~2", TemporaryRecord.On("2024-06-01")).Text);
    }

    [Fact]
    public void What_was_recorded_later_is_not_known_then_and_the_public_ids_are_the_same()
    {
        using var record = Fresh();
        record.Ingest(Kampala());
        record.Clock.Now += TimeSpan.FromDays(10);
        record.Ingest(Harare());
        var now = record.Ask.Followups(TemporaryRecord.On("2024-06-01"));
        var then = record.Ask.Followups(TemporaryRecord.On("2024-06-01", recordedBy: TemporaryRecord.Start.AddDays(5)));
        Assert.Equal(FollowupState.Kept, Assert.Single(now.Followups).State);
        Assert.Equal(FollowupState.Overdue, Assert.Single(then.Followups).State);
        Assert.Equal(now.Followups[0].Id, then.Followups[0].Id);
        Assert.NotNull(now.Followups[0].ResolvedBy);
        Assert.NotEmpty(now.Followups[0].StateEvidence);
    }

    [Fact]
    public void A_record_asked_for_a_past_moment_answers_like_one_built_up_to_it()
    {
        using var record = Fresh();
        using var early = Fresh();
        record.Ingest(Kampala());
        early.Ingest(Kampala());
        record.Clock.Now += TimeSpan.FromDays(10);
        record.Ingest(Harare());
        var days = TemporaryRecord.On("2024-06-01", recordedBy: TemporaryRecord.Start.AddDays(5));
        var then = record.Ask.Pair("BLR", "ZWE", days);
        var built = early.Ask.Pair("BLR", "ZWE", days with { RecordedBy = null });
        Assert.Equal(2, then.Total.Value);
        Assert.Equal(built.Events.Select(e => (e.Id, e.Kind, e.Date, e.Documents)), then.Events.Select(e => (e.Id, e.Kind, e.Date, e.Documents)));
    }

    [Fact]
    public void Documents_published_later_are_left_out_and_undated_ones_are_counted()
    {
        using var record = Fresh();
        record.Ingest(Kampala(), Harare(), new Item("undated", "an undated text"));
        var answer = record.Ask.Followups(TemporaryRecord.On("2024-06-01", publishedBy: "2024-02-01"));
        Assert.Equal(FollowupState.Overdue, Assert.Single(answer.Followups).State);
        Assert.Equal(1, answer.UndatedLeftOut);
    }

    [Fact]
    public void An_event_shows_each_documents_own_telling()
    {
        using var record = Fresh();
        record.Ingest(Kampala(), Minsk());
        var days = TemporaryRecord.On("2024-06-01");
        var talks = record.Ask.Pair("BLR", "ZWE", days).Events.Single(e => e.Kind == "meeting");
        Assert.Equal(2, talks.Documents);
        var told = record.Ask.Event(talks.Id, days);
        Assert.Equal("kampala minsk", string.Join(' ', told.Tellings.Select(t => t.Document.Id).Order(StringComparer.Ordinal)));
        Assert.All(told.Tellings, t => Assert.Equal(t.Evidence[0].Quote, record.Ask.Document(t.Document.Id, days).Text[t.Evidence[0].Start..t.Evidence[0].End]));
        Assert.Contains(told.Differences, d => d.Field == "topics");
        Assert.Equal(talks.Id, Assert.Single(record.Ask.ToldDifferently(days, 10).Events).Id);
    }

    [Fact]
    public void An_event_keeps_its_id_when_more_is_told_and_joined_ids_lead_on()
    {
        using var record = Fresh();
        var days = TemporaryRecord.On("2024-06-01");
        record.Ingest(new Item("vague", "They met on the margins.").Contact("They met", ContactKind.Meeting, "2024-01", Aleinik, Shava));
        var first = Assert.Single(record.Ask.Pair("BLR", "ZWE", days).Events).Id;
        record.Ingest(Kampala());
        var talks = record.Ask.Pair("BLR", "ZWE", days).Events.Single(e => e.Kind == "meeting");
        Assert.Equal(first, talks.Id);
        Assert.Equal("2024-01-20", talks.Date?.Text);
        Assert.Null(record.Ask.Event("E-999999", days).Event);
    }

    [Fact]
    public void A_person_without_an_office_in_the_text_is_shown_in_the_office_of_that_time()
    {
        using var record = Fresh();
        record.Ingest(
            new Item("before", "minister Aleinik", "2023-11-16").Tenure("minister Aleinik", "Sergei Aleinik", Role.ForeignMinister, "BLR", "2023-11-16"),
            new Item("talks", "Aleinik met Shava", "2024-01-20").Contact("Aleinik met Shava", ContactKind.Meeting, "2024-01-20", Aleinik with { Role = null }, Shava),
            new Item("after", "minister Sergei Aleinik", "2024-05-01").Tenure("minister Sergei Aleinik", "Sergei Aleinik", Role.ForeignMinister, "BLR", "2024-05-01"));
        var participant = record.Ask.Pair("BLR", "ZWE", TemporaryRecord.On("2024-06-01")).Events[0].Participants[0];
        Assert.Equal((Role.ForeignMinister, true), (participant.Role, participant.RoleFromTenure));
    }

    [Theory]
    [InlineData("zimbabwe", 1)]
    [InlineData("ZIMBABWE harare", 1)]
    [InlineData("ministro", 1)]
    [InlineData("Cvijanovic", 1)]
    [InlineData("王毅", 1)]
    [InlineData("毅", 1)]
    [InlineData("谈", 1)]
    [InlineData("王", 1)]
    [InlineData("毅王", 0)]
    [InlineData("nothing of the sort", 0)]
    [InlineData("\"' OR 1=1 --", 0)]
    [InlineData("  ", 0)]
    public void Words_are_found_in_every_script(string words, int expected)
    {
        using var record = Fresh();
        record.Ingest(new Item("en", "Talks about Zimbabwe's committee in Harare with Željka Cvijanović."), new Item("tl", "Nakipag-usap ang Ministro."), new Item("zh", "王毅说，双方会谈。"));
        var answer = record.Ask.Search(words, TemporaryRecord.On("2024-06-01"));
        Assert.Equal(new Total(expected), answer.Total);
        Assert.Equal(expected, answer.Results.Count);
        Assert.All(answer.Results, r => Assert.All(r.Matches, m => Assert.InRange(m.End, 1, r.Snippet.Length)));
    }

    [Fact]
    public void Files_that_could_not_be_read_are_listed_until_they_can()
    {
        using var record = Fresh();
        using (var run = record.Store.BeginIngest())
        {
            run.Unread("/news/kampala.txt", "no permission");
            run.Unread("/news/kampala.txt", "no permission");
            Assert.Equal(2, run.Complete().Unread);
        }
        Assert.Equal("no permission", Assert.Single(record.Ask.Coverage(TemporaryRecord.On("2024-06-01")).Unread).What);
        record.Ingest(Kampala());
        Assert.Empty(record.Ask.Coverage(TemporaryRecord.On("2024-06-01")).Unread);
    }

    [Fact]
    public void The_log_only_grows()
    {
        using var record = Fresh();
        record.Ingest(Kampala());
        foreach (var sql in (string[])["UPDATE log SET who = 'nobody'", "DELETE FROM log"])
        {
            using var connection = record.Store.Database.Connect();
            Assert.Contains("the log only grows", Assert.ThrowsAny<DbException>(() => connection.Run(sql)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_record_answers_every_question()
    {
        using var record = Fresh();
        var days = TemporaryRecord.On("2024-06-01");
        Assert.Empty(record.Ask.AskOffice(Role.ForeignMinister, "BLR", days).Holders);
        Assert.Equal(0, record.Ask.Country("BLR", days).Total.Value);
        Assert.Equal(0, record.Ask.Pair("BLR", "ZWE", days).Total.Value);
        Assert.Empty(record.Ask.Person("Aleinik", days).Matches);
        Assert.Null(record.Ask.Document("none", days).Document);
        Assert.Empty(record.Ask.Latest(days, 5).Events);
        Assert.Empty(record.Ask.Documents(days, 5).Documents);
        Assert.Empty(record.Ask.Sides(days).Sides);
        Assert.Empty(record.Ask.Overdue(days, 5).Followups);
        Assert.Empty(record.Ask.Coming(days, 5).Followups);
        Assert.Equal(0, record.Ask.Coverage(days).Documents);
        Assert.Equal("The record is empty.", record.Ask.Followups(days with { RecordedBy = TemporaryRecord.Start }).Note);
        Assert.Empty(CanonicalExport.Lines(record.Store));
    }

    private static Item Kampala() => new Item("kampala", "Kampala. Aleinik met Shava. The committee will sit in Harare in February.", "2024-01-21") { Outlet = "Dispatch" }
        .Contact("Aleinik met Shava", ContactKind.Meeting, "2024-01-20", Aleinik, Shava)
        .Contact("The committee will sit in Harare", ContactKind.Consultations, ContactStatus.Planned, "2024-02", "Harare", Who(null, null, "BLR"), Who(null, null, "ZWE"));

    private static Item Minsk() => new Item("minsk", "The ministers discussed trade.", "2024-01-22") { Lang = "be", Side = "BLR" }.Add(i => new Contact
    {
        Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse("2024-01-20"), Participants = [Aleinik, Shava], Topics = ["trade"], Evidence = [i.Cut("The ministers discussed trade")],
    });

    private static Item Harare() => new Item("harare", "The committee sat in Harare.", "2024-02-15")
        .Contact("The committee sat in Harare", ContactKind.Consultations, ContactStatus.Held, "2024-02-14", "Harare", Who(null, null, "BLR"), Who(null, null, "ZWE"));
}
