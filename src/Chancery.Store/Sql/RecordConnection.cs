using System.Data.Common;
using System.Globalization;

namespace Chancery.Store.Sql;

/// <summary>A connection to a record, whichever database keeps it. Parameters are named <c>@a</c>, <c>@b</c> … in both dialects. Not for several threads at once.</summary>
internal sealed class RecordConnection(DbConnection connection, Dialect dialect) : IDisposable
{
    private readonly Dictionary<string, Statement> _hot = new(StringComparer.Ordinal);
    private bool _within;

    /// <summary>What the two databases say differently.</summary>
    public Dialect Dialect => dialect;

    internal DbConnection Raw => connection;

    /// <summary>Begins to write: no other hand writes until the end, and what is read stays as it is.</summary>
    public Transaction Write() => Begin(dialect.BeginWrite);

    /// <summary>Begins to read: all questions until the end see one state.</summary>
    public Transaction Read() => Begin(dialect.BeginRead);

    public List<T> Query<T>(string sql, Func<Row, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Prepare(sql, parameters);
        using var reader = command.ExecuteReader();
        var (rows, present) = (new List<T>(), new Row.Of(reader));
        while (reader.Read()) rows.Add(row(present));
        return rows;
    }

    public long Long(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Prepare(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    public string? Word(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Prepare(sql, parameters);
        return command.ExecuteScalar() as string;
    }

    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Prepare(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Long(sql + " RETURNING id", parameters);

    /// <summary>A statement that is run many times on this connection, with values in the order in which its parameters <c>@a</c>, <c>@b</c> … are lettered.</summary>
    public Statement Hot(string sql)
    {
        if (_hot.TryGetValue(sql, out var statement)) return statement;
        return _hot[sql] = dialect.Prepare(connection, sql);
    }

    public void Dispose()
    {
        foreach (var statement in _hot.Values) statement.Dispose();
        connection.Dispose();
    }

    private Transaction Begin(string sql)
    {
        // The surrounding transaction is the one that ends it.
        if (_within) return new Transaction(this, outer: false);
        Run(sql);
        _within = true;
        return new Transaction(this, outer: true);
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>What happens between its beginning and <see cref="Commit"/> happens as one; without a commit it has not happened.</summary>
    internal sealed class Transaction(RecordConnection owner, bool outer) : IDisposable
    {
        private bool _open = outer;

        public void Commit()
        {
            if (!_open) return;
            owner.Run("COMMIT");
            _open = owner._within = false;
        }

        public void Dispose()
        {
            if (!_open) return;
            _open = owner._within = false;
            try
            {
                owner.Run("ROLLBACK");
            }
            catch (DbException)
            {
                // The database has given the transaction up by itself; nothing of it was kept, and the error that led here is on its way.
            }
        }
    }
}
