using System.Data.Common;
using Chancery.Store.Recording;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Keeping;

/// <summary>Brings a record back from its backup, into a store of either kind.</summary>
public static class Restore
{
    /// <summary>Looks at the whole backup first; one that is not whole is not restored. What the store held before is kept.</summary>
    /// <param name="file">The backup; it is not changed.</param>
    /// <param name="address">Where the record is to live.</param>
    /// <param name="replace">Whether the store may hold something, which is then put aside.</param>
    /// <param name="clock">Tells the time of recording.</param>
    /// <param name="progress">Is told how far the work has come.</param>
    /// <exception cref="StoreUnusableException">The file is no backup, the store holds something and may not be replaced, or one of them cannot be used.</exception>
    public static RestoreReport Run(string file, StoreAddress address, bool replace, TimeProvider clock, IProgress<KeepingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(clock);
        var backup = Path.GetFullPath(file);
        if (!File.Exists(backup)) throw new StoreUnusableException($"There is no backup {backup}.");
        if (address.IsFile && address.Path == backup) throw new StoreUnusableException($"{backup} is the store itself. Give another --store.");
        using RecordTarget target = address.IsFile ? new FileTarget(address) : new ServerTarget(address, backup);
        target.Check(replace);
        var part = target.Part;
        try
        {
            Backup.Make(part);
            Unpack(backup, part);
            var verified = Look(part, clock, backup, progress);
            return new RestoreReport(verified, verified.IsWhole ? target.Take(replace, progress) : null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"{address} cannot be restored ({refused.Message}). Give another --store.", refused);
        }
    }

    private static void Unpack(string backup, string part)
    {
        try
        {
            using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = backup, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            source.Open();
            using var application = source.CreateCommand();
            application.CommandText = "PRAGMA application_id";
            if (application.ExecuteScalar() is not (long)SqliteDatabase.ApplicationId) throw new StoreUnusableException($"{backup} is no backup of a record.");
            Backup.Pack(source, part);
        }
        catch (DbException refused)
        {
            throw new StoreUnusableException(refused is SqliteException { SqliteErrorCode: 26 } ? $"{backup} is no backup of a record." : $"{backup} cannot be read ({refused.Message}). Take another backup.", refused);
        }
    }

    /// <summary>Brings the copy up to date with this version, looks at it, and leaves it as one file.</summary>
    private static Verification Look(string part, TimeProvider clock, string backup, IProgress<KeepingProgress>? progress)
    {
        using var copy = RecordStore.Open(StoreAddress.Parse(part), clock);
        var verified = Verification.Of(copy, deep: false, progress);
        if (!verified.IsWhole) return verified;
        return copy.Database.Guard(() =>
        {
            using var connection = copy.Database.Connect();
            using (var transaction = connection.Write())
            {
                RecordLog.Add(connection, RecordedTime.Text(clock.GetUtcNow()), "chancery", "restored", null, Path.GetFileName(backup));
                transaction.Commit();
            }
            connection.Run("PRAGMA journal_mode = DELETE");
            return verified;
        });
    }
}
