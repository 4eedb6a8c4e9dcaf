using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>What people judge of persons and events, and what waits for their word.</summary>
public sealed class ReviewIdentityTests : IDisposable
{
    private readonly TemporaryRecord _record = new();

    [Fact]
    public void Persons_said_to_be_one_are_one_until_it_is_undone()
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20"), Met("b", "Sergio Alonso", "2024-02-20"));
        var before = CanonicalExport.Lines(_record.Store);
        var (one, other) = (Id("Sergei Aleinik"), Id("Sergio Alonso"));
        Later();
        var word = Ann.SamePerson(one, other, "a misprint");
        Assert.Equal((Id("Sergio Alonso"), other), (one, _record.Ask.Person(other, On).RedirectedFrom));
        Assert.Equal(2, _record.Ask.Person(one, On).Events.Count);
        Assert.Contains("one person already", Assert.Throws<ReviewRefusedException>(() => Ann.SamePerson(one, other)).Message, StringComparison.Ordinal);
        Later();
        Ann.Undo(word.Judgement!);
        Assert.Equal(before, CanonicalExport.Lines(_record.Store));
        Assert.Equal("undone joined", string.Join(' ', _record.Ask.Log(word.Judgement, 10).Entries.Select(e => e.What)));
    }

    [Fact]
    public void Persons_said_to_be_two_stay_two_though_their_names_agree()
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20"));
        Later();
        _record.Ingest(Met("b", "Sergio Alonso", "2024-02-20"));
        Ann.DifferentPersons(Id("Sergei Aleinik"), Id("Sergio Alonso"));
        Later();
        // The newest word on the same two counts.
        Ann.SamePerson(Id("Sergei Aleinik"), Id("Sergio Alonso"));
        Assert.Equal(Id("Sergei Aleinik"), Id("Sergio Alonso"));
    }

    [Fact]
    public void A_same_that_a_different_keeps_from_being_followed_is_listed_as_a_conflict()
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20"), Met("b", "Sergio Alonso", "2024-02-20"), Met("c", "Serge Allemand", "2024-03-20"));
        var (a, b, c) = (Id("Sergei Aleinik"), Id("Sergio Alonso"), Id("Serge Allemand"));
        Later();
        var apart = Ann.DifferentPersons(a, c);
        Later();
        Ann.SamePerson(a, b);
        // Written by another hand on the form of b alone: c is b, b is a, a is not c.
        using (var connection = _record.Store.Database.Connect())
        {
            var known = connection.Query("SELECT key FROM forms ORDER BY key", r => r.GetString(0));
            connection.Run("INSERT INTO judgements (kind, a, b, verdict, score, why, who, recorded_from) VALUES ('name', @a, @b, 'same', 2, '', 'Ben', '2026-03-01T16:00:00.000Z')",
                ("a", known.Single(k => k.Contains("llemand", StringComparison.OrdinalIgnoreCase))), ("b", known.Single(k => k.Contains("lonso", StringComparison.OrdinalIgnoreCase))));
        }
        var item = Assert.Single(_record.Ask.ReviewQueue(On, reason: ReviewReason.Conflict).Items);
        Assert.Contains("Ann said", item.Why, StringComparison.Ordinal);
        Assert.Contains(apart.Judgement!, item.Judgements, StringComparer.Ordinal);
        Assert.Equal(2, item.Persons.Count);
    }

    [Fact]
    public void A_telling_can_be_split_off_its_event_and_events_can_be_joined()
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20"), Met("b", "Sergei Aleinik", "2024-01-20"), Met("c", "Sergei Aleinik", "2024-05-20"));
        var before = CanonicalExport.Lines(_record.Store);
        var joined = _record.Ask.Pair("BLR", "ZWE", On).Events.Single(e => e.Documents == 2);
        var key = _record.Ask.Event(joined.Id, On).Tellings.Single(t => t.Document.Id == "b").Key;
        Later();
        var word = Ann.DifferentEvents(key, joined.Id, "the talks of the next day");
        Assert.Equal(3, _record.Ask.Pair("BLR", "ZWE", On).Total.Value);
        Later();
        Ann.Undo(word.Judgement!);
        Assert.Equal(before, CanonicalExport.Lines(_record.Store));
        Later();
        var other = _record.Ask.Pair("BLR", "ZWE", On).Events.Single(e => e.Documents == 1);
        Ann.SameEvent(joined.Id, other.Id);
        Assert.Equal(3, Assert.Single(_record.Ask.Pair("BLR", "ZWE", On).Events).Documents);
        Assert.Equal(other.Id, _record.Ask.Event(other.Id, On).RedirectedFrom);
        Assert.Contains("Name the telling", Assert.Throws<ReviewRefusedException>(() => Ann.DifferentEvents(joined.Id, other.Id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsure_facts_wait_for_a_word_the_least_sure_first()
    {
        var item = new Item("page", "Aleinik met Shava. He called Fidan. He wrote to Moyo.", "2024-01-20");
        item.Add(Contact(item, "Aleinik met Shava", 0.4)).Add(Contact(item, "He called Fidan", 0.2)).Add(Contact(item, "He wrote to Moyo", 0.9));
        _record.Ingest(item);
        var queue = _record.Ask.ReviewQueue(On);
        Assert.Equal("He called Fidan, Aleinik met Shava", string.Join(", ", queue.Items.Where(i => i.Reason == ReviewReason.Uncertain).Select(i => i.Evidence[0].Quote)));
        Assert.Equal(2, queue.Totals[ReviewReason.Uncertain]);
        Assert.Equal("Aleinik met Shava", Assert.Single(_record.Ask.ReviewQueue(On, 1, 1, ReviewReason.Uncertain).Items).Evidence[0].Quote);
        Later();
        Ann.Accept(queue.Items[0].Id);
        Assert.Equal(1, _record.Ask.ReviewQueue(On).Totals[ReviewReason.Uncertain]);
    }

    [Fact]
    public void When_a_page_changes_the_words_on_it_are_asked_again()
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20", "https://news.example/a"));
        Later();
        var key = _record.Ask.Document("a", On).Facts.Single().Key;
        Ann.Accept(key);
        Later();
        _record.Ingest(Met("a2", "Sergei Aleinik", "2024-01-20", "https://news.example/a"));
        var item = Assert.Single(_record.Ask.ReviewQueue(On, reason: ReviewReason.PageChanged).Items);
        Assert.Equal((key, "a2"), (item.Id, item.Other));
        Assert.Contains("the page has changed", item.Why, StringComparison.Ordinal);
        Later();
        Ann.Accept(key);
        Assert.Empty(_record.Ask.ReviewQueue(On, reason: ReviewReason.PageChanged).Items);
    }

    [Theory]
    [InlineData("UPDATE log SET who = 'x'", "only grows")]
    [InlineData("DELETE FROM log", "only grows")]
    [InlineData("INSERT OR REPLACE INTO log (seq, recorded, who, what) VALUES (1, '', 'x', 'y')", "only grows")]
    [InlineData("DELETE FROM reviews", "is kept")]
    [InlineData("UPDATE reviews SET verdict = 'rejected'", "is kept")]
    [InlineData("DELETE FROM judgements", "is kept")]
    [InlineData("UPDATE judgements SET who = 'chancery' WHERE who = 'Ann'", "is kept")]
    public void The_database_keeps_what_people_said(string sql, string says)
    {
        _record.Ingest(Met("a", "Sergei Aleinik", "2024-01-20"), Met("b", "Sergio Alonso", "2024-02-20"));
        Ann.Accept(_record.Ask.Document("a", On).Facts.Single().Key);
        Ann.DifferentPersons(Id("Sergei Aleinik"), Id("Sergio Alonso"));
        using var connection = _record.Store.Database.Connect();
        Assert.Contains(says, Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Run(sql)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _record.Dispose();

    private static Days On => TemporaryRecord.On("2024-06-01");

    private RecordReview Ann => _record.Store.Review("Ann");

    private static Item Met(string id, string name, string date, string? url = null) => new Item(id, $"{name} met Shava for talks ({id}).", date) { Url = url }.Contact(
        "met", ContactKind.Meeting, date, Who(name, Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE"));

    private static Contact Contact(Item item, string quote, double sure) => new()
    {
        Kind = ContactKind.Meeting, Status = ContactStatus.Held, Participants = [Who(null, null, "BLR"), Who(null, null, "ZWE")], Evidence = [item.Cut(quote)], Confidence = sure,
    };

    private string Id(string name) => _record.Ask.Person(name, On).Person!.Id;

    private void Later() => _record.Clock.Now += TimeSpan.FromHours(1);
}
