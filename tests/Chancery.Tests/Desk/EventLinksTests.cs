using System.Text.RegularExpressions;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class EventLinksTests
{
    [Fact]
    public async Task Every_stated_field_of_every_event_leads_to_its_words_and_the_words_lead_back()
    {
        await using var desk = await OpenDesk.OnSamples();
        var (events, fields) = (0, 0);
        foreach (var id in Enumerable.Range(1, 99).Select(n => $"E-{n:D6}"))
        {
            if ((await desk.Any("/event/" + id)) is not { Status: System.Net.HttpStatusCode.OK, Page: var page }) break;
            events++;
            var anchors = Anchor().Matches(page).Select(m => m.Groups["it"].Value).ToHashSet(StringComparer.Ordinal);
            var numbers = Numbered().Matches(page).Select(m => m.Groups["n"].Value).ToList();
            Assert.NotEmpty(numbers);
            foreach (var n in numbers)
            {
                fields++;
                var to = Assert.Single(Regex.Matches(page, $"<a class=\"number\" href=\"#(?<it>[^\"]+)\"[^>]*>{n}</a>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)));
                Assert.True(anchors.Contains(to.Groups["it"].Value), $"{id}: {to.Value} leads nowhere");
                Assert.Matches($"<a class=\"ref\" href=\"#f{n}\"", page);
                Assert.Matches($"<mark[^>]* data-n=\"([0-9]+ )*{n}( [0-9]+)*\"|<mark[^>]* data-whole=\"([0-9]+ )*{n}( [0-9]+)*\"", page);
            }
            foreach (Match back in Back().Matches(page)) Assert.True(numbers.Contains(back.Groups["n"].Value, StringComparer.Ordinal), $"{id}: {back.Value} leads nowhere");
        }
        Assert.True(events >= 5 && fields >= 25, $"{events} events with {fields} fields");
    }

    [Fact]
    public async Task A_field_is_linked_to_its_own_words_where_they_are_found()
    {
        await using var desk = await OpenDesk.OnSamples();
        var told = Assert.Single(desk.Ask.ToldDifferently(new Chancery.Store.Days(new DateOnly(2024, 6, 1)), 5).Events);
        var page = await desk.Page("/event/" + told.Id);
        Assert.Matches("<mark data-n=\"[0-9 ]+\"[^>]*>Canberra</mark>", page);
        Assert.Matches("<mark data-n=\"[0-9 ]+\"[^>]*>(?:on )?20 March</mark>", page);
        Assert.Matches("<mark data-n=\"[0-9 ]+\"[^>]*>[^<]*Penny Wong</mark>", page);
    }

    [Fact]
    public async Task The_history_of_an_event_shows_a_correction_with_who_and_why_and_the_cited_address_still_shows_what_was()
    {
        await using var desk = await OpenDesk.OnSamples();
        var days = new Chancery.Store.Days(new DateOnly(2024, 6, 1));
        var (id, key) = (desk.Ask.Document("kampala", days).Facts[0].EventId!, desk.Ask.Document("kampala", days).Facts[0].Key);
        var permanent = Permanent().Match(System.Net.WebUtility.HtmlDecode(await desk.Page($"/event/{id}/cite"))).Value;
        Assert.Contains("recorded-by=2026-03-01T12:00:00.000Z", permanent, StringComparison.Ordinal);
        desk.Clock.Now += TimeSpan.FromHours(1);
        var (status, location, refused) = await desk.SendForm($"/event/{id}/wrong", ("fact", key), ("what", "otherwise"), ("field.place", "Munyonyo"), ("field.date", "2024-01-20"), ("field.kind", "meeting"), ("field.status", "held"), ("why", "The <page> says so."));
        Assert.True(status == System.Net.HttpStatusCode.Redirect, refused);
        Assert.StartsWith($"/event/{id}", location, StringComparison.Ordinal);
        var words = OpenDesk.Words(await desk.Page("/event/" + id));
        Assert.Contains("desk corrected a fact The <page> says so.", words, StringComparison.Ordinal);
        Assert.Contains("Place: Kampala → Munyonyo", words, StringComparison.Ordinal);
        Assert.Contains("First recorded, told by 1 document", words, StringComparison.Ordinal);
        var then = OpenDesk.Words(await desk.Page(permanent));
        Assert.DoesNotContain("Munyonyo", then, StringComparison.Ordinal);
        Assert.DoesNotContain("corrected a fact", then, StringComparison.Ordinal);
        Assert.Contains("Kampala", then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_is_rejected_needs_a_reason_and_goes_out_of_the_record()
    {
        await using var desk = await OpenDesk.OnSamples();
        var days = new Chancery.Store.Days(new DateOnly(2024, 6, 1));
        var (id, key) = (desk.Ask.Document("no-year", days).Facts[0].EventId!, desk.Ask.Document("no-year", days).Facts[0].Key);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await desk.SendForm($"/event/{id}/wrong", ("fact", key), ("what", "wrong"))).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.SendForm($"/event/{id}/wrong", ("fact", "nothing"), ("what", "wrong"), ("why", "x"))).Status);
        Assert.Equal("/document/no-year", (await desk.SendForm($"/event/{id}/wrong", ("fact", key), ("what", "wrong"), ("why", "no such call"))).Location);
        Assert.Empty(desk.Ask.Document("no-year", days).Facts);
    }

    [Fact]
    public async Task Citations_come_as_text_markdown_and_bibtex_and_nothing_of_a_document_breaks_out_of_them()
    {
        await using var desk = await OpenDesk.On(samples: false, new Chancery.Tests.Store.Item("odd", "A } title_ with $ and [link](javascript:x)\nAda Novak met Bo Lind *here* and `there` & {everywhere}.", "2024-01-01") { Outlet = "Wire & Sons_" }
            .Contact("Ada Novak met Bo Lind *here* and `there` & {everywhere}", ContactKind.Meeting, "2024-01-01", new Actor("Ada Novak", null, "SVN"), new Actor("Bo Lind", null, "SWE")));
        var id = desk.Ask.Document("odd", new Chancery.Store.Days(new DateOnly(2024, 6, 1))).Facts[0].EventId!;
        var page = System.Net.WebUtility.HtmlDecode(await desk.Page($"/event/{id}/cite"));
        Assert.Contains(@"\*here\* and \`there\` &amp; {everywhere}", page, StringComparison.Ordinal);
        Assert.Contains(@"title = {A \} title\_ with \$ and [link](javascript:x)}", page, StringComparison.Ordinal);
        Assert.Contains(@"organization = {Wire \& Sons\_}", page, StringComparison.Ordinal);
        Assert.Contains("“Ada Novak met Bo Lind *here* and `there` & {everywhere}”", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("\\sid=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Anchor();

    [GeneratedRegex("<div id=\"f(?<n>[0-9]+)\" data-n=\"\\k<n>\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex("<a class=\"ref\" href=\"#f(?<n>[0-9]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Back();

    [GeneratedRegex("/event/E-[0-9]+\\?on=[^\"<\\s]+", RegexOptions.None, 2000)]
    private static partial Regex Permanent();
}
