using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Chancery.Store.Sql;

/// <summary>
/// Where a record lives on a PostgreSQL server: <c>postgres://user:password@host:port/database?sslmode=…</c>, each part percent-encoded.
/// A host that begins with an encoded slash is the folder of a Unix socket. Without a password the driver looks at PGPASSWORD and the user's password file.
/// </summary>
internal sealed record PostgresAddress
{
    private const int UsualPort = 5432;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private static readonly SortedDictionary<string, Action<NpgsqlConnectionStringBuilder, string>> Parameters = new(StringComparer.Ordinal)
    {
        ["application_name"] = (into, value) => into.ApplicationName = value,
        ["connect_timeout"] = (into, value) => into.Timeout = Seconds(value),
        ["options"] = (into, value) => into.Options = value,
        ["sslcert"] = (into, value) => into.SslCertificate = value,
        ["sslkey"] = (into, value) => into.SslKey = value,
        ["sslmode"] = (into, value) => into.SslMode = Mode(value),
        ["sslrootcert"] = (into, value) => into.RootCertificate = value,
    };

    private PostgresAddress(NpgsqlConnectionStringBuilder parts) =>
        (Host, Port, User, Database, ConnectionString) = (parts.Host!, parts.Port, parts.Username, parts.Database!, parts.ConnectionString);

    /// <summary>A name, a number without brackets, or the folder of a Unix socket.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>Null: the driver's choice (PGUSER, else the user of the operating system).</summary>
    public string? User { get; }

    public string Database { get; }

    /// <summary>What Npgsql takes. It holds the password, so it is never shown.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether a text is meant to be such an address, well-formed or not.</summary>
    public static bool IsMeantBy(string text) => text.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="StoreUnusableException">The address is not well-formed. The message shows nothing that could be a password.</exception>
    public static PostgresAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = address.Trim();
        var scheme = Schemes.FirstOrDefault(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ?? throw Wrong("does not begin with postgres://");
        var rest = text[scheme.Length..];
        var end = rest.AsSpan().IndexOfAny('/', '?');
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];
        // A password with a bare slash or question mark would otherwise be taken for a host, a database or a parameter, and be shown as such.
        if (tail.Contains('@', StringComparison.Ordinal) || tail.Contains('#', StringComparison.Ordinal))
            throw Wrong("has an @ or # after its host; in a user's name, a password or a value write / as %2F, ? as %3F, @ as %40, # as %23");
        var question = tail.IndexOf('?', StringComparison.Ordinal);
        var parts = new NpgsqlConnectionStringBuilder { ApplicationName = "chancery" };
        var at = authority.LastIndexOf('@');
        if (at >= 0) TakeUser(authority[..at], parts);
        TakeHost(authority[(at + 1)..], parts);
        TakeDatabase(question < 0 ? tail : tail[..question], parts);
        if (question >= 0) TakeParameters(tail[(question + 1)..], parts);
        return new PostgresAddress(parts);
    }

    /// <summary>The address without password and parameters.</summary>
    public override string ToString()
    {
        var user = User is null ? "" : Uri.EscapeDataString(User) + "@";
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Uri.EscapeDataString(Host);
        var port = Port == UsualPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{Port}");
        return $"postgres://{user}{host}{port}/{Uri.EscapeDataString(Database)}";
    }

    private static void TakeUser(string text, NpgsqlConnectionStringBuilder into)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var user = Decoded(colon < 0 ? text : text[..colon], "user");
        if (user.Length > 0) into.Username = user;
        var password = colon < 0 ? "" : Decoded(text[(colon + 1)..], "password");
        if (password.Length > 0) into.Password = password;
    }

    private static void TakeHost(string text, NpgsqlConnectionStringBuilder into)
    {
        string host, port;
        if (text.StartsWith('['))
        {
            var close = text.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || (close + 1 < text.Length && text[close + 1] != ':')) throw Wrong("has a [ without its ]");
            (host, port) = (Decoded(text[1..close], "host"), close + 1 < text.Length ? text[(close + 2)..] : "");
            if (!IPAddress.TryParse(host, out var number) || number.AddressFamily != AddressFamily.InterNetworkV6) throw Wrong("has brackets around something that is no IPv6 address");
        }
        else
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            (host, port) = (Decoded(colon < 0 ? text : text[..colon], "host"), colon < 0 ? "" : text[(colon + 1)..]);
            if (port.Contains(':', StringComparison.Ordinal)) throw Wrong("has more than one colon after its user; an IPv6 address stands in brackets: [::1]");
            if (host.AsSpan().IndexOfAny(",:") >= 0) throw Wrong("names more than one host, or one with a colon");
        }
        into.Host = host.Length == 0 ? "localhost" : host;
        into.Port = port.Length == 0 ? UsualPort
            : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and <= 65535 ? parsed
            : throw Wrong("has a port that is no number from 1 to 65535; in a password write / as %2F and ? as %3F");
    }

    private static void TakeDatabase(string path, NpgsqlConnectionStringBuilder into)
    {
        var name = path.Length == 0 ? "" : path[1..];
        if (name.Contains('/', StringComparison.Ordinal)) throw Wrong("has a second / after its host; a / in the name of a database is written %2F");
        var database = Decoded(name, "database");
        // The usual default, a database called like the user, has surprised people before: a record goes where it was told to go.
        if (database.Length == 0) throw Wrong("names no database: postgres://user@host/DATABASE");
        into.Database = database;
    }

    private static void TakeParameters(string query, NpgsqlConnectionStringBuilder into)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decoded(equals < 0 ? pair : pair[..equals], "name of a parameter");
            if (!Parameters.TryGetValue(name, out var take))
                throw Wrong($"has the parameter '{name}', which is not known here; known are {string.Join(", ", Parameters.Keys)}");
            if (!seen.Add(name)) throw Wrong($"has the parameter '{name}' twice");
            var value = equals < 0 ? "" : Decoded(pair[(equals + 1)..], $"value of {name}");
            if (value.Length == 0) throw Wrong($"has the parameter '{name}' without a value");
            take(into, value);
        }
    }

    private static SslMode Mode(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw Wrong($"has sslmode={value}; it is disable, allow, prefer, require, verify-ca or verify-full"),
    };

    private static int Seconds(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 1024 ? seconds
        : throw Wrong($"has connect_timeout={value}; it is a number of seconds up to 1024, 0 for no limit");

    // Strict, unlike Uri.UnescapeDataString: a half-encoded password would fail later, as a wrong password, where nobody can see why.
    private static string Decoded(string text, string part)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
                continue;
            }
            if (i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value == 0)
                throw Wrong($"has a % in the {part} that is not followed by the two digits of a byte; a % itself is written %25");
            bytes.Add(value);
            i += 2;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw Wrong($"has percent-encoded bytes in the {part} that are no UTF-8");
        }
    }

    private static StoreUnusableException Wrong(string what) => new($"The PostgreSQL address {what}.");
}
