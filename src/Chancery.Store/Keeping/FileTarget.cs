using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Keeping;

/// <summary>Restoring into a SQLite file: the old file is renamed, the new one moved into its place.</summary>
internal sealed class FileTarget(StoreAddress address) : RecordTarget
{
    public override string Part => address.Path + ".restoring";

    public override void Check(bool replace)
    {
        SqliteDatabase.MakeFolder(address);
        if (File.Exists(address.Path) && !replace && !IsEmpty()) throw Held(address);
    }

    public override string? Take(bool replace, IProgress<KeepingProgress>? progress)
    {
        Backup.Settle(Part);
        var kept = SetAside();
        File.Move(Part, address.Path);
        // As every record: several hands may use it at once.
        SqliteDatabase.Open(address).Close();
        return kept;
    }

    private string? SetAside()
    {
        if (!File.Exists(address.Path)) return null;
        var empty = IsEmpty();
        Release();
        var aside = Free(address.Path + ".before-restore");
        File.Move(address.Path, aside);
        foreach (var beside in (string[])["-wal", "-shm"])
        {
            if (File.Exists(address.Path + beside)) File.Move(address.Path + beside, aside + beside);
        }
        if (!empty) return aside;
        File.Delete(aside);
        return null;
    }

    /// <summary>Whether the file is a record without anything in it. One that cannot be read is taken to hold something.</summary>
    private bool IsEmpty()
    {
        if (new FileInfo(address.Path).Length == 0) return true;
        try
        {
            using var connection = Connect();
            using var count = connection.CreateCommand();
            count.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'accounts'";
            var accounts = count.ExecuteScalar() is 0L ? "0" : "(SELECT count(*) FROM accounts)";
            count.CommandText = $"SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM judgements) + (SELECT count(*) FROM unread) + {accounts}";
            return count.ExecuteScalar() is 0L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Folds the write-ahead log into the file. It fails while another program has the record open; a damaged file is moved as it is.</summary>
    private void Release()
    {
        try
        {
            using var connection = Connect();
            using var fold = connection.CreateCommand();
            fold.CommandText = "PRAGMA journal_mode = DELETE";
            fold.ExecuteNonQuery();
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            throw new StoreUnusableException($"{address} is open in another program. End that program (a desk that is served, an ingest), then restore.", busy);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or 26)
        {
            // Nothing to fold that could be read; the files beside it go with it.
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address.Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
