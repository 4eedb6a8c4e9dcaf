using System.Globalization;
using Chancery.Ledger;
using Chancery.Store.Recording;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Deriving;

/// <summary>Keeps persons, events, offices and follow-ups in step with the readings in use.</summary>
internal static class Derivation
{
    /// <summary>Counts up when the rules of identity, merging or the ledger change, so that a record is derived anew.</summary>
    private const int Rules = 1;

    /// <summary>Whether the derived rows are those of the readings in use.</summary>
    public static bool IsFresh(SqliteConnection connection) =>
        connection.Word("SELECT readings FROM derivation WHERE id = 1 AND rules = @rules", ("rules", Rules)) is { } known
            ? known == Fingerprint(connection)
            : connection.Long("SELECT count(*) FROM current_readings") == 0;

    /// <summary>Derives anew where readings have changed, in one transaction. Rows that still hold stay as they are.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public static bool Refresh(SqliteConnection connection, TimeProvider clock)
    {
        if (IsFresh(connection)) return false;
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsFresh(connection)) return false;
        Run(connection, RecordedTime.Text(clock.GetUtcNow()));
        transaction.Commit();
        return true;
    }

    /// <summary>Derives everything from the readings in use, in the caller's transaction.</summary>
    public static void Run(SqliteConnection connection, string now)
    {
        var readings = CurrentReadings.Load(connection);
        var record = DerivedRecord.From(readings.Documents);
        var writer = new DerivedRows(connection, readings.FactIds, now);
        var changed = writer.Persons(record.Persons.Persons) + writer.Events(record) + writer.Offices(record.Offices) + writer.Followups(record.Followups);
        connection.Run(
            """
            INSERT INTO derivation (id, readings, rules, recorded) VALUES (1, @readings, @rules, @now)
            ON CONFLICT (id) DO UPDATE SET readings = excluded.readings, rules = excluded.rules, recorded = excluded.recorded
            """,
            ("readings", Fingerprint(connection)), ("rules", Rules), ("now", now));
        if (changed > 0) RecordLog.Add(connection, now, "chancery", "derived", null, string.Create(CultureInfo.InvariantCulture, $"{changed} rows changed"));
    }

    private static string Fingerprint(SqliteConnection connection) =>
        connection.Word("SELECT count(*) || ':' || coalesce(max(reading), 0) || ':' || coalesce(sum(reading), 0) FROM current_readings") ?? "";
}
