using Microsoft.Data.Sqlite;

namespace Chancery.Store.Sql;

/// <summary>What SQLite's refusals mean, in one sentence with the way out.</summary>
internal static class SqliteRefusals
{
    public static string Explain(SqliteException refused, StoreAddress address) => refused.SqliteErrorCode switch
    {
        26 => $"{address} is not a record (no SQLite file). Give another path with --store.",
        13 => $"The disk is full: {address} could not grow. Everything recorded before is kept; make room and run the command again.",
        14 or 23 or 3 => $"{address} cannot be opened: no permission, or its folder cannot be written. Change the permissions or give another path with --store.",
        8 => $"{address} may only be read, and the record must be written to. Change the permissions or give another path with --store.",
        5 or 6 => $"{address} is in use by another program that does not let go of it. Try again when it has finished.",
        10 => $"{address} cannot be read or written ({refused.Message}). Check the disk; everything recorded before is kept.",
        11 => $"{address} is damaged ({refused.Message}). Restore it from a backup, or ingest again into another --store.",
        _ => $"{address} cannot be used: {refused.Message}",
    };
}
