using System.Data.Common;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Keeping;

/// <summary>
/// Writes a record into one file, the same for both databases: a SQLite record with everything in it, ids and log included. It shows one state of the record while others write.
/// The file can be asked like any record.
/// </summary>
public static class Backup
{
    /// <summary>Writes it beside and moves it into place, so that no half backup is ever left under its name.</summary>
    /// <param name="store">The record.</param>
    /// <param name="file">The backup; an older one of this name is replaced.</param>
    /// <param name="progress">Is told how far the work has come.</param>
    /// <exception cref="StoreUnusableException">The store cannot be used, or the file cannot be written.</exception>
    public static BackupReport Write(RecordStore store, string file, IProgress<KeepingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Write(store.Database, file, progress);
    }

    internal static BackupReport Write(RecordDatabase database, string file, IProgress<KeepingProgress>? progress)
    {
        var target = Path.GetFullPath(file);
        if (database.Address.IsFile && database.Address.Path == target) throw new StoreUnusableException($"{target} is the record itself. Give the backup another name.");
        var part = target + ".part";
        try
        {
            Make(part);
            var (documents, facts) = database.Guard(() => Fill(database, part, progress));
            Settle(part);
            File.Move(part, target, overwrite: true);
            return new BackupReport(target, documents, facts, new FileInfo(target).Length);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The backup {target} cannot be written ({refused.Message}). Give a file in a folder that can be written.", refused);
        }
        finally
        {
            foreach (var left in (string[])[part, part + "-wal", part + "-shm", part + "-journal"]) File.Delete(left);
        }
    }

    /// <summary>Copies one state of a SQLite record into a file, packed, without changing the record. Sessions of people stay behind: one that has ended since must not come to life again.</summary>
    internal static void Pack(DbConnection record, string file)
    {
        using var command = record.CreateCommand();
        command.CommandText = "VACUUM INTO @file";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@file", file);
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();
        EndSessions(file);
    }

    private static void EndSessions(string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        copy.Open();
        using var command = copy.CreateCommand();
        // A record of an older version has no such table.
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'sessions'";
        if (command.ExecuteScalar() is 0L) return;
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; DELETE FROM sessions";
        command.ExecuteNonQuery();
    }

    /// <summary>An empty file that only its owner may read: a backup holds all that the record holds.</summary>
    internal static void Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var made = new FileStream(file, options);
    }

    /// <summary>Brings a file wholly onto the disk, which the database leaves to the system.</summary>
    internal static void Settle(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static (long Documents, long Facts) Fill(RecordDatabase database, string part, IProgress<KeepingProgress>? progress)
    {
        using var held = database.Connect();
        if (held.Raw is SqliteConnection)
        {
            progress?.Report(new KeepingProgress("Writing the backup", 0, 1));
            Pack(held.Raw, part);
        }
        else Copy(held, part, progress);
        using var written = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        written.Open();
        using var count = written.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM facts WHERE recorded_to IS NULL)";
        using var row = count.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static void Copy(RecordConnection held, string part, IProgress<KeepingProgress>? progress)
    {
        var file = SqliteDatabase.Open(StoreAddress.Parse(part));
        try
        {
            using var copy = file.Connect();
            using (var snapshot = held.Read())
            using (var transaction = copy.Write())
            {
                var tables = Tables.All(copy);
                for (var i = 0; i < tables.Count; i++)
                {
                    progress?.Report(new KeepingProgress("Writing the backup", i, tables.Count));
                    Tables.Copy(held, copy, tables[i], tables[i] == "sessions" ? "1 = 0" : "1 = 1");
                }
                IndexCheck.Repair(copy, (done, total) => progress?.Report(new KeepingProgress("Indexing", done, total)));
                transaction.Commit();
            }
            // One file: what stands in the log beside it is folded in.
            copy.Run("PRAGMA journal_mode = DELETE");
        }
        finally
        {
            file.Close();
        }
    }
}
