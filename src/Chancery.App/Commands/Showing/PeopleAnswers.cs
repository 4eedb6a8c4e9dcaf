using System.Globalization;
using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store.People;

namespace Chancery.App.Commands.Showing;

/// <summary>Accounts and keys, as JSON or tables. A secret is shown when it is made and never again.</summary>
internal static class PeopleAnswers
{
    public static void Tell(Surroundings world, Account account, string? once, bool json)
    {
        if (json)
        {
            world.Output.Write(AnswerJson.Object(w =>
            {
                Fields(w, account);
                if (once is not null) w.WriteString("oneTimePassword", once);
            }));
            return;
        }
        var sheet = new Sheet(world);
        sheet.Line($"{account.Name}: {account.Role.Word()}, {State(account)}");
        if (once is not null) sheet.Line($"Password for the first sign-in, shown once and good for {RecordPeople.OneTimeLasts.TotalDays:0} days: {once}");
    }

    public static void Tell(Surroundings world, IReadOnlyList<Account> accounts, bool json)
    {
        if (json)
        {
            world.Output.Write(AnswerJson.Object(w => w.List("accounts", accounts, static (one, a) =>
            {
                Fields(one, a);
                one.WriteNumber("sessions", a.Sessions);
            })));
            return;
        }
        if (accounts.Count == 0) world.Output.WriteLine("There is no account yet. Make the first: ./chancery people add NAME --role admin");
        new Sheet(world).Table(["Name", "Role", "State", "Open sessions", "Made"], [.. accounts.Select(a => new[] { a.Name, a.Role.Word(), State(a), a.Sessions.ToString(CultureInfo.InvariantCulture), Day(a.Made) })]);
    }

    public static void Tell(Surroundings world, MadeKey made, bool json)
    {
        if (json)
        {
            world.Output.Write(AnswerJson.Object(w =>
            {
                Fields(w, made.Key);
                w.WriteString("secret", made.Secret);
            }));
            return;
        }
        var sheet = new Sheet(world);
        sheet.Line($"{made.Key.Id}: {made.Key.Name}, {made.Key.Scope.Word()}, of {made.Key.Account}, until {Day(made.Key.Expires)}");
        sheet.Line($"Shown once: {made.Secret}");
    }

    public static void Tell(Surroundings world, IReadOnlyList<ApiKey> keys, bool json)
    {
        if (json)
        {
            world.Output.Write(AnswerJson.Object(w => w.List("keys", keys, Fields)));
            return;
        }
        if (keys.Count == 0) world.Output.WriteLine("There is no key.");
        new Sheet(world).Table(
            ["Key", "Of", "For", "Opens", "Ends", "Last used"],
            [.. keys.Select(k => new[] { k.Id, k.Account, k.Name, k.Scope.Word(), k.Revoked is { } since ? "revoked " + Day(since) : Day(k.Expires), k.Seen is { } seen ? Day(seen) : "never" })]);
    }

    private static void Fields(Utf8JsonWriter json, Account account)
    {
        json.WriteString("name", account.Name);
        json.WriteString("role", account.Role.Word());
        json.WriteString("password", account.Password.Word());
        json.WriteString("made", account.Made.UtcDateTime);
        Time(json, "disabled", account.Disabled);
    }

    private static void Fields(Utf8JsonWriter json, ApiKey key)
    {
        json.WriteString("id", key.Id);
        json.WriteString("account", key.Account);
        json.WriteString("for", key.Name);
        json.WriteString("scope", key.Scope.Word());
        json.WriteString("made", key.Made.UtcDateTime);
        json.WriteString("expires", key.Expires.UtcDateTime);
        Time(json, "seen", key.Seen);
        Time(json, "revoked", key.Revoked);
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at) json.WriteString(name, at.UtcDateTime);
        else json.WriteNull(name);
    }

    private static string State(Account account) => account.Disabled is { } since ? "disabled " + Day(since) : account.Password switch
    {
        PasswordState.None => "by the proxy",
        PasswordState.OneTime => "password for the first sign-in",
        _ => "password of its own",
    };

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
