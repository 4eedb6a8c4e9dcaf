using System.Net;
using Chancery.App.Desk.Access;
using Chancery.Store.People;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class SigningTests
{
    [Fact]
    public async Task Whoever_signs_in_comes_to_the_page_they_asked_for()
    {
        await using var desk = await TeamDesk.Open();
        using var rita = desk.NewGuest();
        var asked = await rita.Get("/pair/BLR/ZWE?on=2024-06-01");
        Assert.Equal("/sign-in?then=%2Fpair%2FBLR%2FZWE%3Fon%3D2024-06-01", asked.To);
        Assert.Contains("value=\"/pair/BLR/ZWE?on=2024-06-01\"", (await rita.Get(asked.To!)).Body, StringComparison.Ordinal);
        var entered = await rita.SignIn("Rita ", TeamDesk.Password, "/pair/BLR/ZWE?on=2024-06-01");
        Assert.Equal("/pair/BLR/ZWE?on=2024-06-01", entered.To);
        var cookie = Assert.Single(entered.Cookies, c => c.StartsWith("chancery-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("rita", (await rita.Get("/")).Body, StringComparison.Ordinal);
        Assert.True((await rita.Post("/account", "/sign-out")).LeadsToSignIn);
        Assert.True((await rita.Get("/")).LeadsToSignIn);
    }

    [Theory]
    [InlineData("/latest", "/latest")]
    [InlineData("/event/E-1?on=2024-06-01", "/event/E-1?on=2024-06-01")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    [InlineData("latest", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("///evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("/latest\\..\\\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("https:evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData(" //evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData("/\r\nLocation: https://evil.example", "/")]
    [InlineData("/\0/evil.example", "/")]
    [InlineData("/\u00A0/evil.example", "/")]
    [InlineData("/\u2028", "/")]
    [InlineData("/ //evil.example", "/")]
    public void Signing_in_leads_nowhere_else(string? wanted, string led) => Assert.Equal(led, LocalPath.Of(wanted));

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task A_form_cannot_lead_to_another_site_either(string then)
    {
        await using var desk = await TeamDesk.Open();
        using var rita = desk.NewGuest();
        Assert.Equal("/", (await rita.SignIn("rita", TeamDesk.Password, then)).To);
        Assert.Equal("/", (await rita.Get("/sign-in?then=" + Uri.EscapeDataString(then))).To);
    }

    [Fact]
    public async Task A_session_begins_with_a_token_of_its_own_whatever_the_browser_brings()
    {
        await using var desk = await TeamDesk.Open();
        using var thief = await desk.SignedIn("rita");
        var known = thief.Session!;
        using var victim = desk.NewGuest();
        victim.Session = known;
        await victim.Post("/account", "/sign-in", ("name", "ada"), ("password", TeamDesk.Password));
        Assert.NotEqual(known, victim.Session, StringComparer.Ordinal);
        Assert.Contains("ada", (await victim.Get("/account")).Body, StringComparison.Ordinal);
        Assert.True((await thief.Get("/account")).LeadsToSignIn);
        victim.Session = "chosen-by-somebody-else";
        await victim.SignIn("ada", TeamDesk.Password);
        Assert.NotEqual("chosen-by-somebody-else", victim.Session, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_alike()
    {
        await using var desk = await TeamDesk.Open();
        using var guest = desk.NewGuest();
        var (wrong, unknown) = (await guest.SignIn("rita", "not her password"), await guest.SignIn("nina", "not her password"));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(Told(wrong, "rita"), Told(unknown, "nina"));
        desk.People.Disable("test", "rita");
        Assert.Equal(Told(wrong, "rita"), Told(await guest.SignIn("rita", TeamDesk.Password), "rita"));

        static string Told(Reply reply, string name) => reply.Body.Replace(Guest.GuardOf(reply), "…", StringComparison.Ordinal).Replace(name, "…", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_made_slow_and_the_right_password_waits_too()
    {
        await using var desk = await TeamDesk.Open();
        using var guest = desk.NewGuest();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Forbidden, (await guest.SignIn("rita", "a guess at it")).Status);
        var wait = await guest.SignIn("rita", TeamDesk.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, wait.Status);
        Assert.NotNull(wait.Headers.RetryAfter);
        desk.Record.Clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal("/", (await guest.SignIn("rita", TeamDesk.Password)).To);
    }

    [Fact]
    public async Task A_disabled_account_and_another_role_are_felt_in_open_sessions_at_once()
    {
        await using var desk = await TeamDesk.Open();
        using var rob = await desk.SignedIn("rob");
        Assert.Equal(HttpStatusCode.Forbidden, (await rob.Get("/people")).Status);
        desk.People.ChangeRole("test", "rob", AccountRole.Admin);
        Assert.Equal(HttpStatusCode.OK, (await rob.Get("/people")).Status);
        var key = desk.People.AddKey("test", "rob", "bot", KeyScope.Read, 9).Secret;
        desk.People.Disable("test", "rob");
        Assert.True((await rob.Get("/")).LeadsToSignIn);
        desk.People.Enable("test", "rob");
        Assert.True((await rob.Get("/")).LeadsToSignIn);
        using var bot = desk.NewGuest();
        bot.Headers["Authorization"] = "Bearer " + key;
        Assert.True((await bot.Get("/")).LeadsToSignIn);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_after_a_week_at_most()
    {
        await using var desk = await TeamDesk.Open();
        using var rita = await desk.SignedIn("rita");
        using var idle = await desk.SignedIn("rita");
        for (var hours = 0; hours < 160; hours += 8)
        {
            desk.Record.Clock.Now += TimeSpan.FromHours(8);
            Assert.Equal(HttpStatusCode.OK, (await rita.Get("/account")).Status);
            await Noted(desk);
        }
        Assert.True((await idle.Get("/account")).LeadsToSignIn);
        desk.Record.Clock.Now += TimeSpan.FromHours(9);
        Assert.True((await rita.Get("/account")).LeadsToSignIn);
    }

    [Fact]
    public async Task A_page_made_before_a_restart_can_still_be_sent_and_only_its_owner_reads_the_keys()
    {
        await using var desk = await TeamDesk.Open();
        using var rita = await desk.SignedIn("rita");
        var guard = Guest.GuardOf(await rita.Get("/account"));
        await desk.Restart();
        using var again = desk.NewGuest();
        foreach (var (name, value) in rita.Cookies) again.Cookies[name] = value;
        Assert.True((await again.PostBare("/sign-out", ("guard", guard))).LeadsToSignIn);
        Assert.True((await again.Get("/")).LeadsToSignIn);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(desk.Record.Address.Path + ".keys"));
    }

    [Fact]
    public async Task A_form_made_for_one_person_is_not_taken_from_another()
    {
        await using var desk = await TeamDesk.Open();
        using var guest = await desk.SignedIn("rita");
        var guard = Guest.GuardOf(await guest.Get("/account"));
        await guest.Post("/account", "/sign-in", ("name", "ada"), ("password", TeamDesk.Password));
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.PostBare("/people", ("name", "eve"), ("role", "admin"), ("guard", guard))).Status);
        Assert.Null(desk.People.Find("eve"));
    }

    [Fact]
    public async Task A_link_on_another_site_is_followed_once_more_from_here()
    {
        await using var desk = await TeamDesk.Open();
        using var guest = desk.NewGuest();
        guest.Headers["Sec-Fetch-Site"] = "cross-site";
        guest.Headers["Sec-Fetch-Mode"] = "navigate";
        var page = await guest.Get("/pair/BLR/ZWE");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("content=\"0;url=/pair/BLR/ZWE\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Aleinik", page.Body, StringComparison.Ordinal);
    }

    /// <summary>Waits until it is noted that the sessions are in use, which is done beside the requests.</summary>
    private static async Task Noted(TeamDesk desk)
    {
        var now = Chancery.Store.Sql.RecordedTime.Text(desk.Record.Clock.Now);
        for (var i = 0; i < 500; i++)
        {
            using (var connection = desk.Record.Store.Database.Connect())
            {
                if (connection.Long("SELECT count(*) FROM sessions WHERE seen = @now", ("now", now)) > 0) return;
            }
            await Task.Delay(10);
        }
        Assert.Fail("it was not noted that the session is in use");
    }
}
