using System.Globalization;

namespace Chancery.Store.Sql;

/// <summary>Reading columns, and writing what SQL takes as text.</summary>
internal static class Columns
{
    public static string? Text(this Row reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static bool Flag(this Row reader, int column) => reader.GetInt64(column) != 0;

    public static int? Number(this Row reader, int column) => reader.IsDBNull(column) ? null : (int)reader.GetInt64(column);

    public static int Int(this Row reader, int column) => (int)reader.GetInt64(column);

    /// <summary>A day the store wrote.</summary>
    public static DateOnly? Day(this Row reader, int column) => reader.IsDBNull(column) ? null : Day(reader.GetString(column));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Numbers as a list for SQL's IN; an empty list matches nothing.</summary>
    public static string In(IEnumerable<long> numbers)
    {
        var list = string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        return list.Length == 0 ? "(NULL)" : $"({list})";
    }
}
