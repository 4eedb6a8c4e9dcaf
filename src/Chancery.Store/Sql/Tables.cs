namespace Chancery.Store.Sql;

/// <summary>Copying rows from one record to another, whichever databases keep them.</summary>
internal static class Tables
{
    /// <summary>Copies the rows that satisfy a condition; returns how many.</summary>
    public static int Copy(RecordConnection from, RecordConnection to, string table, string condition)
    {
        using var command = from.Raw.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {condition}";
        using var reader = command.ExecuteReader();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        using var add = to.Raw.CreateCommand();
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
}
