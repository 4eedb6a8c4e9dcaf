using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Chancery.Store.Sql;

/// <summary>Copying rows from one record to another, whichever databases keep them.</summary>
internal static class Tables
{
    /// <summary>
    /// The tables of a record but the full-text index, each after those it refers to. Asked of a SQLite record, which lists them in the order in which they were made;
    /// both databases have the same.
    /// </summary>
    public static IReadOnlyList<string> All(RecordConnection sqlite) =>
        sqlite.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'document_tokens%' ORDER BY rowid", r => r.GetString(0));

    /// <summary>Copies the rows that satisfy a condition; returns how many.</summary>
    public static int Copy(RecordConnection from, RecordConnection to, string table, string condition)
    {
        using var command = from.Raw.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {condition}";
        using var reader = command.ExecuteReader();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        return to.Raw is NpgsqlConnection server ? Stream(reader, server, table, names) : Insert(reader, to.Raw, table, names);
    }

    private static int Insert(DbDataReader reader, DbConnection to, string table, List<string> names)
    {
        using var add = to.CreateCommand();
        add.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < names.Count; i++)
        {
            var parameter = add.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            add.Parameters.Add(parameter);
        }
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var i = 0; i < names.Count; i++) add.Parameters[i].Value = reader.GetValue(i);
            add.ExecuteNonQuery();
        }
        return rows;
    }

    private static int Stream(DbDataReader reader, NpgsqlConnection to, string table, List<string> names)
    {
        using var rows = to.BeginBinaryImport($"COPY {table} ({string.Join(", ", names)}) FROM STDIN (FORMAT BINARY)");
        while (reader.Read())
        {
            rows.StartRow();
            for (var i = 0; i < names.Count; i++)
            {
                switch (reader.GetValue(i))
                {
                    case long number: rows.Write(number, NpgsqlDbType.Bigint); break;
                    case double number: rows.Write(number, NpgsqlDbType.Double); break;
                    case string text: rows.Write(text, NpgsqlDbType.Text); break;
                    case byte[] bytes: rows.Write(bytes, NpgsqlDbType.Bytea); break;
                    case DBNull: rows.WriteNull(); break;
                    case var other: throw new InvalidOperationException($"{table}.{names[i]} holds {other.GetType()}, which no column of a record has.");
                }
            }
        }
        return checked((int)rows.Complete());
    }
}
