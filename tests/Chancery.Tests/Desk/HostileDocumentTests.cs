using System.Text.RegularExpressions;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class HostileDocumentTests
{
    private const string Words = "<script>alert(1)</script> met \"><img src=x onerror=alert(2)> in \u202EMinsk\u202C";

    [Fact]
    public async Task A_hostile_document_is_text_on_every_page()
    {
        await using var desk = await OpenDesk.On(samples: false, Hostile("evil"));
        var days = new Days(new DateOnly(2024, 6, 1));
        var contact = Assert.Single(desk.Ask.Latest(days, 9).Events);
        foreach (var address in (string[])["/", "/latest", "/sources", "/country/BLR", "/pair/BLR/CHN", "/brief/BLR/CHN", "/document/evil", "/search?q=Minsk", "/followups",
            "/event/" + contact.Id, $"/event/{contact.Id}/cite", $"/event/{contact.Id}/wrong", "/person/" + contact.Participants[0].Person!.Id, "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/search", "/search?source=%22%3E%3Cscript%3Ealert(4)%3C/script%3E", "/source?name=%22%3E%3Cscript%3Ealert(4)%3C/script%3E", "/review", "/review?reason=uncertain", "/audit?who=chancery"])
        {
            var page = await desk.Page(address);
            Assert.False(Harm().IsMatch(page), $"{address}: {Harm().Match(page).Value}");
        }
    }

    [Fact]
    public async Task A_document_whose_id_is_an_address_has_a_page()
    {
        const string id = "https://news.example.org/a b/c?d=e&f#g";
        await using var desk = await OpenDesk.On(samples: false, Hostile(id));
        var page = await desk.Page("/latest");
        var found = Assert.Single(desk.Ask.Latest(new Days(new DateOnly(2024, 6, 1)), 9).Events);
        Assert.Contains("/event/" + found.Id, page, StringComparison.Ordinal);
        Assert.Contains(id.Replace("&", "&amp;", StringComparison.Ordinal), await desk.Page("/document/" + Uri.EscapeDataString(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_web_addresses_become_links_and_those_of_samples_never()
    {
        await using var own = await OpenDesk.On(samples: false, Hostile("a"), Plain("b", "https://news.example.org/b"));
        Assert.DoesNotContain("href=\"javascript", await own.Page("/document/a"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example.org/b\" rel=\"noreferrer noopener external\"", await own.Page("/document/b"), StringComparison.Ordinal);
        await using var samples = await OpenDesk.On(samples: true, Plain("b", "https://news.example.org/b"));
        Assert.DoesNotContain("href=\"https://", await samples.Page("/document/b"), StringComparison.Ordinal);
    }

    private static Item Plain(string id, string url) => new Item(id, "Talks\nSergei Aleinik met Wang Yi in Minsk.", "2024-05-04") { Url = url }
        .Contact("Sergei Aleinik met Wang Yi in Minsk", ContactKind.Meeting, "2024-05-03", new Actor("Sergei Aleinik", Role.ForeignMinister, "BLR"), new Actor("Wang Yi", Role.ForeignMinister, "CHN"));

    internal static Item Hostile(string id) => new Item(id, "<b onclick=alert(0)>Title</b>\n" + Words + " </textarea></title><svg onload=alert(3)>", "2024-05-04")
    { Outlet = "\"><script>alert(4)</script>", Url = "javascript:alert(5)", Side = "BLR" }
        .Contact(Words, ContactKind.Meeting, ContactStatus.Held, "2024-05-03", "<svg onload=alert(6)>", new Actor("<i onfocus=alert(7)>Evil</i>", Role.ForeignMinister, "BLR"), new Actor("Wang Yi", Role.ForeignMinister, "CHN"));

    [GeneratedRegex("<script>|<img|<svg onload|<b onclick|<i onfocus|</textarea></title>|href=\"javascript", RegexOptions.None, 2000)]
    private static partial Regex Harm();
}
