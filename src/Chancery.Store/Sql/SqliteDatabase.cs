using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Sql;

/// <summary>A record's SQLite file: opening, migrating, and what its errors mean for the user.</summary>
internal sealed class SqliteDatabase
{
    /// <summary>"CHAN" in ASCII: tells a record from other SQLite files.</summary>
    private const int ApplicationId = 0x4348414E;

    private static readonly Lazy<IReadOnlyList<(int Number, string Sql)>> Migrations = new(ReadMigrations);
    private readonly string _connection;

    private SqliteDatabase(StoreAddress address)
    {
        Address = address;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = address.Path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 120, ForeignKeys = true,
        }.ConnectionString;
    }

    public StoreAddress Address { get; }

    /// <summary>Opens the file, making folder, file and tables where they are missing.</summary>
    public static SqliteDatabase Open(StoreAddress address)
    {
        var database = new SqliteDatabase(address);
        database.MakeFolder();
        database.Guard(() =>
        {
            using var connection = database.Connect();
            Migrate(connection, address);
            connection.Run("PRAGMA journal_mode = WAL");
            return 0;
        });
        return database;
    }

    /// <summary>A scratch record in memory with the same tables.</summary>
    public static SqliteConnection Scratch()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        foreach (var (_, sql) in Migrations.Value) connection.Run(sql);
        return connection;
    }

    /// <summary>An open connection from the pool.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            connection.Run("PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the pooled connections, so that the file can be moved or deleted.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Runs work on the file; what the database refuses comes out as <see cref="StoreUnusableException"/>.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException refused)
        {
            throw new StoreUnusableException(SqliteRefusals.Explain(refused, Address), refused);
        }
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(Address.Path);
        try
        {
            if (Directory.Exists(Address.Path)) throw new StoreUnusableException($"{Address} is a folder, not a record. Name a file in it: --store {Path.Combine(Address.Path, "record.db")}");
            if (string.IsNullOrEmpty(folder) || Directory.Exists(folder)) return;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The folder {folder} cannot be made ({refused.Message}). Give another path with --store.", refused);
        }
    }

    private static void Migrate(SqliteConnection connection, StoreAddress address)
    {
        var newest = Migrations.Value[^1].Number;
        if (Check(connection, address, newest) == newest) return;
        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Check(connection, address, newest);
        foreach (var (number, sql) in Migrations.Value)
        {
            if (number > version) connection.Run(sql);
        }
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {newest}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static int Check(SqliteConnection connection, StoreAddress address, int newest)
    {
        // One statement is one view of the file: another process may be making the record at this moment.
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT v.user_version, a.application_id, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version v, pragma_application_id a";
        using var row = command.ExecuteReader();
        row.Read();
        var (version, application, tables) = (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2));
        if (application != ApplicationId && (version != 0 || application != 0 || tables > 0))
            throw new StoreUnusableException($"{address} is a database of another program, not a record. Give another path with --store.");
        if (version > newest)
            throw new StoreUnusableException($"{address} was written by a newer version of chancery (tables {version}, this version knows {newest}). Use the newer version, or another --store.");
        return version;
    }

    private static List<(int, string)> ReadMigrations()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.Contains(".Migrations.", StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var file = name[(name.IndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..];
                return (int.Parse(file.AsSpan(0, 3), CultureInfo.InvariantCulture), reader.ReadToEnd());
            })];
    }
}
