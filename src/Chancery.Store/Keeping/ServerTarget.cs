using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Restoring into a PostgreSQL database: its tables are made anew and filled in one transaction. What it held is written into a backup of its own first.</summary>
internal sealed class ServerTarget(StoreAddress address, string backup) : RecordTarget
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-restore-").FullName;

    public override string Part => Path.Combine(_folder, "record.db");

    public override void Check(bool replace) => With((_, connection) =>
    {
        if (!replace && HoldsSomething(connection)) throw Held(address);
        return 0;
    });

    public override string? Take(bool replace, IProgress<KeepingProgress>? progress) => With((database, connection) =>
    {
        using var transaction = connection.Write();
        string? kept = null;
        if (HoldsSomething(connection))
        {
            if (!replace) throw Held(address);
            // Nobody writes while this transaction lasts, so the backup is what is replaced.
            kept = Free(backup + ".before-restore");
            Backup.Write(database, kept, progress);
        }
        var part = SqliteDatabase.Open(StoreAddress.Parse(Part));
        try
        {
            using var record = part.Connect();
            using var snapshot = record.Read();
            Fill(record, connection, progress);
        }
        finally
        {
            part.Close();
        }
        transaction.Commit();
        return kept;
    });

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Fill(RecordConnection record, RecordConnection server, IProgress<KeepingProgress>? progress)
    {
        var tables = Tables.All(record);
        PostgresDatabase.MakeAnew(server, tables);
        for (var i = 0; i < tables.Count; i++)
        {
            progress?.Report(new KeepingProgress("Restoring", i, tables.Count));
            Tables.Copy(record, server, tables[i], "1 = 1");
        }
        // Rows came with their numbers; the next ones follow them.
        foreach (var (table, column) in server.Query("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'", r => (r.GetString(0), r.GetString(1))))
        {
            var next = server.Long($"SELECT coalesce(max({column}), 0) + 1 FROM {table}");
            server.Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ALTER TABLE {table} ALTER COLUMN {column} RESTART WITH {next}"));
        }
        IndexCheck.Repair(server, (done, total) => progress?.Report(new KeepingProgress("Indexing", done, total)));
    }

    private static bool HoldsSomething(RecordConnection connection) =>
        connection.Long("SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM judgements) + (SELECT count(*) FROM unread) + (SELECT count(*) FROM accounts)") > 0;

    private T With<T>(Func<RecordDatabase, RecordConnection, T> work)
    {
        var database = RecordDatabase.Open(address);
        try
        {
            return database.Guard(() =>
            {
                using var connection = database.Connect();
                return work(database, connection);
            });
        }
        finally
        {
            database.Close();
        }
    }
}
