using System.Globalization;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk;

/// <summary>Reads the three days of a page's address: <c>on</c>, <c>published-by</c>, <c>recorded-by</c>.</summary>
internal static class DayQuery
{
    public const string On = "on", PublishedBy = "published-by", RecordedBy = "recorded-by";

    /// <summary>The days, those that were given as they are kept in links, and what is wrong with them in one sentence (null when nothing is).</summary>
    public static (Days Days, IReadOnlyList<(string Name, string Value)> Given, string? Complaint) Read(IQueryCollection query, DateOnly usual, DeskWords words)
    {
        var given = new List<(string, string)>();
        string? complaint = null;
        var on = Day(On) ?? usual;
        var published = Day(PublishedBy);
        var recorded = Moment(Text(RecordedBy));
        return (new Days(on, published, recorded), given, complaint);

        string? Text(string name) => query.TryGetValue(name, out var values) && values[^1] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        DateOnly? Day(string name)
        {
            if (Text(name) is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                given.Add((name, text));
                return day;
            }
            complaint ??= words.Say("message.day.text", ("text", text), ("name", name));
            return null;
        }

        DateTimeOffset? Moment(string? text)
        {
            if (text is null) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                given.Add((RecordedBy, text));
                return new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
            }
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            {
                given.Add((RecordedBy, text));
                return moment;
            }
            complaint ??= words.Say("message.moment.text", ("text", text), ("name", RecordedBy));
            return null;
        }
    }
}
