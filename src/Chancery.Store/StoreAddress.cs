using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>Where a record lives: a file of SQLite, or a database of a PostgreSQL server.</summary>
public sealed record StoreAddress
{
    private StoreAddress(string path, PostgresAddress? server) => (Path, Postgres) = (path, server);

    /// <summary>The full path of the file; empty for a server's database.</summary>
    public string Path { get; }

    /// <summary>Whether the record is a file.</summary>
    public bool IsFile => Postgres is null;

    internal PostgresAddress? Postgres { get; }

    /// <summary>Reads a path, <c>sqlite:PATH</c> or <c>postgres://…</c>.</summary>
    /// <exception cref="StoreUnusableException">The address is empty, names another kind of store, or is no path.</exception>
    public static StoreAddress Parse(string address)
    {
        if (string.IsNullOrWhiteSpace(address)) throw new StoreUnusableException("The store's address is empty. Give a path: --store record.db");
        var text = address.Trim();
        if (PostgresAddress.IsMeantBy(text)) return new StoreAddress("", PostgresAddress.Parse(text));
        if (text.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase)) text = text["sqlite:".Length..];
        else if (text.Contains("://", StringComparison.Ordinal))
            throw new StoreUnusableException($"'{address}' is no store this version knows. Give a path, sqlite:PATH or postgres://user@host/database.");
        if (text.StartsWith("///", StringComparison.Ordinal)) text = text[2..];
        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal))
            throw new StoreUnusableException($"'{address}' names no file. Give a path: --store record.db");
        return new StoreAddress(System.IO.Path.GetFullPath(text), null);
    }

    /// <summary>
    /// The address to use when several may be given: the option, else <c>CHANCERY_STORE</c>, else <c>chancery/record.db</c> in the user's data folder.
    /// </summary>
    /// <param name="option">What the user gave on the command line, or null.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    public static StoreAddress Choose(string? option, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (option is not null) return Parse(option);
        if (environment("CHANCERY_STORE") is { Length: > 0 } named) return Parse(named);
        var data = environment("XDG_DATA_HOME") is { Length: > 0 } home && System.IO.Path.IsPathRooted(home) ? home
            : environment("HOME") is { Length: > 0 } user ? System.IO.Path.Combine(user, ".local", "share")
            : throw new StoreUnusableException("There is no home folder to keep the record in. Give a path: --store record.db");
        return Parse(System.IO.Path.Combine(data, "chancery", "record.db"));
    }

    /// <inheritdoc/>
    public override string ToString() => Postgres?.ToString() ?? Path;
}
