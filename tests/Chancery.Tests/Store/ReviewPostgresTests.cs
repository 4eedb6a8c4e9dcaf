using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

[Trait("Needs", "PostgreSQL")]
public sealed class ReviewPostgresTests
{
    [Fact]
    public void Words_come_to_the_same_in_both_databases_and_neither_lets_them_be_changed()
    {
        using var server = new PostgresServer();
        using var file = new TemporaryRecord();
        using var store = RecordStore.Open(StoreAddress.Parse(server.Address), file.Clock);
        RecordStore[] both = [file.Store, store];
        foreach (var record in both)
        {
            using var run = record.BeginIngest();
            foreach (var item in (Item[])[Met("a", "Sergei Aleinik", "2024-01-20"), Met("b", "Sergio Alonso", "2024-02-20"), Met("c", "Sergei Aleinik", "2024-01-20")]) run.Add(item.Source, item.Reading);
        }
        foreach (var record in both) Say(record);
        Assert.Equal(CanonicalExport.Lines(file.Store), CanonicalExport.Lines(store));
        Assert.Equal(Queue(file.Store), Queue(store));
        Assert.Equal(4, store.Questions.Log(null, 50).Total.Value);
        foreach (var sql in (string[])["UPDATE log SET who = 'x'", "DELETE FROM log", "TRUNCATE log", "DELETE FROM reviews", "UPDATE reviews SET verdict = 'rejected'", "TRUNCATE reviews",
            "DELETE FROM judgements", "UPDATE judgements SET verdict = 'same' WHERE who = 'Ann'", "TRUNCATE judgements"])
            Assert.Equal("P0001", Assert.Throws<Npgsql.PostgresException>(() => server.Word(sql)).SqlState);
    }

    private static void Say(RecordStore record)
    {
        var ann = record.Review("Ann");
        var key = record.Questions.Document("a", On).Facts.Single().Key;
        ann.Correct(key, """{"place": "Kampala"}""", "the page says so");
        ann.Accept(record.Questions.Document("b", On).Facts.Single().Key);
        ann.DifferentPersons(Id(record, "Sergei Aleinik"), Id(record, "Sergio Alonso"));
        ann.DifferentEvents(record.Questions.Document("c", On).Facts.Single().Key, record.Questions.Document("a", On).Facts.Single().EventId!);
    }

    private static string Queue(RecordStore record) => string.Join('\n', record.Questions.ReviewQueue(On).Items.Select(i => $"{i.Reason} {i.Id} {i.Other} {i.Why}"));

    private static Days On => TemporaryRecord.On("2024-06-01");

    private static string Id(RecordStore record, string name) => record.Questions.Person(name, On).Person!.Id;

    private static Item Met(string id, string name, string date) => new Item(id, $"{name} met Shava for talks ({id}).", date).Contact(
        "met", ContactKind.Meeting, date, Who(name, Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE"));
}
