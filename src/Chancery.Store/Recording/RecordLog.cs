using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>The log that only grows.</summary>
internal static class RecordLog
{
    public static void Add(RecordConnection connection, string now, string who, string what, string? subject, string? detail) =>
        connection.Hot("INSERT INTO log (recorded, who, what, subject, detail) VALUES (@a, @b, @c, @d, @e)").Run(now, who, what, subject, detail);
}
