using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Sql;

/// <summary>A record's SQLite file.</summary>
internal sealed class SqliteDatabase : RecordDatabase
{
    /// <summary>"CHAN" in ASCII: tells a record from other SQLite files.</summary>
    internal const int ApplicationId = 0x4348414E;

    private static readonly SqliteDialect Dialect = new();
    private readonly string _connection;

    private SqliteDatabase(StoreAddress address)
    {
        Address = address;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = address.Path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 120, ForeignKeys = false,
        }.ConnectionString;
    }

    public override StoreAddress Address { get; }

    /// <summary>Opens the file, making folder, file and tables where they are missing.</summary>
    public static new SqliteDatabase Open(StoreAddress address)
    {
        var database = new SqliteDatabase(address);
        MakeFolder(address);
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
    public static RecordConnection Scratch()
    {
        var raw = new SqliteConnection("Data Source=:memory:;Pooling=False;Foreign Keys=False");
        raw.Open();
        var connection = new RecordConnection(raw, Dialect);
        foreach (var (_, sql) in Dialect.Migrations) connection.Run(sql);
        return connection;
    }

    public override RecordConnection Connect()
    {
        var raw = new SqliteConnection(_connection);
        try
        {
            raw.Open();
            var connection = new RecordConnection(raw, Dialect);
            connection.Run("PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 120000; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 68719476736");
            return connection;
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    public override RecordConnection ConnectToWrite()
    {
        var connection = Connect();
        // What Checkpoints has not yet copied by then is copied at the end of a transaction.
        connection.Run("PRAGMA wal_autocheckpoint = 131072; PRAGMA cache_size = -1048576");
        return connection;
    }

    public override Checkpoints? KeepCopying() => new(Connect);

    public override void Close()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    protected override string Explain(DbException refused) => refused is SqliteException known ? SqliteRefusals.Explain(known, Address) : refused.Message;

    /// <summary>Makes the folder of a record, for its owner alone.</summary>
    internal static void MakeFolder(StoreAddress address)
    {
        var folder = Path.GetDirectoryName(address.Path);
        try
        {
            if (Directory.Exists(address.Path)) throw new StoreUnusableException($"{address} is a folder, not a record. Name a file in it: --store {Path.Combine(address.Path, "record.db")}");
            if (string.IsNullOrEmpty(folder) || Directory.Exists(folder)) return;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The folder {folder} cannot be made ({refused.Message}). Give another path with --store.", refused);
        }
    }

    private static void Migrate(RecordConnection connection, StoreAddress address)
    {
        var newest = Dialect.Migrations[^1].Number;
        if (Check(connection, address, newest) == newest) return;
        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.Write();
        var version = Check(connection, address, newest);
        foreach (var (number, sql) in Dialect.Migrations)
        {
            if (number > version) connection.Run(sql);
        }
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {newest}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static int Check(RecordConnection connection, StoreAddress address, int newest)
    {
        // One statement is one view of the file: another process may be making the record at this moment.
        var (version, application, tables) = connection.Query(
            "SELECT v.user_version, a.application_id, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version v, pragma_application_id a", r => (r.Int(0), r.GetInt64(1), r.GetInt64(2)))[0];
        if (application != ApplicationId && (version != 0 || application != 0 || tables > 0)) throw Foreign(address);
        return version <= newest ? version : throw Newer(address, version, newest);
    }
}
