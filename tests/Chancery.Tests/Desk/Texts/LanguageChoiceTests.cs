using System.Net;
using System.Text.RegularExpressions;
using Chancery.App.Desk.Texts;
using Xunit;

namespace Chancery.Tests.Desk.Texts;

public sealed partial class LanguageChoiceTests
{
    private static readonly DeskTexts All = new();

    [Theory]
    [InlineData("ru-BY,ru;q=0.9,en;q=0.8", "ru")]
    [InlineData("de,en;q=0.3,fr;q=0.7", "fr")]
    [InlineData("en;q=0.1, be", "be")]
    [InlineData("es;q=0, fr;q=0.2", "fr")]
    [InlineData("tl-PH", "fil")]
    [InlineData("AR", "ar")]
    [InlineData("de, ja", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(";;;,q=,ru;q=oops,\u0000", null)]
    public void The_browsers_wishes_are_weighed(string header, string? tag) => Assert.Equal(tag, LanguageChoice.Preferred(header, All));

    [Fact]
    public async Task The_address_goes_before_the_cookie_and_the_cookie_before_the_browser()
    {
        await using var desk = await OpenDesk.OnSamples();
        desk.Client.DefaultRequestHeaders.Add("Accept-Language", "fr");
        Assert.Equal("fr", Language(await desk.Page("/about")));
        Assert.Equal("ar", Language(await desk.Page("/about?lang=ar")));
        Assert.Equal("ar", Language(await desk.Page("/about")));
        Assert.Contains("dir=\"rtl\"", await desk.Page("/about"), StringComparison.Ordinal);
        Assert.Equal("ru", Language(await desk.Page("/about?lang=ru-RU")));
        Assert.Equal("ru", Language(await desk.Page("/about?lang=xx")));
    }

    [Fact]
    public async Task A_language_that_is_not_here_is_english()
    {
        await using var desk = await OpenDesk.OnSamples();
        desk.Client.DefaultRequestHeaders.Add("Accept-Language", "de, ja;q=0.5");
        Assert.Equal("en", Language(await desk.Page("/about?lang=zz")));
    }

    [Fact]
    public async Task The_kept_language_lasts_a_year_and_no_other_site_sends_it()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var answer = await desk.Client.GetAsync(new Uri("/about?lang=be", UriKind.Relative));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(LanguageChoice.Cookie + "=", StringComparison.Ordinal));
        Assert.Contains("=be;", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=31536000", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/pair/BLR/ZWE?on=2024-06-01")]
    [InlineData("/")]
    [InlineData("/person/%D0%98")]
    public void The_form_leads_back_to_a_page_of_the_desk(string back) => Assert.True(LanguageChoice.IsOfTheDesk(back));

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("/a\r\nLocation: https://elsewhere.example/")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("about")]
    [InlineData("")]
    [InlineData("/\u00a0")]
    public void The_form_leads_nowhere_else(string back) => Assert.False(LanguageChoice.IsOfTheDesk(back));

    [Fact]
    public async Task A_form_without_the_guard_changes_nothing()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var form = new FormUrlEncodedContent([new("lang", "ru"), new("back", "/about")]);
        using var answer = await desk.Client.PostAsync(new Uri("/language", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("en", Language(await desk.Page("/about")));
    }

    [Fact]
    public async Task The_form_changes_the_language_and_leads_back()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(("/about?on=2024-06-01", "es"), await Send(desk, "es", "/about?on=2024-06-01"));
        Assert.Equal(("/", "fr"), await Send(desk, "fr", "https://elsewhere.example/"));
        Assert.Equal(("/", "fr"), await Send(desk, "xx", "//elsewhere.example"));
    }

    private static async Task<(string? To, string Then)> Send(OpenDesk desk, string tag, string back)
    {
        using var form = new FormUrlEncodedContent([new("lang", tag), new("back", back), new("guard", Guard().Match(await desk.Page("/")).Groups["it"].Value)]);
        using var answer = await desk.Client.PostAsync(new Uri("/language", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (answer.Headers.Location?.ToString(), Language(await desk.Page("/about")));
    }

    private static string Language(string page) => Html().Match(page).Groups["tag"].Value;

    [GeneratedRegex("<html lang=\"(?<tag>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Html();

    [GeneratedRegex("name=\"guard\"[^>]*value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Guard();
}
