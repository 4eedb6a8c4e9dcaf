using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Recording;

/// <summary>The log that only grows.</summary>
internal static class RecordLog
{
    public static void Add(SqliteConnection connection, string now, string who, string what, string? subject, string? detail) => connection.Run(
        "INSERT INTO log (recorded, who, what, subject, detail) VALUES (@now, @who, @what, @subject, @detail)",
        ("now", now), ("who", who), ("what", what), ("subject", subject), ("detail", detail));
}
