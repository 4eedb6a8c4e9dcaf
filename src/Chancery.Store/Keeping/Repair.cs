using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Makes anew what a record can make anew: indexes, and all that follows from what came in. Public ids stay.</summary>
public static class Repair
{
    /// <summary>Does so, as one: all of it, or, when it is killed before the end, none.</summary>
    /// <param name="store">The record. What came in must be whole: see <see cref="Verification.IsRepairable"/>.</param>
    /// <param name="clock">Tells the time of recording.</param>
    /// <param name="progress">Is told how far the work has come.</param>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public static void Run(RecordStore store, TimeProvider clock, IProgress<KeepingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        store.Database.Guard(() =>
        {
            using var connection = store.Database.Connect();
            using var transaction = connection.Write();
            var now = RecordedTime.Text(clock.GetUtcNow());
            connection.Dialect.Reindex(connection);
            FormCheck.Repair(connection);
            GiveIds(connection, "persons", "person", "P");
            GiveIds(connection, "events", "event", "E");
            Derivation.Rebuild(connection, now, (done, total) => progress?.Report(new KeepingProgress("Deriving anew", done, total)));
            IndexCheck.Repair(connection, (done, total) => progress?.Report(new KeepingProgress("Indexing", done, total)));
            RecordLog.Add(connection, now, "chancery", "repaired", null, "indexes and all that is derived");
            transaction.Commit();
            return 0;
        });
    }

    /// <summary>An id that was shown was given, even where the list of given ids has lost it.</summary>
    private static void GiveIds(RecordConnection connection, string table, string number, string kind) => connection.Run(
        $"INSERT INTO public_ids (public_id, kind, number) SELECT DISTINCT x.public_id, '{kind}', x.{number} FROM {table} x WHERE NOT EXISTS (SELECT 1 FROM public_ids i WHERE i.public_id = x.public_id) ON CONFLICT DO NOTHING");
}
