using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class PageTests
{
    [Fact]
    public async Task Every_page_answers_with_banner_landmarks_skip_link_and_headers()
    {
        await using var desk = await OpenDesk.OnSamples();
        var addresses = await Addresses(desk);
        foreach (var address in addresses)
        {
            using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Contains("Constructed samples, not evidence.", page, StringComparison.Ordinal);
            Assert.Contains("The day in the world is 1 June 2024", OpenDesk.Words(page), StringComparison.Ordinal);
            foreach (var part in (string[])["<main id=\"main\"", "<header", "<nav aria-label", "<footer", "class=\"skip\" href=\"#main\"", "<html lang=\"en\""])
                Assert.True(page.Contains(part, StringComparison.Ordinal), $"{address} has no {part}");
            Assert.Single(H1().Matches(page));
        }
    }

    [Fact]
    public async Task No_page_holds_inline_script_or_style_or_asks_another_host()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var address in await Addresses(desk))
        {
            var page = await desk.Page(address);
            Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)", page);
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=|javascript:", page);
            Assert.DoesNotMatch("(?:src|href)=\"(?:https?:)?//", page);
        }
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_every_quote_its_language_and_direction()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var address in await Addresses(desk))
        {
            var page = await desk.Page(address);
            Assert.Equal(Table().Count(page), Caption().Count(page));
            foreach (Match quote in Quote().Matches(page))
            {
                Assert.Contains("lang=\"", quote.Value, StringComparison.Ordinal);
                Assert.Contains("dir=\"auto\"", quote.Value, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_link_within_a_page_has_its_place_and_every_link_to_another_page_answers()
    {
        await using var desk = await OpenDesk.OnSamples();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in await Addresses(desk))
        {
            var page = await desk.Page(address);
            var ids = Id().Matches(page).Select(m => m.Groups["it"].Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            foreach (Match link in Link().Matches(page))
            {
                var target = WebUtility.HtmlDecode(link.Groups["it"].Value);
                if (target.StartsWith('#')) Assert.True(ids.Contains(target[1..]), $"{address}: {target} leads nowhere");
                else if (seen.Add(target))
                {
                    var other = await desk.Page(target);
                    if (target.Split('#') is [_, { Length: > 0 } place]) Assert.True(other.Contains($"id=\"{place}\"", StringComparison.Ordinal), $"{address}: {target} leads nowhere");
                }
            }
        }
        Assert.True(seen.Count > 30);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_a_clear_404()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var address in (string[])["/nothing", "/event/E-999999", "/event/x%2F..%2Fy", "/document/none", "/country/Atlantis", "/pair/BLR/Atlantis", "/person/Nobody", "/brief/Atlantis/BLR", "/followups?state=forgotten", "/go?a=Atlantis", "/country/BLR/nothing", "/country/Atlantis/offices", "/calendar?country=Atlantis"])
        {
            var (status, page) = await desk.Any(address);
            Assert.True(status == HttpStatusCode.NotFound, $"{address}: {status}");
            Assert.Contains("<h1", page, StringComparison.Ordinal);
            Assert.Contains("Constructed samples", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_in_words()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var address in (string[])["/?on=2024-13-01", "/latest?published-by=yesterday", "/sources?recorded-by=x", "/?on=%3Cscript%3E"])
        {
            var (status, page) = await desk.Any(address);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("Write it as in", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_record_says_how_to_begin()
    {
        await using var desk = await OpenDesk.On(samples: false);
        var page = OpenDesk.Words(await desk.Page("/"));
        Assert.Contains("Nothing in the record yet", page, StringComparison.Ordinal);
        Assert.Contains("The day in the world is 1 March 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Constructed samples", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Start my own record", page, StringComparison.Ordinal);
        foreach (var address in (string[])["/latest", "/calendar", "/country/BLR/offices", "/organisation/UN", "/followups", "/differently", "/unclear", "/sources", "/country/BLR", "/pair/BLR/ZWE", "/brief/BLR/ZWE", "/search?q=Harare"]) await desk.Page(address);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> Addresses(OpenDesk desk)
    {
        var days = desk.Ask.Sides(new Chancery.Store.Days(new DateOnly(2024, 6, 1)));
        var home = await desk.Page("/");
        var pair = await desk.Page("/pair/BLR/ZWE");
        var australia = await desk.Page("/country/AUS");
        var found = EventAddress().Matches(home + pair + australia).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        var persons = PersonAddress().Matches(home + pair + australia).Select(m => m.Value).Distinct(StringComparer.Ordinal);
        return
        [
            "/", "/latest", "/followups", "/followups?state=overdue", "/followups?state=coming", "/latest?kind=all&country=Belarus&from=2024-01", "/latest?kind=agreement", "/latest?country=Atlantis", "/followups?country=BLR&with=ZWE", "/followups?person=Wong",
            "/calendar", "/calendar?month=2024-02", "/calendar?month=2024-03&list=yes&country=AUS",
            .. ((string[])["offices", "partners", "agreements", "measures", "memberships", "initiatives", "positions"]).Select(p => "/country/AUS/" + p), "/country/AUS/offices?role=foreign-minister",
            "/organisation/UN", .. ((string[])["initiatives", "sessions", "memberships", "offices"]).Select(p => "/organisation/UN/" + p), "/differently", "/unclear",
            "/sources", "/about", "/start", "/searches", "/webhooks", "/review", "/review?reason=told-differently", "/source?name=Southern%20Wire", "/audit", "/audit?who=chancery", "/search?country=BLR", "/search?q=nosuchword&kind=meeting", "/search", "/search?q=Harare", "/search?q=Aleinik",
            "/country/BLR", "/pair/BLR/ZWE", "/brief/BLR/ZWE", "/brief/AUS/CHN", "/document/kampala", "/document/canberra", "/latest?show=all", .. days.Sides.Select(s => "/country/" + s.Name),
            .. found, .. found.Select(f => f + "/cite"), .. found.Select(f => f + "/wrong"), .. persons,
        ];
    }

    [GeneratedRegex("<h1[ >]", RegexOptions.None, 2000)]
    private static partial Regex H1();

    [GeneratedRegex("<table", RegexOptions.None, 2000)]
    private static partial Regex Table();

    [GeneratedRegex("<caption", RegexOptions.None, 2000)]
    private static partial Regex Caption();

    [GeneratedRegex("<(?:blockquote|q)[ >][^>]*>?", RegexOptions.None, 2000)]
    private static partial Regex Quote();

    [GeneratedRegex("\\sid=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Id();

    [GeneratedRegex("<a\\s[^>]*href=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();

    [GeneratedRegex("/event/E-[0-9]+", RegexOptions.None, 2000)]
    private static partial Regex EventAddress();

    [GeneratedRegex("/person/P-[0-9]+", RegexOptions.None, 2000)]
    private static partial Regex PersonAddress();
}
