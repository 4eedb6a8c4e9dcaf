using System.Globalization;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Asking;

/// <summary>The record as one question sees it: now, or as it was, or without later publications.</summary>
/// <param name="Connection">Where its rows are.</param>
/// <param name="Days">The days of the question.</param>
/// <param name="UndatedLeftOut">Documents left out because their publication day is not known.</param>
/// <param name="Note">What is to be known about the view; null when nothing is.</param>
internal sealed record View(SqliteConnection Connection, Days Days, int UndatedLeftOut, string? Note)
{
    /// <summary>Row ids as a list for SQL's IN.</summary>
    public static string In(IEnumerable<long> ids) => $"({string.Join(',', ids.Select(i => i.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>Reads a date the store wrote.</summary>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public List<T> Query<T>(string sql, Func<System.Data.Common.DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters) => Connection.Query(sql, row, parameters);
}
