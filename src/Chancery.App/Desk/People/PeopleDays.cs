using System.Globalization;

namespace Chancery.App.Desk.People;

/// <summary>Days on the pages about people: of UTC, as the log has them.</summary>
internal static class PeopleDays
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
