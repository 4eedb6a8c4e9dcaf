using System.Data.Common;
using System.Globalization;

namespace Chancery.Store.Sql;

/// <summary>A prepared statement that is run many times. Its parameters are lettered <c>@a</c>, <c>@b</c> … in the order of the values.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand _command;

    public Statement(DbConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var letter = 'a'; sql.Contains("@" + letter, StringComparison.Ordinal); letter++)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = "@" + letter;
            _command.Parameters.Add(parameter);
        }
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row as a number; null when there is none.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Runs a statement that returns the id of the row it wrote.</summary>
    public long Insert(params ReadOnlySpan<object?> values) => Number(values) ?? throw new InvalidOperationException("The statement returned no id.");

    public List<T> Query<T>(Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
