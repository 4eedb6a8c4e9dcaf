using Chancery.Store.Sql;

namespace Chancery.Store.People;

public sealed partial class RecordPeople
{
    /// <summary>How long a session stays open without a request.</summary>
    public static readonly TimeSpan SessionIdles = TimeSpan.FromHours(12);

    /// <summary>How long a session stays open at most.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromDays(7);

    private string IdleSince => RecordedTime.Text(_clock.GetUtcNow() - SessionIdles);

    /// <summary>Begins a session when name and password are right, always with a new token; null when they are not. A name that no account has takes as long.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="password">Its password.</param>
    /// <param name="before">The token of a session that this one takes the place of, if the browser sent one.</param>
    public OpenedSession? SignIn(string name, string password, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > LongestPassword) return null;
        var found = Read(connection => Named(connection, Folded(name)));
        // What takes long is done outside the transaction, which others wait for.
        var right = PasswordHash.Agrees(found?.Hash, password);
        if (!right || found is not var (account, hash, until) || account.Disabled is not null || string.CompareOrdinal(until, Now) < 0 && until is not null) return null;
        var fresh = PasswordHash.IsOld(hash!) ? PasswordHash.Of(password) : null;
        return Write((connection, now) =>
        {
            // Between the look and now the account may have been shut or given another password.
            if (Named(connection, account.Name) is not { Account.Disabled: null } still || still.Hash != hash) return null;
            if (fresh is not null) connection.Run("UPDATE accounts SET password = @hash WHERE id = @id", ("hash", fresh), ("id", account.Id));
            if (before is not null) connection.Run("DELETE FROM sessions WHERE hash = @hash", ("hash", Secret.Hash(before)));
            connection.Run("DELETE FROM sessions WHERE recorded_to <= @now OR seen <= @idle", ("now", now), ("idle", IdleSince));
            return new OpenedSession(account, Begin(connection, account.Id, now));
        });
    }

    /// <summary>The session of a token; null when there is none, or none any more.</summary>
    public HeldSession? Session(string token)
    {
        var hash = Secret.Hash(token);
        return Read(connection => connection.Query(
            $"SELECT {Columns}, s.seen FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.hash = @hash AND s.recorded_to > @now AND s.seen > @idle AND a.disabled IS NULL",
            r => new HeldSession(Row(r), hash, RecordedTime.Read(r.GetString(7))), ("hash", hash), ("now", Now), ("idle", IdleSince)).FirstOrDefault());
    }

    /// <summary>Notes that a session is in use.</summary>
    public void SeeSession(string hash, DateTimeOffset when) => Write((connection, _) => connection.Run("UPDATE sessions SET seen = @seen WHERE hash = @hash AND seen < @seen", ("seen", RecordedTime.Text(when)), ("hash", hash)));

    /// <summary>Ends the session of a token.</summary>
    public void EndSession(string token) => Write((connection, _) => connection.Run("DELETE FROM sessions WHERE hash = @hash", ("hash", Secret.Hash(token))));

    /// <summary>Ends every session of an account; its keys stay.</summary>
    public Account EndSessions(string by, string name) => Change(by, name, "sessions-ended", (connection, account, _) => (new { sessions = EndSessions(connection, account.Id) }, new { sessions = 0 }));

    /// <summary>Gives an account the password that its holder chose. All its sessions end, and a new one begins for who did this.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="present">The present password.</param>
    /// <param name="chosen">The new one.</param>
    public OpenedSession ChangePassword(string name, string present, string chosen)
    {
        ArgumentNullException.ThrowIfNull(present);
        Checked(chosen);
        var hash = Read(connection => Named(connection, Folded(name)))?.Hash;
        if (!PasswordHash.Agrees(hash, present.Length > LongestPassword ? "" : present)) throw new PeopleRefusedException(PeopleRefusal.PasswordWrong, "The present password is not this one.");
        if (string.Equals(present, chosen, StringComparison.Ordinal)) throw new PeopleRefusedException(PeopleRefusal.PasswordSame, "This is the present password. Choose another.");
        var account = SetPassword(name, name, chosen, oneTime: false);
        return Write((connection, now) => new OpenedSession(account, Begin(connection, account.Id, now)));
    }

    private string Begin(RecordConnection connection, long account, string now)
    {
        var token = Secret.New();
        connection.Run(
            "INSERT INTO sessions (hash, account, recorded_from, seen, recorded_to) VALUES (@hash, @account, @now, @now, @end)",
            ("hash", Secret.Hash(token)), ("account", account), ("now", now), ("end", RecordedTime.Text(_clock.GetUtcNow() + SessionLasts)));
        return token;
    }

    private static int EndSessions(RecordConnection connection, long account) => connection.Run("DELETE FROM sessions WHERE account = @account", ("account", account));
}
