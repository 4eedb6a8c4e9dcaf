using Chancery.Store;
using Chancery.Store.Keeping;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>Notes, watchlists, owners and translations, whichever database keeps them.</summary>
public abstract class OwnTests
{
    /// <summary>A new, empty record.</summary>
    internal abstract TemporaryRecord Fresh();

    private static readonly OwnSubject Pair = OwnSubject.Pair("ZWE", "BLR");

    [Fact]
    public void A_note_is_never_overwritten_a_newer_one_takes_its_place_and_the_old_one_stays()
    {
        using var record = Record();
        var ann = record.Store.Own("Ann");
        ann.Write(Pair, "Ask about the plant.");
        record.Clock.Now += TimeSpan.FromHours(1);
        ann.Write(Pair, "Ask about the plant and the loan.");
        ann.Write(Pair, "Ask about the plant and the loan. ");
        var notes = ann.Notes(OwnSubject.Pair("BLR", "ZWE"));
        Assert.Equal("Ask about the plant and the loan.|Ask about the plant.", string.Join('|', notes.Select(n => n.Text)));
        Assert.Equal([null, TemporaryRecord.Start + TimeSpan.FromHours(1)], notes.Select(n => n.Until));
        ann.Write(Pair, " ");
        Assert.Equal(2, ann.Notes(Pair).Count);
        Assert.All(ann.Notes(Pair), n => Assert.NotNull(n.Until));
        Assert.Equal(3, record.Ask.Log(null, 50).Entries.Count(e => e.What == "noted" && e.Who == "Ann"));
        using var connection = record.Store.Database.Connect();
        foreach (var sql in (string[])["UPDATE notes SET text = 'x'", "DELETE FROM notes"])
            Assert.Contains("kept", Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Run(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_its_writers_alone()
    {
        using var record = Record();
        record.Store.Own("Ann").Write(Pair, "Mine.");
        Assert.Empty(record.Store.Own("Bo").Notes(Pair));
        Assert.Empty(record.Ask.History(Event(record, "a"), June).Words);
    }

    [Fact]
    public void What_is_kept_on_an_event_follows_its_id_when_events_join_and_part()
    {
        using var record = Record();
        var (ann, first, second) = (record.Store.Own("Ann"), Event(record, "a"), Event(record, "b"));
        ann.Write(OwnSubject.Event(second), "Look at this.");
        ann.Watch(OwnSubject.Event(second));
        ann.Give(second, "Bo");
        var joined = record.Store.Review("Ann").SameEvent(first, second);
        var now = Event(record, "a");
        Assert.Equal("Look at this.", Assert.Single(ann.Notes(OwnSubject.Event(now))).Text);
        Assert.True(ann.Watches(OwnSubject.Event(now)));
        Assert.Equal("Bo", ann.OwnersOf([now])[now].Owner);
        Assert.Equal(now, Assert.Single(ann.OwnedBy("Bo", 5)));
        record.Store.Review("Ann").Undo(joined.Judgement!);
        // Of what parts, one part keeps the id; what was kept under the ids that lead to it stays there.
        Assert.Equal("Look at this.", Assert.Single(ann.Notes(OwnSubject.Event(now))).Text);
        Assert.Single(((string[])["a", "b"]).SelectMany(d => ann.Notes(OwnSubject.Event(Event(record, d)))));
    }

    [Fact]
    public void A_translation_is_signed_stands_beside_others_and_leaves_the_words_alone()
    {
        using var record = Record();
        var quote = record.Ask.Document("a", June).Facts[0].Fact.Evidence[0];
        var (start, end) = (quote.Span.Start, quote.Span.End);
        record.Store.Own("Ann").Translate("a", start, end, "fr", "Ils se sont parlé.");
        record.Store.Own("Bo").Translate("a", start, end, "fr", "Ils ont conversé.");
        record.Store.Own("Ann").Translate("a", start, end, "fr", "Ils se sont entretenus.");
        var standing = record.Store.Own("Cy").Translations(["a"]);
        Assert.Equal([("Bo", "Ils ont conversé."), ("Ann", "Ils se sont entretenus.")], standing.Select(t => (t.By, t.Text)));
        Assert.Equal(quote.Quote, record.Ask.Document("a", June).Text[start..end]);
        Assert.Contains("signed by Bo", Assert.Throws<ReviewRefusedException>(() => record.Store.Own("Ann").Withdraw(standing[0].Number)).Message, StringComparison.Ordinal);
        record.Store.Own("Bo").Withdraw(standing[0].Number);
        Assert.Equal("Ann", Assert.Single(record.Store.Own("Cy").Translations(["a"])).By);
        foreach (var (from, to, tag, text) in ((int, int, string, string)[])[(-1, 3, "fr", "x"), (0, 9999, "fr", "x"), (3, 3, "fr", "x"), (0, 3, "<b>", "x"), (0, 3, "fr", " ")])
            Assert.Throws<ReviewRefusedException>(() => record.Store.Own("Ann").Translate("a", from, to, tag, text));
    }

    [Fact]
    public void What_is_new_on_the_watchlist_is_what_came_or_changed_since_the_last_look()
    {
        using var record = Record();
        var ann = record.Store.Own("Ann");
        OwnSubject[] watched = [Pair, OwnSubject.Country("BLR"), OwnSubject.Country("SVN"), OwnSubject.Person(record.Ask.Person("Sergei Aleinik", June).Person!.Id)];
        foreach (var subject in watched) ann.Watch(subject);
        ann.Look(TemporaryRecord.Start + TimeSpan.FromDays(400));
        var looked = Assert.NotNull(ann.Looked());
        Assert.Equal(record.Clock.Now, looked);
        Assert.All(record.Ask.News(watched, looked, June), n => Assert.Empty(n.Events));
        record.Clock.Now += TimeSpan.FromHours(1);
        record.Ingest(Met("c", "2024-04-02"));
        Assert.Equal([1, 1, 0, 1], record.Ask.News(watched, looked, June).Select(n => n.Total.Value));
        ann.Watch(Pair, on: false);
        Assert.Equal(3, ann.Watchlist().Count);
    }

    [Fact]
    public void A_backup_carries_what_people_keep_and_the_canonical_export_does_not()
    {
        using var record = Record();
        var before = CanonicalExport.Lines(record.Store);
        var ann = record.Store.Own("Ann");
        ann.Write(Pair, "Mine.");
        ann.Give(Event(record, "a"), "Bo");
        ann.Watch(Pair);
        ann.Translate("a", 0, 5, "fr", "Serge");
        Assert.Equal(before, CanonicalExport.Lines(record.Store));
        var (backup, restored) = (Path.Combine(record.Folder, "backup.db"), StoreAddress.Parse(Path.Combine(record.Folder, "restored.db")));
        Backup.Write(record.Store, backup);
        Restore.Run(backup, restored, replace: false, record.Clock);
        using var again = RecordStore.Open(restored, record.Clock);
        Assert.Equal("Mine.", Assert.Single(again.Own("Ann").Notes(Pair)).Text);
        Assert.Equal("Bo", again.Own("Ann").OwnersOf([Event(record, "a")]).Values.Single().Owner);
        Assert.Equal("Serge", Assert.Single(again.Own("Ann").Translations(["a"])).Text);
        Assert.True(again.Own("Ann").Watches(Pair));
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_in_words()
    {
        using var record = Record();
        Assert.Contains("name of who", Assert.Throws<ReviewRefusedException>(() => record.Store.Own(" ")).Message, StringComparison.Ordinal);
        var ann = record.Store.Own("Ann");
        Assert.Contains("20000", Assert.Throws<ReviewRefusedException>(() => ann.Write(Pair, new string('x', 20_001))).Message, StringComparison.Ordinal);
        Assert.Throws<ReviewRefusedException>(() => ann.Write(OwnSubject.Event("E-999999"), "x"));
        Assert.Throws<ReviewRefusedException>(() => ann.Watch(OwnSubject.Person(Event(record, "a"))));
        Assert.Throws<ReviewRefusedException>(() => ann.Give("E-999999", "Bo"));
        ann.Write(Pair, "half \ud83d and \0 none");
        Assert.Equal("half \uFFFD and \uFFFD none", ann.Notes(Pair)[0].Text);
    }

    private static Days June => TemporaryRecord.On("2024-06-01");

    private TemporaryRecord Record()
    {
        var record = Fresh();
        record.Ingest(Met("a", "2024-01-20"), Met("b", "2024-03-05"));
        return record;
    }

    private static string Event(TemporaryRecord record, string document) => record.Ask.Document(document, June).Facts[0].EventId!;

    private static Item Met(string id, string date) => new Item(id, $"Sergei Aleinik met Frederick Shava ({id}).", date).Contact(
        "Sergei Aleinik met Frederick Shava", ContactKind.Meeting, date, Who("Sergei Aleinik", Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE"));
}
