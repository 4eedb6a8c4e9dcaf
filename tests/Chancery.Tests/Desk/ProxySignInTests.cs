using System.Net;
using Chancery.App.Desk.Access;
using Chancery.Store.People;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class ProxySignInTests
{
    private const string Header = "X-Remote-User";
    private static readonly TrustedProxy Proxy = new([IPAddress.Parse("10.0.0.2")], Header);

    [Fact]
    public async Task The_proxys_word_is_taken_from_the_proxy_alone()
    {
        await using var desk = await TeamDesk.Open(Proxy);
        desk.People.Add("test", "paula", AccountRole.Reviewer, password: null);
        using var paula = Coming(desk, "10.0.0.2", "Paula");
        Assert.Contains("paula", (await paula.Get("/account")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await paula.Get("/people")).Status);
        using var mapped = Coming(desk, "::ffff:10.0.0.2", "paula");
        Assert.Equal(HttpStatusCode.OK, (await mapped.Get("/account")).Status);
        foreach (var elsewhere in (string[])["10.0.0.3", "127.0.0.1", "::1", "192.0.2.1"])
        {
            using var liar = Coming(desk, elsewhere, "ada");
            Assert.True((await liar.Get("/account")).LeadsToSignIn);
        }
    }

    [Fact]
    public async Task A_client_cannot_say_that_it_is_the_proxy_or_put_a_name_beside_the_proxys()
    {
        await using var desk = await TeamDesk.Open(Proxy);
        using var liar = Coming(desk, "192.0.2.1", "ada");
        liar.Headers["X-Forwarded-For"] = "10.0.0.2";
        Assert.True((await liar.Get("/account")).LeadsToSignIn);
        using var two = Coming(desk, "10.0.0.2", "ada, rita");
        Assert.Equal(HttpStatusCode.Forbidden, (await two.Get("/account")).Status);
    }

    [Fact]
    public async Task A_name_without_an_open_account_gets_nothing()
    {
        await using var desk = await TeamDesk.Open(Proxy);
        using var stranger = Coming(desk, "10.0.0.2", "<b>zoe</b>");
        var page = await stranger.Get("/");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain("<b>zoe", page.Body, StringComparison.Ordinal);
        Assert.Null(desk.People.Find("zoe"));
        desk.People.Disable("test", "rita");
        using var rita = Coming(desk, "10.0.0.2", "rita");
        Assert.Equal(HttpStatusCode.Forbidden, (await rita.Get("/")).Status);
    }

    [Fact]
    public async Task Without_a_proxy_such_headers_are_nothing()
    {
        await using var desk = await TeamDesk.Open();
        using var liar = Coming(desk, "10.0.0.2", "ada");
        liar.Headers["X-Forwarded-Proto"] = "https";
        var reply = await liar.Get("/account");
        Assert.True(reply.LeadsToSignIn);
        Assert.False(reply.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_cookies_and_headers_say_so()
    {
        await using var desk = await TeamDesk.Open(Proxy);
        using var rita = desk.NewGuest();
        rita.Headers["Test-From"] = "10.0.0.2";
        rita.Headers["X-Forwarded-Proto"] = "https";
        var reply = await rita.SignIn("rita", TeamDesk.Password);
        Assert.Contains("secure", Assert.Single(reply.Cookies, c => c.StartsWith("chancery-session=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", Assert.Single(reply.Headers.GetValues("Strict-Transport-Security")));
        Assert.Equal(HttpStatusCode.OK, (await rita.Get("/")).Status);
    }

    [Fact]
    public async Task Forms_of_who_comes_by_the_proxy_are_guarded_too()
    {
        await using var desk = await TeamDesk.Open(Proxy);
        using var ada = Coming(desk, "10.0.0.2", "ada");
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostBare("/people", ("name", "eve"), ("role", "admin"))).Status);
        Assert.Equal("/people", (await ada.Post("/people", "/people", ("name", "eve"), ("role", "reader"), ("proxy", "yes"))).To);
        Assert.Equal(PasswordState.None, desk.People.Find("eve")!.Password);
    }

    private static Guest Coming(TeamDesk desk, string from, string name)
    {
        var guest = desk.NewGuest();
        guest.Headers["Test-From"] = from;
        guest.Headers[Header] = name;
        return guest;
    }
}
