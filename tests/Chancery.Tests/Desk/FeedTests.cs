using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Chancery.App.Desk.Feeds;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>What other programs subscribe to.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_calendar_holds_what_is_dated_with_its_status()
    {
        await using var desk = await OpenDesk.OnSamples();
        var parts = CalendarReader.Read(await Bytes(desk, "/feeds/calendar.ics"));
        Assert.Equal("PT1H", parts[0]["REFRESH-INTERVAL;VALUE=DURATION"]);
        Assert.Equal("Chancery: the record", CalendarReader.Text(parts[0]["X-WR-CALNAME"]));
        var planned = Assert.Single(parts, p => p.GetValueOrDefault("DTSTART;VALUE=DATE") == "20240712");
        Assert.Equal(("20240713", "TENTATIVE", "0", "TRANSPARENT", "Beijing"), (planned["DTEND;VALUE=DATE"], planned["STATUS"], planned["SEQUENCE"], planned["TRANSP"], planned["LOCATION"]));
        Assert.Contains(parts, p => p.GetValueOrDefault("DTSTART;VALUE=DATE") == "20240320" && p["STATUS"] == "CONFIRMED");
        // Told to the month: over its days, and it says that the day is not told. Told without a year: not there.
        var month = Assert.Single(parts, p => p.GetValueOrDefault("DTSTART;VALUE=DATE") == "20240201");
        Assert.Equal("20240301", month["DTEND;VALUE=DATE"]);
        Assert.Contains("The exact day is not told", CalendarReader.Text(month["DESCRIPTION"]), StringComparison.Ordinal);
        Assert.Contains("Constructed sample, not evidence.", CalendarReader.Text(month["DESCRIPTION"]), StringComparison.Ordinal);
        Assert.DoesNotContain(parts, p => p.GetValueOrDefault("DTSTART;VALUE=DATE", "").EndsWith("0122", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_raises_the_sequence_and_keeps_the_name()
    {
        await using var desk = await OpenDesk.On(samples: false, DeskItems.All);
        var before = Meeting(CalendarReader.Read(await Bytes(desk, "/feeds/calendar.ics")));
        var entry = Entry(XDocument.Parse(await desk.Page("/feeds/atom.xml?country=CHN")), "2024-07-12", desk);
        desk.Clock.Now += TimeSpan.FromHours(2);
        var day = new Days(new DateOnly(2024, 6, 1));
        var fact = desk.Ask.Document("canberra", day).Facts.Single(f => f.Fact is Contact { Status: ContactStatus.Planned });
        desk.Store.Review("ann").Correct(fact.Key, """{"status":"postponed"}""");
        var after = Meeting(CalendarReader.Read(await Bytes(desk, "/feeds/calendar.ics")));
        Assert.Equal((before["UID"], "CANCELLED"), (after["UID"], after["STATUS"]));
        Assert.True(int.Parse(after["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture) > int.Parse(before["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(string.CompareOrdinal(after["LAST-MODIFIED"], before["LAST-MODIFIED"]) > 0);
        Assert.Equal(before["CREATED"], after["CREATED"]);
        var now = Entry(XDocument.Parse(await desk.Page("/feeds/atom.xml?country=CHN")), "2024-07-12", desk);
        Assert.Equal(entry.Element(Atom + "id")!.Value, now.Element(Atom + "id")!.Value);
        Assert.True(string.CompareOrdinal(now.Element(Atom + "updated")!.Value, entry.Element(Atom + "updated")!.Value) > 0);
    }

    [Fact]
    public async Task Feeds_are_the_same_octets_while_nothing_changes_and_are_not_sent_twice()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var (address, type) in ((string, string)[])[("/feeds/calendar.ics?country=BLR", "text/calendar"), ("/feeds/atom.xml?country=BLR", "application/atom+xml"), ("/feeds/feed.json?country=BLR", "application/feed+json")])
            await Twice(desk, address, type);
    }

    private static async Task Twice(OpenDesk desk, string address, string type)
    {
        using var first = await desk.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await desk.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        desk.Ingest(new Item("new", "Shava called Aleinik on 3 May.", "2024-05-04").Contact("Shava called Aleinik on 3 May", ContactKind.Call, "2024-05-03", Item.Who("Frederick Shava", Role.ForeignMinister, "ZWE"), Item.Who("Sergei Aleinik", Role.ForeignMinister, "BLR")));
        using var changed = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await desk.Client.SendAsync(changed);
        if (type == "text/calendar") Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Hostile_text_breaks_no_feed()
    {
        const string evil = "]]><script>alert(1)</script>\u0007 met; in, Minsk\\n \u202E\uFFFF";
        await using var desk = await OpenDesk.On(samples: false, new Item("evil", evil + "\nEND:VEVENT", "2024-05-04") { Outlet = "</entry>&\"\nBEGIN:VEVENT" }
            .Contact(evil, ContactKind.Meeting, ContactStatus.Held, "2024-05-03", "x\r\nSTATUS:CANCELLED", new Actor("<i>Evil</i>;\\", Role.ForeignMinister, "BLR"), new Actor("Wang Yi", Role.ForeignMinister, "CHN")));
        var only = Assert.Single(CalendarReader.Read(await Bytes(desk, "/feeds/calendar.ics")).Skip(1));
        Assert.Equal("CONFIRMED", only["STATUS"]);
        Assert.Contains("<script>", CalendarReader.Text(only["DESCRIPTION"]), StringComparison.Ordinal);
        using var reader = XmlReader.Create(new MemoryStream(await Bytes(desk, "/feeds/atom.xml")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        var feed = XDocument.Load(reader);
        Assert.Single(feed.Root!.Elements(Atom + "entry"));
        Assert.All((string[])["id", "title", "updated", "author"], name => Assert.Single(feed.Root.Elements(Atom + name)));
        using var json = JsonDocument.Parse(await Bytes(desk, "/feeds/feed.json"));
        Assert.Equal(("https://jsonfeed.org/version/1.1", 1), (json.RootElement.GetProperty("version").GetString(), json.RootElement.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task A_feed_lists_what_is_asked_for()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(2, await Count(desk, "country=AUS&kind=contact"));
        Assert.Equal(1, await Count(desk, "country=AUS&with=CHN&status=planned"));
        Assert.Equal(0, await Count(desk, "country=AUS&country=ZWE"));
        Assert.Equal(1, await Count(desk, "kind=statement"));
        Assert.Equal(2, await Count(desk, "q=Harare&kind=contact"));
        Assert.Equal(2, await Count(desk, "language=tl"));
        var wong = desk.Ask.Person("Penny Wong", new Days(new DateOnly(2024, 6, 1))).Person!.Id;
        Assert.Equal(2, await Count(desk, "person=" + wong));
    }

    [Fact]
    public async Task A_kept_search_is_a_feed_of_its_name()
    {
        await using var desk = await OpenDesk.OnSamples();
        var (status, page, _) = await desk.Send("/search?country=BLR", "/searches", ("question", "country=BLR&kind=meeting&evil=1"), ("name", "Minsk"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Kept: Minsk.", OpenDesk.Words(page), StringComparison.Ordinal);
        var kept = Assert.Single(desk.Store.Searches.Of("desk"));
        Assert.Equal("country=BLR&kind=meeting", kept.Question);
        Assert.Equal("Minsk", CalendarReader.Text(CalendarReader.Read(await Bytes(desk, $"/feeds/calendar.ics?search={kept.Id}"))[0]["X-WR-CALNAME"]));
        Assert.Equal(1, await Count(desk, $"search={kept.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Any("/feeds/atom.xml?search=999")).Status);
        await desk.Send("/searches", "/searches/remove", ("id", kept.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(desk.Store.Searches.Of("desk"));
    }

    [Theory]
    [InlineData("short", "X:short\r\n")]
    [InlineData("a,b;c\\d\ne", "X:a\\,b\\;c\\\\d\\ne\r\n")]
    public void Lines_are_escaped(string text, string line) => Assert.Equal(line, new ContentLines().Text("X", text).ToString());

    [Fact]
    public void Lines_are_folded_between_characters_at_75_octets()
    {
        foreach (var text in (string[])[new('a', 300), string.Concat(Enumerable.Repeat("я", 200)), string.Concat(Enumerable.Repeat("𝄞", 90)), string.Concat(Enumerable.Repeat("a𝄞я", 60))])
        {
            var folded = new ContentLines().Text("X", text).ToString();
            Assert.All(folded[..^2].Split("\r\n"), l => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(l), 1, 75));
            Assert.Equal("X:" + text, folded[..^2].Replace("\r\n ", "", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string> Meeting(List<Dictionary<string, string>> parts) => Assert.Single(parts, p => p.GetValueOrDefault("DTSTART;VALUE=DATE") == "20240712");

    private static XElement Entry(XDocument feed, string day, OpenDesk desk)
    {
        var id = desk.Ask.Feed(new FeedQuestion(), FeedOrder.Day, new Days(new DateOnly(2024, 6, 1)), 99).Lines.Single(l => l.Event.Date?.Text == day).Event.Id;
        return feed.Root!.Elements(Atom + "entry").Single(e => e.Element(Atom + "link")!.Attribute("href")!.Value.EndsWith(id, StringComparison.Ordinal));
    }

    private static async Task<int> Count(OpenDesk desk, string question) => XDocument.Parse(await desk.Page("/feeds/atom.xml?" + question)).Root!.Elements(Atom + "entry").Count();

    private static async Task<byte[]> Bytes(OpenDesk desk, string address) => await desk.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
}
