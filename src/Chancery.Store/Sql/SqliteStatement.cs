using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Store.Sql;

/// <summary>
/// A statement on SQLite's own interface. Deriving runs some two hundred small statements a document; through a command each costs several times what SQLite itself does
/// (parameters are looked up by name, readers made and dropped), which is most of the time of an ingest.
/// </summary>
internal sealed class SqliteStatement : Statement
{
    private const string Returning = " RETURNING id";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private readonly Present _row;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        // SQLite does it with a trigger, for which it keeps a copy of every page it touches; the number of the last row is known without.
        Check(raw.sqlite3_prepare_v2(_database, sql.EndsWith(Returning, StringComparison.Ordinal) ? sql[..^Returning.Length] : sql, out _statement));
        _row = new Present(_statement);
        var places = new List<int>();
        for (var letter = 'a'; raw.sqlite3_bind_parameter_index(_statement, "@" + letter) is > 0 and var place; letter++) places.Add(place);
        _places = [.. places];
    }

    public override int Run(params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            while (Step()) { }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
        return raw.sqlite3_changes(_database);
    }

    public override long? Number(params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            long? first = null;
            // To its end, so that what it writes is written.
            for (var nth = 0; Step(); nth++)
            {
                if (nth == 0 && !_row.IsDBNull(0)) first = _row.GetInt64(0);
            }
            return first;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public override long Insert(params ReadOnlySpan<object?> values)
    {
        Run(values);
        return raw.sqlite3_last_insert_rowid(_database);
    }

    public override List<T> Query<T>(Func<Row, T> row, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            var rows = new List<T>();
            while (Step()) rows.Add(row(_row));
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public override void Dispose() => _statement.Dispose();

    private void Begin(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var place = _places[i];
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, place),
                long number => raw.sqlite3_bind_int64(_statement, place, number),
                int number => raw.sqlite3_bind_int64(_statement, place, number),
                double number => raw.sqlite3_bind_double(_statement, place, number),
                string text => raw.sqlite3_bind_text(_statement, place, text),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
                var other => throw new ArgumentException($"SQLite takes no {other.GetType().Name}.", nameof(values)),
            });
        }
    }

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code == raw.SQLITE_DONE) return false;
        throw Failed(code);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failed(code);
    }

    private SqliteException Failed(int code) => new($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code & 0xFF, raw.sqlite3_extended_errcode(_database));

    private sealed class Present(sqlite3_stmt statement) : Row
    {
        public override bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        // Whether it is null is only asked where it may be: each question to SQLite costs as much as the answer.
        public override long GetInt64(int column) => raw.sqlite3_column_int64(statement, column) is var number && number == 0 && IsDBNull(column) ? throw Null(column) : number;

        public override double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

        public override string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? throw Null(column);

        public override byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

        private static InvalidOperationException Null(int column) => new($"Column {column} is null.");
    }
}
