using System.Data.Common;
using Npgsql;

namespace Chancery.Store.Sql;

/// <summary>A record in a database of a PostgreSQL server.</summary>
internal sealed class PostgresDatabase : RecordDatabase
{
    private static readonly PostgresDialect Dialect = new();
    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(StoreAddress address, PostgresAddress server)
    {
        Address = address;
        var builder = new NpgsqlConnectionStringBuilder(server.ConnectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 3, CommandTimeout = 600 };
        // A server that many hands open at once may take its time; one that is not there says so at once.
        builder.Timeout = Math.Max(builder.Timeout, 60);
        _source = NpgsqlDataSource.Create(builder);
    }

    public override StoreAddress Address { get; }

    /// <summary>Opens the database, making the tables where they are missing.</summary>
    public static PostgresDatabase Open(StoreAddress address, PostgresAddress server)
    {
        var database = new PostgresDatabase(address, server);
        database.Guard(() =>
        {
            using var connection = database.Connect();
            Migrate(connection, address);
            return 0;
        });
        return database;
    }

    public override RecordConnection Connect() => new(_source.OpenConnection(), Dialect);

    public override void Close() => _source.Dispose();

    /// <summary>Takes the tables of a record away with all they hold and makes them anew, in the caller's transaction.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="tables">The record's tables, each after those it refers to.</param>
    internal static void MakeAnew(RecordConnection connection, IReadOnlyList<string> tables)
    {
        string[] all = [.. tables, "document_tokens", "chancery"];
        var triggers = connection.Query(
            "SELECT DISTINCT p.proname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace", r => r.GetString(0));
        foreach (var table in all.Reverse()) connection.Run($"DROP TABLE IF EXISTS {table} CASCADE");
        foreach (var function in triggers) connection.Run($"DROP FUNCTION IF EXISTS {function}");
        foreach (var (_, sql) in Dialect.Migrations) connection.Run(sql);
        connection.Run("INSERT INTO chancery (version) VALUES (@version)", ("version", (long)Dialect.Migrations[^1].Number));
    }

    protected override string Explain(DbException refused) => refused switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => $"{Address} does not let this user in. Check user and password in --store, or PGPASSWORD.",
        PostgresException { SqlState: "3D000" } => $"{Address}: there is no such database. Make it: createdb {Address.Postgres!.Database}",
        PostgresException { SqlState: "42501" } => $"{Address}: this user may not do that ({refused.Message}). Give the user rights on the database, or another --store.",
        PostgresException { SqlState: "53100" } => $"The disk of {Address} is full. Everything recorded before is kept; make room and run the command again.",
        PostgresException known => $"{Address} cannot be used: {known.MessageText}",
        _ => $"{Address} cannot be reached: {refused.Message}. Is the server running?",
    };

    private static void Migrate(RecordConnection connection, StoreAddress address)
    {
        var newest = Dialect.Migrations[^1].Number;
        if (Check(connection, address, newest) == newest) return;
        using var transaction = connection.Write();
        var version = Check(connection, address, newest);
        foreach (var (number, sql) in Dialect.Migrations)
        {
            if (number > version) connection.Run(sql);
        }
        connection.Run("DELETE FROM chancery");
        connection.Run("INSERT INTO chancery (version) VALUES (@version)", ("version", (long)newest));
        transaction.Commit();
    }

    private static long Check(RecordConnection connection, StoreAddress address, int newest)
    {
        var tables = connection.Query("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()", r => r.GetString(0));
        if (tables.Count == 0) return 0;
        if (!tables.Contains("chancery") || !tables.Contains("documents")) throw Foreign(address);
        var version = connection.Long("SELECT version FROM chancery");
        return version <= newest ? version : throw Newer(address, version, newest);
    }
}
