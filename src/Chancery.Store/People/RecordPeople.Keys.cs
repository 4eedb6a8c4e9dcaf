using System.Globalization;
using Chancery.Store.Sql;

namespace Chancery.Store.People;

public sealed partial class RecordPeople
{
    /// <summary>The most keys in force of one account.</summary>
    public const int MostKeys = 50;

    /// <summary>The most days that a key lasts.</summary>
    public const int MostKeyDays = 366;

    private const string KeyColumns = "k.id, a.name, k.name, k.scope, k.recorded_from, k.expires, k.seen, k.recorded_to";

    /// <summary>Makes a key; what it opens with is returned and kept nowhere.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="account">The name of the account in whose name it asks.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scope">What it opens.</param>
    /// <param name="days">In how many days it ends.</param>
    public MadeKey AddKey(string by, string account, string name, KeyScope scope, int days)
    {
        ArgumentNullException.ThrowIfNull(name);
        var label = name.Trim();
        if (label.Length is 0 or > 80 || days is < 1 or > MostKeyDays) throw new PeopleRefusedException(PeopleRefusal.KeyUnusable, $"A key needs a name of at most 80 characters that says what it is for, and ends in 1 to {MostKeyDays} days.");
        var secret = Secret.KeyMark + Secret.New();
        return Write((connection, now) =>
        {
            var holder = Existing(connection, account);
            if (holder.Disabled is not null) throw new PeopleRefusedException(PeopleRefusal.Disabled, $"The account {holder.Name} is disabled: it gets no key.");
            if (connection.Long("SELECT count(*) FROM api_keys WHERE account = @id AND recorded_to IS NULL AND expires > @now", ("id", holder.Id), ("now", now)) >= MostKeys)
                throw new PeopleRefusedException(PeopleRefusal.TooManyKeys, $"{holder.Name} has {MostKeys} keys. Revoke one first.");
            var expires = RecordedTime.Text(_clock.GetUtcNow() + TimeSpan.FromDays(days));
            var id = connection.Insert(
                "INSERT INTO api_keys (account, name, hash, scope, expires, recorded_from) VALUES (@account, @name, @hash, @scope, @expires, @now)",
                ("account", holder.Id), ("name", label), ("hash", Secret.Hash(secret)), ("scope", scope.Word()), ("expires", expires), ("now", now));
            var key = OneKey(connection, id)!;
            Log(connection, now, by, "key-made", key.Id, new { }, new { account = holder.Name, name = label, scope = scope.Word(), expires });
            return new MadeKey(key, secret);
        });
    }

    /// <summary>The keys of an account, or of all, newest first; those that ended too.</summary>
    public IReadOnlyList<ApiKey> Keys(string? account = null) => Read(connection => (IReadOnlyList<ApiKey>)(account is null
        ? connection.Query($"SELECT {KeyColumns} FROM api_keys k JOIN accounts a ON a.id = k.account ORDER BY k.id DESC", KeyRow)
        : connection.Query($"SELECT {KeyColumns} FROM api_keys k JOIN accounts a ON a.id = k.account WHERE a.name = @name ORDER BY k.id DESC", KeyRow, ("name", Folded(account)))));

    /// <summary>Ends a key.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="id">The key: <c>K-3</c>.</param>
    /// <param name="onlyOf">The account whose key it must be; null for any.</param>
    public ApiKey RevokeKey(string by, string id, string? onlyOf = null) => Write((connection, now) =>
    {
        var key = Number(id) is { } number ? OneKey(connection, number) : null;
        if (key is null || onlyOf is not null && key.Account != Folded(onlyOf)) throw new PeopleRefusedException(PeopleRefusal.NoKey, $"There is no key '{id}'. ./chancery people key list shows all.");
        if (connection.Run("UPDATE api_keys SET recorded_to = @now WHERE id = @id AND recorded_to IS NULL", ("now", now), ("id", Number(id))) > 0)
            Log(connection, now, by, "key-revoked", key.Id, new { account = key.Account, name = key.Name, revoked = false }, new { account = key.Account, name = key.Name, revoked = true });
        return OneKey(connection, Number(id)!.Value)!;
    });

    /// <summary>The key of a secret, when it is in force; else null.</summary>
    public HeldKey? Key(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Secret.KeyMark, StringComparison.Ordinal)) return null;
        return Read(connection =>
        {
            var found = connection.Query(
                $"SELECT {Columns}, k.id FROM api_keys k JOIN accounts a ON a.id = k.account WHERE k.hash = @hash AND k.recorded_to IS NULL AND k.expires > @now AND a.disabled IS NULL",
                r => (Account: Row(r), Key: r.GetInt64(7)), ("hash", Secret.Hash(secret)), ("now", Now));
            return found is [var (account, key)] ? new HeldKey(account, OneKey(connection, key)!) : null;
        });
    }

    /// <summary>Notes that a key is in use.</summary>
    public void SeeKey(string id, DateTimeOffset when) => Write((connection, _) => connection.Run("UPDATE api_keys SET seen = @seen WHERE id = @id AND (seen IS NULL OR seen < @seen)", ("seen", RecordedTime.Text(when)), ("id", Number(id))));

    private static ApiKey? OneKey(RecordConnection connection, long id) => connection.Query($"SELECT {KeyColumns} FROM api_keys k JOIN accounts a ON a.id = k.account WHERE k.id = @id", KeyRow, ("id", id)).FirstOrDefault();

    private static ApiKey KeyRow(Row r) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"K-{r.GetInt64(0)}"), Account = r.GetString(1), Name = r.GetString(2), Scope = Vocabulary.Read<KeyScope>(r.GetString(3))!.Value,
        Made = RecordedTime.Read(r.GetString(4)), Expires = RecordedTime.Read(r.GetString(5)), Seen = r.Text(6) is { } seen ? RecordedTime.Read(seen) : null, Revoked = r.Text(7) is { } revoked ? RecordedTime.Read(revoked) : null,
    };

    private static long? Number(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Trim().StartsWith("K-", StringComparison.OrdinalIgnoreCase) && long.TryParse(id.Trim().AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
