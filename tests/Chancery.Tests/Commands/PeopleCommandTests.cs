using System.Text;
using Chancery.Store;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class PeopleCommandTests
{
    [Fact]
    public void An_account_is_made_with_a_password_that_is_shown_once()
    {
        using var shell = new Shell();
        var made = shell.Run("people", "add", "Ann", "--role", "admin", "--store", shell.Store, "--format", "json");
        Assert.Equal(0, made.Code);
        var once = made.Json.Text("oneTimePassword")!;
        Assert.Equal("one-time", made.Json.Text("password"));
        var list = shell.Run("people", "list", "--store", shell.Store, "--format", "json");
        Assert.DoesNotContain(once, list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pbkdf2", list.Output, StringComparison.Ordinal);
        Assert.Equal("ann", Assert.Single(list.Json.List("accounts")).Text("name"));
        using var record = RecordStore.Open(StoreAddress.Parse(shell.Store), shell.Clock);
        Assert.NotNull(record.People.SignIn("ann", once));
        Assert.Equal("desk", record.Questions.Log(null, 1).Entries.Single().Who);
    }

    [Fact]
    public void A_password_comes_from_standard_input_when_asked_for()
    {
        using var shell = new Shell { Input = Encoding.UTF8.GetBytes("four plain words in a row\n") };
        Assert.Equal(0, shell.Run("people", "add", "ann", "--ask", "--store", shell.Store).Code);
        using (var record = RecordStore.Open(StoreAddress.Parse(shell.Store), shell.Clock)) Assert.NotNull(record.People.SignIn("ann", "four plain words in a row"));
        shell.Input = Encoding.UTF8.GetBytes("short\n");
        var refused = shell.Run("people", "password", "ann", "--ask", "--store", shell.Store);
        Assert.Equal(2, refused.Code);
        Assert.Contains("at least 12 characters", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_keys_and_disabling_are_told_in_words_and_as_json()
    {
        using var shell = new Shell();
        foreach (var name in (string[])["ann", "boris"]) shell.Run("people", "add", name, "--role", "admin", "--by-proxy", "--store", shell.Store);
        Assert.Contains("boris: reviewer", shell.Run("people", "role", "boris", "reviewer", "--store", shell.Store).Output, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run("people", "role", "ann", "reader", "--store", shell.Store).Code);
        var key = shell.Run("people", "key", "add", "boris", "--for", "bot", "--scope", "review", "--days", "30", "--store", shell.Store, "--format", "json").Json;
        Assert.Equal("K-1", key.Text("id"));
        Assert.StartsWith("ck_", key.Text("secret"), StringComparison.Ordinal);
        var list = shell.Run("people", "key", "list", "--store", shell.Store);
        Assert.Contains("K-1", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ck_", list.Output, StringComparison.Ordinal);
        Assert.Contains("revoked", shell.Run("people", "key", "revoke", "K-1", "--store", shell.Store).Output, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("people", "sign-out", "boris", "--store", shell.Store).Code);
        Assert.Contains("disabled", shell.Run("people", "disable", "boris", "--store", shell.Store).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("disabled", shell.Run("people", "enable", "boris", "--store", shell.Store).Output, StringComparison.Ordinal);
        Assert.Equal(0, shell.Run("review", "log", "--store", shell.Store).Code);
    }

    [Theory]
    [InlineData("people", "role", "nobody", "admin")]
    [InlineData("people", "add", "chancery")]
    [InlineData("people", "add", "ann", "--ask", "--by-proxy")]
    [InlineData("people", "add", "ann", "--role", "king")]
    [InlineData("people", "key", "add", "ann")]
    [InlineData("people", "key", "revoke", "K-9")]
    [InlineData("serve", "--listen", "0.0.0.0")]
    [InlineData("serve", "--listen", "192.0.2.7")]
    [InlineData("serve", "--listen", "::")]
    [InlineData("serve", "--listen", "desk")]
    [InlineData("serve", "--listen", "1")]
    [InlineData("serve", "--host", "desk.example.org")]
    [InlineData("serve", "--trust-proxy", "X-Remote-User")]
    [InlineData("serve", "--team", "--trust-proxy", "X-Remote-User")]
    [InlineData("serve", "--team", "--proxy", "127.0.0.1", "--trust-proxy", "Cookie")]
    [InlineData("serve", "--team", "--proxy", "proxy.example.org")]
    [InlineData("serve", "--team", "--listen", "0.0.0.0")]
    [InlineData("serve", "--team", "--host", "https://desk.example.org")]
    [InlineData("serve", "--team", "--host", "*")]
    [InlineData("serve", "--team", "--port", "0")]
    public void Wrong_use_is_one_clear_line_and_code_2(params string[] arguments)
    {
        using var shell = new Shell();
        RecordStore.Open(StoreAddress.Parse(shell.Store), shell.Clock).Dispose();
        var wrong = shell.Run([.. arguments, "--store", shell.Store]);
        Assert.Equal(2, wrong.Code);
        Assert.Empty(wrong.Output);
        Assert.Single(wrong.Error.TrimEnd('\n').Split('\n'));
        Assert.True(wrong.Error.Length > 20, wrong.Error);
    }
}
