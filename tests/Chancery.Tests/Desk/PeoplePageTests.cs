using System.Net;
using System.Text.RegularExpressions;
using Chancery.Store.People;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class PeoplePageTests
{
    [Fact]
    public async Task Somebody_is_invited_and_chooses_a_password_before_anything_else()
    {
        await using var desk = await TeamDesk.Open();
        using var ada = await desk.SignedIn("ada");
        var invited = await ada.Post("/people", "/people", ("name", "Nora"), ("role", "reviewer"));
        Assert.Equal(HttpStatusCode.OK, invited.Status);
        var once = Secret().Match(invited.Body).Groups["it"].Value;
        Assert.Equal(23, once.Length);
        using var nora = desk.NewGuest();
        Assert.Equal("/account/password", (await nora.SignIn("nora", once)).To);
        Assert.Equal("/account/password", (await nora.Get("/latest")).To);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Choose(nora, once, "too short")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Choose(nora, once, once)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Choose(nora, "not the present one", TeamDesk.Password)).Status);
        var before = nora.Session;
        Assert.Equal(HttpStatusCode.OK, (await Choose(nora, once, TeamDesk.Password)).Status);
        Assert.NotEqual(before, nora.Session, StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nora.Get("/latest")).Status);
        using var late = desk.NewGuest();
        Assert.Equal(HttpStatusCode.Forbidden, (await late.SignIn("nora", once)).Status);
    }

    [Fact]
    public async Task A_first_password_is_good_for_a_week()
    {
        await using var desk = await TeamDesk.Open();
        var invited = desk.People.Invite("test", "nora", AccountRole.Reader);
        desk.Record.Clock.Now += TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1);
        using var nora = desk.NewGuest();
        Assert.Equal(HttpStatusCode.Forbidden, (await nora.SignIn("nora", invited.Password)).Status);
    }

    [Fact]
    public async Task A_key_is_shown_once_opens_what_it_says_and_is_revoked()
    {
        await using var desk = await TeamDesk.Open();
        using var rob = await desk.SignedIn("rob");
        var made = await rob.Post("/account", "/account/keys", ("name", "<b>weekly</b> table"), ("scope", "read"), ("days", "30"));
        var secret = Secret().Match(made.Body).Groups["it"].Value;
        Assert.StartsWith("ck_", secret, StringComparison.Ordinal);
        var account = (await rob.Get("/account")).Body;
        Assert.DoesNotContain(secret, account, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>weekly", account, StringComparison.Ordinal);
        using var bot = desk.NewGuest();
        bot.Headers["Authorization"] = "Bearer " + secret;
        Assert.Equal(HttpStatusCode.OK, (await bot.Get("/latest")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bot.Post("/latest", "/account/keys", ("name", "more"), ("scope", "review"), ("days", "30"))).Status);
        bot.Headers["Authorization"] = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("rob:" + secret));
        Assert.Equal(HttpStatusCode.OK, (await bot.Get("/latest")).Status);
        Assert.True((await bot.PostBare("/account/keys", ("name", "more"))).LeadsToSignIn);
        using var rita = await desk.SignedIn("rita");
        Assert.Equal(HttpStatusCode.NotFound, (await rita.Post("/account", "/account/keys/revoke", ("key", "K-1"))).Status);
        Assert.Equal("/account", (await rob.Post("/account", "/account/keys/revoke", ("key", "K-1"))).To);
        Assert.True((await bot.Get("/latest")).LeadsToSignIn);
    }

    [Fact]
    public async Task The_only_one_who_gives_accounts_stays()
    {
        await using var desk = await TeamDesk.Open();
        using var ada = await desk.SignedIn("ada");
        var id = desk.People.Find("ada")!.Id;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Post("/people", $"/people/{id}/disable")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Post("/people", $"/people/{id}/role", ("role", "reader"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Post("/people", "/people/99/disable")).Status);
        Assert.Equal("/people", (await ada.Post("/people", $"/people/{desk.People.Find("rob")!.Id}/role", ("role", "admin"))).To);
        Assert.Equal("/people", (await ada.Post("/people", $"/people/{id}/disable")).To);
        Assert.True((await ada.Get("/")).LeadsToSignIn);
    }

    [Fact]
    public async Task No_secret_stands_in_the_log_in_the_record_or_on_a_page()
    {
        const string canary = "canary canary canary";
        await using var desk = await TeamDesk.Open();
        using var ada = await desk.SignedIn("ada");
        var once = Secret().Match((await ada.Post("/people", "/people", ("name", "nora"), ("role", "reader"))).Body).Groups["it"].Value;
        var key = Secret().Match((await ada.Post("/account", "/account/keys", ("name", "bot"), ("scope", "read"), ("days", "9"))).Body).Groups["it"].Value;
        using var nora = desk.NewGuest();
        await nora.SignIn("nora", canary);
        await nora.SignIn("nora", once);
        var first = nora.Session!;
        await Choose(nora, once, canary);
        desk.People.Disable("test", "nora");
        List<string> secrets = [canary, once, key, first, ada.Session!, TeamDesk.Password];
        List<string> hashes;
        string log;
        using (var connection = desk.Record.Store.Database.Connect())
        {
            log = string.Join('\n', connection.Query("SELECT who, what, subject, detail FROM log", r => string.Join(' ', Enumerable.Range(0, 4).Select(c => r.IsDBNull(c) ? "" : r.GetString(c)))));
            hashes = connection.Query("SELECT password FROM accounts UNION ALL SELECT hash FROM sessions UNION ALL SELECT hash FROM api_keys", r => r.GetString(0));
        }
        foreach (var what in (string[])["account-made", "password-changed", "key-made", "account-disabled"]) Assert.Contains(what, log, StringComparison.Ordinal);
        var pages = new System.Text.StringBuilder();
        foreach (var route in desk.Routes.Where(r => r.Method == "GET")) pages.Append((await ada.Get(Gap().Replace(route.Address, "1"))).Body);
        foreach (var secret in secrets.Concat(hashes))
        {
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, pages.ToString(), StringComparison.Ordinal);
        }
        // What the files of the record hold, too: only hashes.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = string.Concat(new[] { "", "-wal" }.Select(e => desk.Record.Address.Path + e).Where(File.Exists).Select(Bytes));
        foreach (var secret in secrets) Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    private static Task<Reply> Choose(Guest guest, string present, string chosen) => guest.Post("/account/password", "/account/password", ("present", present), ("chosen", chosen), ("again", chosen));

    private static string Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<output class=\"secret\"[^>]*>(?<it>[^<]+)</output>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
