using System.Globalization;

namespace Chancery.Store.Sql;

/// <summary>Recorded times as the store writes them: UTC, to the millisecond, sortable as text.</summary>
internal static class RecordedTime
{
    private const string Shape = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Shape, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        new(DateTime.ParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), TimeSpan.Zero);
}
