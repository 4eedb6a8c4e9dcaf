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

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>A statement to be run many times, with values in the order of <paramref name="names"/>.</summary>
    public static Repeated Repeat(this SqliteConnection connection, string sql, params string[] names) => new(connection, sql, names);
}

/// <summary>A prepared statement that is run many times.</summary>
internal sealed class Repeated : IDisposable
{
    private readonly SqliteCommand _command;

    public Repeated(SqliteConnection connection, string sql, string[] names)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in names) _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement that returns the id of the row it wrote.</summary>
    public long Insert(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return (long)_command.ExecuteScalar()!;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
