using System.Net;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class OwnPagesTests
{
    private const string Hostile = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> </textarea> \u202Eevil";
    private static readonly Days June = new(new DateOnly(2024, 6, 1));

    [Fact]
    public async Task A_note_stands_on_the_page_it_was_written_on_and_hostile_words_stay_words()
    {
        await using var desk = await OpenDesk.OnSamples();
        var id = desk.Ask.Overdue(June, 1).Followups[0].EventId;
        var (status, location, _) = await desk.SendForm("/own/note", ("kind", "event"), ("subject", id), ("text", Hostile), ("back", $"/event/{id}#note"));
        Assert.Equal((HttpStatusCode.Redirect, $"/event/{id}#note"), (status, location));
        await desk.SendForm("/own/note", ("kind", "event"), ("subject", id), ("text", "Another."), ("back", "/mine"));
        foreach (var address in (string[])["/event/" + id, "/mine"])
        {
            var page = await desk.Page(address);
            Assert.Contains("Another.", page, StringComparison.Ordinal);
            foreach (var harm in (string[])["<script>alert", "<img", "onerror=alert(2)>"]) Assert.DoesNotContain(harm, page, StringComparison.Ordinal);
        }
        Assert.Contains("1 earlier note", OpenDesk.Words(await desk.Page("/event/" + id)), StringComparison.Ordinal);
        Assert.Equal("Another.|" + Hostile, string.Join('|', desk.Store.Own("desk").Notes(OwnSubject.Event(id)).Select(n => n.Text)));
    }

    [Fact]
    public async Task What_is_watched_noted_and_looked_after_stands_on_one_page()
    {
        await using var desk = await OpenDesk.OnSamples();
        var followup = desk.Ask.Overdue(June, 1).Followups[0].EventId;
        Assert.Contains("You watch nothing yet.", await desk.Page("/mine"), StringComparison.Ordinal);
        await desk.SendForm("/own/watch", ("kind", "pair"), ("subject", "BLR ZWE"), ("on", "yes"), ("back", "/pair/BLR/ZWE"));
        await desk.SendForm("/own/note", ("kind", "country"), ("subject", "BLR"), ("text", "Ask."), ("back", "/country/BLR"));
        await desk.SendForm("/own/owner", ("event", followup), ("owner", "desk"), ("back", "/mine"));
        Assert.Contains("Looked after by desk", OpenDesk.Words(await desk.Page("/event/" + followup)), StringComparison.Ordinal);
        desk.Clock.Now += TimeSpan.FromHours(2);
        using (var run = desk.Store.BeginIngest())
        {
            var item = new Item("later", "Sergei Aleinik called Frederick Shava on 2 April 2024.", "2024-04-03")
                .Contact("Sergei Aleinik called Frederick Shava", ContactKind.Call, "2024-04-02", new Actor("Sergei Aleinik", Role.ForeignMinister, "BLR"), new Actor("Frederick Shava", Role.ForeignMinister, "ZWE"));
            run.Add(item.Source, item.Reading);
        }
        var words = OpenDesk.Words(await desk.Page("/mine"));
        Assert.Contains("Belarus – Zimbabwe 1 new or changed", words, StringComparison.Ordinal);
        Assert.Contains("Call of Belarus and Zimbabwe", words, StringComparison.Ordinal);
        Assert.Contains("Consultations of Belarus and Zimbabwe", words, StringComparison.Ordinal);
        Assert.Contains("Belarus Ask.", words, StringComparison.Ordinal);
        await desk.SendForm("/own/look", ("until", desk.Clock.Now.ToString("O")), ("back", "/mine"));
        Assert.Contains("Belarus – Zimbabwe nothing new", OpenDesk.Words(await desk.Page("/mine")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_stands_in_a_brief_when_it_is_wished_and_only_then()
    {
        await using var desk = await OpenDesk.OnSamples();
        await desk.SendForm("/own/note", ("kind", "pair"), ("subject", "BLR ZWE"), ("text", "Ask about the <b>loan</b>."), ("back", "/pair/BLR/ZWE"));
        Assert.Contains("Ask about the &lt;b&gt;loan&lt;/b&gt;.", await desk.Page("/pair/ZWE/BLR"), StringComparison.Ordinal);
        foreach (var form in (string[])["", "&format=html", "&format=md"])
        {
            Assert.DoesNotContain("loan", await desk.Page("/brief/BLR/ZWE?since=2020" + form), StringComparison.Ordinal);
            Assert.Contains("loan", await desk.Page("/brief/BLR/ZWE?since=2020&note=1" + form), StringComparison.Ordinal);
        }
        var page = await desk.Page("/brief/BLR/ZWE?since=2020&note=1");
        Assert.Contains("since=2020&amp;note=1&amp;format=docx", page, StringComparison.Ordinal);
        Assert.DoesNotContain("loan", await desk.Page("/brief/country/BLR?note=1"), StringComparison.Ordinal);
        // A brief of an earlier record holds the note that stood then.
        desk.Clock.Now += TimeSpan.FromHours(2);
        var then = desk.Clock.Now.AddHours(-1);
        await desk.SendForm("/own/note", ("kind", "pair"), ("subject", "BLR ZWE"), ("text", "Settled."), ("back", "/pair/BLR/ZWE"));
        Assert.Contains("loan", await desk.Page($"/brief/BLR/ZWE?note=1&recorded-by={then.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"), StringComparison.Ordinal);
        Assert.Contains("Settled.", await desk.Page("/brief/BLR/ZWE?note=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_stands_signed_beside_the_words_and_never_in_their_place()
    {
        await using var desk = await OpenDesk.OnSamples();
        var line = desk.Ask.Overdue(June, 1).Followups[0];
        var quote = line.Evidence[0];
        await desk.SendForm("/own/translation", ("document", quote.Document), ("start", $"{quote.Start}"), ("end", $"{quote.End}"), ("language", "en"), ("text", "The committee is to meet. " + Hostile), ("back", "/event/" + line.EventId));
        foreach (var address in (string[])["/event/" + line.EventId, $"/event/{line.EventId}/cite"])
        {
            var page = await desk.Page(address);
            Assert.Contains("English by desk, 1 March 2026", page, StringComparison.Ordinal);
            Assert.Contains("The committee is to meet. &lt;script&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<blockquote lang=\"en\" dir=\"auto\">The committee", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        }
        Assert.Contains(DeskItems.CommitteeWords, await desk.Page($"/event/{line.EventId}/cite"), StringComparison.Ordinal);
        var number = desk.Store.Own("desk").Translations([quote.Document])[0].Number;
        await desk.SendForm("/own/translation/withdraw", ("number", $"{number}"), ("back", "/mine"));
        Assert.DoesNotContain("English by desk", await desk.Page("/event/" + line.EventId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_form_leads_out_of_the_desk_and_broken_forms_are_refused_in_words()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var back in (string[])["//evil.example", "/\\evil.example", "https://evil.example", "", "evil"])
            Assert.Equal("/mine", (await desk.SendForm("/own/watch", ("kind", "country"), ("subject", "BLR"), ("on", "yes"), ("back", back))).Location);
        foreach (var (address, fields) in ((string, (string, string)[])[])[
            ("/own/note", [("kind", "planet"), ("subject", "x"), ("text", "x")]), ("/own/note", [("kind", "event"), ("subject", "E-999999"), ("text", "x")]), ("/own/note", [("kind", "pair"), ("subject", "BLR"), ("text", "x")]),
            ("/own/owner", [("event", "nothing"), ("owner", "x")]), ("/own/translation", [("document", "kampala"), ("start", "a"), ("end", "2")]), ("/own/translation/withdraw", [("number", "77")]), ("/own/look", [("until", "soon")])])
        {
            var (status, _, page) = await desk.SendForm(address, fields);
            Assert.True(status == HttpStatusCode.BadRequest, $"{address}: {status}");
            Assert.Contains("This was not kept", page, StringComparison.Ordinal);
        }
    }
}
