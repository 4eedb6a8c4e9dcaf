using System.Data.Common;
using System.Globalization;

namespace Chancery.Store.Sql;

/// <summary>A statement as a command of any database.</summary>
internal sealed class CommandStatement : Statement
{
    private readonly DbCommand _command;

    public CommandStatement(DbConnection connection, string sql)
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

    public override int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public override long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    public override List<T> Query<T>(Func<Row, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var (rows, present) = (new List<T>(), new Row.Of(reader));
        while (reader.Read()) rows.Add(row(present));
        return rows;
    }

    public override void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
