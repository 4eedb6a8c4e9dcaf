using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Sql;

/// <summary>Running parameterised SQL on a connection. Parameters are named <c>@a</c>, <c>@b</c> … as given.</summary>
internal static class SqlStatements
{
    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public static long Long(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static string? Word(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteScalar() as string;
    }

    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static long Insert(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql + " RETURNING id", parameters);
        return (long)command.ExecuteScalar()!;
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static bool Flag(this DbDataReader reader, int column) => reader.GetInt64(column) != 0;

    public static int? Number(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        return command;
    }
}
