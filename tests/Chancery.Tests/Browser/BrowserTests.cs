using System.Text.RegularExpressions;
using Chancery.Tests.Commands;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Tests.Browser;

/// <summary>The desk as its users walk through it, in a real browser.</summary>
[Trait("Needs", "Chromium")]
public sealed partial class BrowserTests(DeskInBrowser desk) : IClassFixture<DeskInBrowser>
{
    private static readonly string[] Pages =
    [
        "/", "/latest", "/followups", "/calendar?month=2024-02", "/country/BLR", "/organisation/UN", "/pair/BLR/ZWE", "/brief/BLR/ZWE", "/search?q=Harare", "/review", "/map?from=2015", "/network?country=BLR&from=2015",
        "/heat?from=2015", "/sources", "/searches", "/mine", "/audit", "/api", "/about", "/start", "/document/kampala", "/document/evil", "/country/CHN",
    ];

    [Fact]
    public async Task A_desk_officer_goes_from_two_sides_to_an_event_to_its_words_and_back_and_to_the_brief()
    {
        await using var window = await desk.Open();
        var page = window.Page;
        await window.Go("/pair/BLR/ZWE");
        await page.Locator("main a[href^='/event/']").First.ClickAsync();
        await page.WaitForURLAsync("**/event/**");
        var number = page.Locator("main a[href^='#t']:visible").First;
        var target = (await number.GetAttributeAsync("href"))![1..];
        await number.ClickAsync();
        Assert.EndsWith("#" + target, page.Url, StringComparison.Ordinal);
        var words = page.Locator($"[id='{target}']");
        Assert.Equal(1, await words.CountAsync());
        await page.Locator("main a[href^='#f']:visible").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#f*");
        Assert.Contains("#f", page.Url, StringComparison.Ordinal);
        await window.Go("/pair/BLR/ZWE");
        await page.Locator("main a.button").First.ClickAsync();
        await page.WaitForURLAsync("**/brief/**");
        Assert.Contains("Kay Frederick Shava ng Zimbabwe", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Wrong);
    }

    [Fact]
    public async Task A_reviewer_works_by_keys_alone()
    {
        await using var window = await desk.Open();
        var page = window.Page;
        await window.Go("/review");
        var before = await Left(page);
        await page.Keyboard.PressAsync("a");
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.WaitForFunctionAsync("before => parseInt(document.querySelector('.tabs .count, main .count').textContent.replace(/\\D/g, '')) < before", before);
        await page.Keyboard.PressAsync("u");
        await page.WaitForFunctionAsync("before => parseInt(document.querySelector('.tabs .count, main .count').textContent.replace(/\\D/g, '')) === before", before);
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("constructed for this test");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("before => parseInt(document.querySelector('.tabs .count, main .count').textContent.replace(/\\D/g, '')) < before", before);
        Assert.Empty(window.Wrong);
    }

    [Fact]
    public async Task An_analyst_searches_in_another_script_narrows_it_and_takes_it_along()
    {
        await using var window = await desk.Open();
        var page = window.Page;
        await window.Go("/search?q=" + Uri.EscapeDataString("القاهرة"));
        var facet = page.Locator("main aside a[href*='country='], main a[href*='country=']").First;
        await facet.ClickAsync();
        await page.WaitForURLAsync("**country=**");
        var file = await page.Locator("a[href*='format=csv']").First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(file!);
        Assert.StartsWith("text/csv", answer.Headers["content-type"], StringComparison.Ordinal);
        Assert.True((await answer.TextAsync()).Split('\n').Length >= 2, "the file is empty");
        Assert.Empty(window.Wrong);
    }

    [Theory]
    [InlineData(390, false, "en")]
    [InlineData(390, false, "ar")]
    [InlineData(1280, true, "en")]
    [InlineData(1280, false, "ar")]
    public async Task Every_page_fits_its_window_and_does_nothing_it_should_not(int width, bool dark, string language)
    {
        await using var window = await desk.Open(width, dark, language);
        foreach (var address in Pages)
        {
            await window.Go(address);
            if (!await window.Fits()) window.Wrong.Add($"{address} is wider than its window of {width}");
            if (await window.Page.Locator("html").GetAttributeAsync("dir") != (language == "ar" ? "rtl" : "ltr")) window.Wrong.Add($"{address} runs in the wrong direction");
        }
        Assert.True(window.Wrong.Count == 0, string.Join('\n', window.Wrong));
    }

    [Fact]
    public async Task Without_script_every_page_can_be_read_and_a_search_can_be_sent()
    {
        await using var window = await desk.Open(script: false);
        foreach (var address in Pages)
        {
            await window.Go(address);
            Assert.True((await window.Page.Locator("main").InnerTextAsync()).Length > 40, address + " says nothing");
        }
        await window.Go("/");
        await window.Page.Locator("#top-q").FillAsync("Harare");
        await window.Page.Locator("form.find button").ClickAsync();
        Assert.Contains("q=Harare", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Wrong);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_on_any_page(bool dark)
    {
        await using var window = await desk.Open(dark: dark);
        var axe = await File.ReadAllTextAsync(Repository.File("tests", "fixtures", "axe", "axe.min.js"));
        var found = new List<string>();
        foreach (var address in Pages)
        {
            await window.Go(address);
            await window.Page.EvaluateAsync(axe);
            found.AddRange((await window.Page.EvaluateAsync<string[]>(
                "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.target.join(' ') + ' | ' + n.html.slice(0, 160)))"))
                .Select(v => $"{address} {v}"));
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(60)));
    }

    [Fact]
    public async Task A_first_visit_to_a_page_weighs_at_most_300_kilobytes()
    {
        foreach (var address in Pages)
        {
            await using var window = await desk.Open();
            var sizes = new List<Task<int>>();
            window.Page.RequestFinished += (_, request) => sizes.Add(Weight(request));
            await window.Go(address);
            var bytes = (await Task.WhenAll(sizes)).Sum();
            Assert.True(bytes is > 1000 and <= 300_000, $"{address}: {bytes} bytes");
        }
    }

    [Fact]
    public async Task The_pictures_of_the_desk_are_taken_when_they_are_asked_for()
    {
        (string Name, string Address, int Width, bool Dark, string Language)[] pictures =
        [
            ("today", "/", 1280, false, "en"), ("pair", "/pair/BLR/ZWE", 1280, false, "en"), ("country", "/country/BLR", 1280, false, "en"), ("review", "/review", 1280, false, "en"), ("search", "/search?q=Harare", 1280, false, "en"),
            ("map", "/map?from=2015", 1280, false, "en"), ("network", "/network?country=TUR&from=2015", 1280, false, "en"), ("heat", "/heat?from=2015", 1280, false, "en"), ("phone", "/pair/BLR/ZWE", 390, false, "en"),
            ("dark", "/latest", 1280, true, "en"), ("arabic", "/pair/BLR/ZWE", 1280, false, "ar"),
        ];
        var draw = Environment.GetEnvironmentVariable("CHANCERY_DRAW") is { Length: > 0 };
        foreach (var picture in pictures)
        {
            await using var window = await desk.Open(picture.Width, picture.Dark, picture.Language);
            await window.Go(picture.Address);
            var taken = await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = draw ? Repository.File("docs", "pictures", $"desk-{picture.Name}.png") : null });
            Assert.True(taken.Length > 10_000, picture.Name + " shows nothing");
            Assert.True(File.Exists(Repository.File("docs", "pictures", $"desk-{picture.Name}.png")), $"desk-{picture.Name}.png is missing: CHANCERY_DRAW=1 takes it");
        }
    }

    private static async Task<int> Left(IPage page) => int.Parse(Digits().Replace(await page.Locator(".tabs .count, main .count").First.InnerTextAsync(), ""), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<int> Weight(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }

    [GeneratedRegex("[^0-9]", RegexOptions.None, 2000)]
    private static partial Regex Digits();
}
