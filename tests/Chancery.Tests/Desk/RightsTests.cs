using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store.People;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>Every address of the desk with everybody who may come to it.</summary>
public sealed partial class RightsTests
{
    [Fact]
    public async Task Every_address_opens_to_those_who_have_its_role_and_to_nobody_else()
    {
        await using var desk = await TeamDesk.Open();
        var expired = desk.People.AddKey("test", "ada", "old", KeyScope.Review, 1).Secret;
        desk.Record.Clock.Now += TimeSpan.FromHours(25);
        var revoked = desk.People.AddKey("test", "ada", "gone", KeyScope.Review, 9);
        desk.People.RevokeKey("test", revoked.Key.Id);
        using var nobody = desk.NewGuest();
        using var rita = await desk.SignedIn("rita");
        using var rob = await desk.SignedIn("rob");
        using var ada = await desk.SignedIn("ada");
        (string Who, Guest Guest, DeskRole Role, bool IsKey)[] all =
        [
            ("nobody", nobody, DeskRole.Nobody, false), ("reader", rita, DeskRole.Reader, false), ("reviewer", rob, DeskRole.Reviewer, false), ("admin", ada, DeskRole.Admin, false),
            ("expired key", Key(expired), DeskRole.Nobody, true), ("revoked key", Key(revoked.Secret), DeskRole.Nobody, true), ("unknown key", Key("ck_nothing"), DeskRole.Nobody, true),
            ("read key of an admin", Key(Made("ada", KeyScope.Read)), DeskRole.Reader, true), ("review key of a reviewer", Key(Made("rob", KeyScope.Review)), DeskRole.Reviewer, true),
            ("review key of a reader", Key(Made("rita", KeyScope.Review)), DeskRole.Reader, true),
        ];
        List<string> wrong = [];
        foreach (var route in desk.Routes)
        {
            foreach (var (who, guest, role, isKey) in all)
            {
                var reply = await Ask(guest, route);
                if (Expected(route, role, isKey, reply) is { } complaint) wrong.Add($"{route.Method} {route.Address} ({route.Role}), {who}: {(int)reply.Status} {reply.To}, {complaint}");
            }
        }
        foreach (var (_, guest, _, isKey) in all)
        {
            if (isKey) guest.Dispose();
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(desk.Routes.Count >= 30, $"only {desk.Routes.Count} addresses");

        string Made(string name, KeyScope scope) => desk.People.AddKey("test", name, "walk", scope, 9).Secret;

        Guest Key(string secret)
        {
            var guest = desk.NewGuest();
            guest.Headers["Authorization"] = "Bearer " + secret;
            return guest;
        }
    }

    [Fact]
    public async Task Every_address_says_which_role_it_needs_but_those_for_what_is_missing()
    {
        await using var desk = await TeamDesk.Open();
        var silent = desk.Endpoints.Where(e => e.Metadata.GetMetadata<DeskRoute>() is null).Select(e => e.DisplayName ?? "").ToList();
        Assert.NotEmpty(silent);
        Assert.All(silent, s => Assert.StartsWith("Fallback ", s, StringComparison.Ordinal));
        using var nobody = desk.NewGuest();
        Assert.True((await nobody.Get("/no-such-page")).LeadsToSignIn);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Get("/api/no-such-question")).Status);
        using var rita = await desk.SignedIn("rita");
        Assert.Equal(HttpStatusCode.NotFound, (await rita.Get("/no-such-page")).Status);
    }

    [Fact]
    public async Task What_is_open_to_nobody_shows_nothing_of_the_record()
    {
        await using var desk = await TeamDesk.Open();
        // The choice of language changes a cookie of the browser's own.
        string[] open = ["/assets/{name}", "/language", "/sign-in"];
        Assert.Empty(desk.Routes.Where(r => r.Role == DeskRole.Nobody).Select(r => r.Address).Except(open, StringComparer.Ordinal));
        using var nobody = desk.NewGuest();
        var page = (await nobody.Get("/sign-in")).Body;
        Assert.DoesNotContain("Aleinik", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_on_ones_own_computer_asks_nobody_to_sign_in()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.DoesNotContain("/sign-out", await desk.Page("/"), StringComparison.Ordinal);
        Assert.Contains("--team", OpenDesk.Words(await desk.Page("/people")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Any("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Any("/sign-in")).Status);
    }

    [Fact]
    public async Task A_change_by_the_interface_needs_a_key_or_the_guards_token()
    {
        await using var desk = await TeamDesk.Open();
        var posts = desk.Routes.Where(r => r is { IsApi: true, Method: "POST" }).ToList();
        using var ada = await desk.SignedIn("ada");
        foreach (var post in posts) Assert.Equal(HttpStatusCode.BadRequest, (await Ask(ada, post)).Status);
    }

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    private static string? Expected(DeskRoute route, DeskRole role, bool isKey, Reply reply)
    {
        if (route.Role == DeskRole.Nobody) return reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "open to all" : null;
        if (role == DeskRole.Nobody)
        {
            return route.IsForPrograms
                ? reply.Status == HttpStatusCode.Unauthorized && reply.Type == "application/problem+json" && reply.Headers.WwwAuthenticate.Count == 1 ? null : "expected 401 with a problem"
                : reply.LeadsToSignIn && (route.Method == "GET") == reply.To!.Contains("then=", StringComparison.Ordinal) ? null : "expected the page to sign in";
        }
        if (role < route.Role || isKey && !route.IsApi && route.Method == "POST")
            return reply.Status == HttpStatusCode.Forbidden && (!route.IsForPrograms || reply.Type == "application/problem+json") ? null : "expected 403";
        if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || reply.LeadsToSignIn) return "expected to be let in";
        // Without the guard's token nothing is changed by anybody.
        return route.Method == "POST" && !isKey && reply.Status != HttpStatusCode.BadRequest ? "expected 400 without the guard's token" : null;
    }

    private static Task<Reply> Ask(Guest guest, DeskRoute route)
    {
        var address = Gap().Replace(route.Address, "1");
        return route.Method == "GET" ? guest.Get(address) : route.IsApi ? guest.Send(HttpMethod.Post, address, JsonContent.Create(new { })) : guest.PostBare(address, ("name", "x"));
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
