using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store.People;

/// <summary>
/// Who may sign in to the desk of this record, and with what. Every change stands in the log with who made it, without any secret. Threads may share it.
/// Changes throw <see cref="PeopleRefusedException"/> when they are refused, everything <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed partial class RecordPeople
{
    /// <summary>The fewest characters of a password. Nothing else is asked of it.</summary>
    public const int ShortestPassword = 12;

    /// <summary>The most characters of a password.</summary>
    public const int LongestPassword = 256;

    /// <summary>How long a one-time password is good.</summary>
    public static readonly TimeSpan OneTimeLasts = TimeSpan.FromDays(7);

    private const string Columns = "a.id, a.name, a.role, a.password, a.password_until, a.recorded, a.disabled";

    // The program's own name, and the name of the one user of a desk without accounts.
    private static readonly string[] Reserved = ["chancery", "desk"];

    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;

    internal RecordPeople(RecordDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Every account, by name, with its open sessions.</summary>
    public IReadOnlyList<Account> All() => Read(connection =>
    {
        var open = connection.Query("SELECT account, count(*) FROM sessions WHERE recorded_to > @now AND seen > @idle GROUP BY account", r => (Account: r.GetInt64(0), Count: r.GetInt64(1)), ("now", Now), ("idle", IdleSince))
            .ToDictionary(s => s.Account, s => (int)s.Count);
        return (IReadOnlyList<Account>)[.. connection.Query($"SELECT {Columns} FROM accounts a ORDER BY a.name", Row).Select(a => a with { Sessions = open.GetValueOrDefault(a.Id) })];
    });

    /// <summary>An account by its name, in letters of any case; null when there is none.</summary>
    public Account? Find(string name) => Read(connection => Named(connection, Folded(name))?.Account);

    /// <summary>An account by its number; null when there is none.</summary>
    public Account? Find(long id) => Read(connection => connection.Query($"SELECT {Columns} FROM accounts a WHERE a.id = @id", Row, ("id", id)).FirstOrDefault());

    /// <summary>Whether somebody can sign in and give accounts.</summary>
    public bool HasAdmin() => Read(connection => Admins(connection) > 0);

    /// <summary>Makes an account with a password of its holder's own, or with none.</summary>
    public Account Add(string by, string name, AccountRole role, string? password) => Add(by, name, role, password is null ? null : Checked(password), oneTime: false);

    /// <summary>Makes an account with a one-time password, which is returned and kept nowhere.</summary>
    public InvitedAccount Invite(string by, string name, AccountRole role)
    {
        var password = Secret.OneTime();
        return new InvitedAccount(Add(by, name, role, password, oneTime: true), password);
    }

    /// <summary>Changes what an account may do; it holds for open sessions and keys from their next request.</summary>
    public Account ChangeRole(string by, string name, AccountRole role) => Change(by, name, "role-changed", (connection, account, now) =>
    {
        if (role != AccountRole.Admin) KeepAnAdmin(connection, account);
        connection.Run("UPDATE accounts SET role = @role WHERE id = @id", ("role", role.Word()), ("id", account.Id));
        return (new { role = account.Role.Word() }, new { role = role.Word() });
    });

    /// <summary>Shuts an account: its sessions end and its keys are revoked.</summary>
    public Account Disable(string by, string name) => Change(by, name, "account-disabled", (connection, account, now) =>
    {
        KeepAnAdmin(connection, account);
        connection.Run("UPDATE accounts SET disabled = @now WHERE id = @id AND disabled IS NULL", ("now", now), ("id", account.Id));
        connection.Run("UPDATE api_keys SET recorded_to = @now WHERE account = @id AND recorded_to IS NULL", ("now", now), ("id", account.Id));
        EndSessions(connection, account.Id);
        return (new { disabled = account.Disabled is not null }, new { disabled = true });
    });

    /// <summary>Opens a shut account again. Its keys stay revoked.</summary>
    public Account Enable(string by, string name) => Change(by, name, "account-enabled", (connection, account, _) =>
    {
        connection.Run("UPDATE accounts SET disabled = NULL WHERE id = @id", ("id", account.Id));
        return (new { disabled = account.Disabled is not null }, new { disabled = false });
    });

    /// <summary>Gives an account a one-time password in place of what it had, and ends its sessions.</summary>
    public InvitedAccount GiveOneTimePassword(string by, string name)
    {
        var password = Secret.OneTime();
        return new InvitedAccount(SetPassword(by, name, password, oneTime: true), password);
    }

    /// <summary>Gives an account a password of its holder's own, and ends its sessions.</summary>
    public Account GivePassword(string by, string name, string password) => SetPassword(by, name, Checked(password), oneTime: false);

    private Account SetPassword(string by, string name, string password, bool oneTime)
    {
        var hash = PasswordHash.Of(password);
        return Change(by, name, "password-changed", (connection, account, _) =>
        {
            Keep(connection, account.Id, hash, oneTime);
            EndSessions(connection, account.Id);
            return (new { password = account.Password.Word() }, new { password = (oneTime ? PasswordState.OneTime : PasswordState.Own).Word() });
        });
    }

    private Account Add(string by, string name, AccountRole role, string? password, bool oneTime)
    {
        var folded = Folded(name);
        if (!Name().IsMatch(folded) || Reserved.Contains(folded, StringComparer.Ordinal))
            throw new PeopleRefusedException(PeopleRefusal.NameUnusable, $"'{name}' cannot be the name of an account. A name has up to 64 letters, digits and . _ - @, begins with a letter or digit, and is neither {string.Join(" nor ", Reserved)}.");
        var hash = password is null ? null : PasswordHash.Of(password);
        return Write((connection, now) =>
        {
            if (Named(connection, folded) is not null) throw new PeopleRefusedException(PeopleRefusal.NameTaken, $"There is an account {folded} already. Choose another name.");
            var id = connection.Insert("INSERT INTO accounts (name, role, recorded) VALUES (@name, @role, @now)", ("name", folded), ("role", role.Word()), ("now", now));
            if (hash is not null) Keep(connection, id, hash, oneTime);
            var account = Named(connection, folded)!.Value.Account;
            Log(connection, now, by, "account-made", folded, new { }, new { role = role.Word(), password = account.Password.Word() });
            return account;
        });
    }

    private void Keep(RecordConnection connection, long account, string hash, bool oneTime) => connection.Run(
        "UPDATE accounts SET password = @hash, password_until = @until WHERE id = @id", ("hash", hash), ("until", oneTime ? RecordedTime.Text(_clock.GetUtcNow() + OneTimeLasts) : null), ("id", account));

    private Account Change(string by, string name, string what, Func<RecordConnection, Account, string, (object Before, object After)> change) => Write((connection, now) =>
    {
        var account = Existing(connection, name);
        var (before, after) = change(connection, account, now);
        Log(connection, now, by, what, account.Name, before, after);
        return Named(connection, account.Name)!.Value.Account;
    });

    private static void KeepAnAdmin(RecordConnection connection, Account account)
    {
        if (account is { Role: AccountRole.Admin, Disabled: null } && Admins(connection) == 1)
            throw new PeopleRefusedException(PeopleRefusal.LastAdmin, $"{account.Name} is the only one who gives accounts. Give another the role admin first.");
    }

    private static long Admins(RecordConnection connection) => connection.Long("SELECT count(*) FROM accounts WHERE role = 'admin' AND disabled IS NULL");

    private static Account Existing(RecordConnection connection, string name) =>
        Named(connection, Folded(name))?.Account ?? throw new PeopleRefusedException(PeopleRefusal.NoAccount, $"There is no account '{name}'. ./chancery people list shows all.");

    private static (Account Account, string? Hash, string? Until)? Named(RecordConnection connection, string folded) =>
        connection.Query($"SELECT {Columns} FROM accounts a WHERE a.name = @name", r => ((Account, string?, string?)?)(Row(r), r.Text(3), r.Text(4)), ("name", folded)).FirstOrDefault();

    private static Account Row(Row r) => new()
    {
        Id = r.GetInt64(0), Name = r.GetString(1), Role = Vocabulary.Read<AccountRole>(r.GetString(2))!.Value,
        Password = r.IsDBNull(3) ? PasswordState.None : r.IsDBNull(4) ? PasswordState.Own : PasswordState.OneTime,
        Made = RecordedTime.Read(r.GetString(5)), Disabled = r.Text(6) is { } since ? RecordedTime.Read(since) : null,
    };

    private static string Folded(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().ToLowerInvariant();
    }

    private static string Checked(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > LongestPassword) throw new PeopleRefusedException(PeopleRefusal.PasswordLong, $"A password has at most {LongestPassword} characters.");
        return password.EnumerateRunes().Count() >= ShortestPassword ? password
            : throw new PeopleRefusedException(PeopleRefusal.PasswordShort, $"A password has at least {ShortestPassword} characters. Several words in a row are easy to remember; nothing else is asked of it.");
    }

    private static void Log(RecordConnection connection, string now, string by, string what, string subject, object before, object after) =>
        RecordLog.Add(connection, now, by, what, subject, JsonSerializer.Serialize(new { before, after, why = (string?)null }, LogDetail.Plain));

    private string Now => RecordedTime.Text(_clock.GetUtcNow());

    private T Read<T>(Func<RecordConnection, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return work(connection);
    });

    private T Write<T>(Func<RecordConnection, string, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var transaction = connection.Write();
        var result = work(connection, Now);
        transaction.Commit();
        return result;
    });

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._@-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
