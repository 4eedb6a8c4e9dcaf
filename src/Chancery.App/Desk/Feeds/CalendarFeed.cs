using System.Globalization;
using Chancery.Store;

namespace Chancery.App.Desk.Feeds;

/// <summary>
/// Writes events as an iCalendar (RFC 5545) that programs subscribe to. Entries last whole days. What is told to the month stands over its days with a word that the day is not known;
/// what is told less exactly is left out: the caller counts it.
/// </summary>
public static class CalendarFeed
{
    /// <summary>The widest span that is shown as days: a month.</summary>
    private const int Widest = 31;

    /// <summary>The days over which an entry stands; null when it is told too vaguely for a calendar.</summary>
    public static (DateOnly First, DateOnly Last)? Days(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Date is not { YearUnknown: false } date || date.Bounds is not { } bounds) return null;
        return bounds.Last.DayNumber - bounds.First.DayNumber < Widest ? bounds : null;
    }

    /// <summary>Whether the day itself is told, or the days from one to another.</summary>
    public static bool IsExact(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Date is { } date && !date.Text.EndsWith('?') && !date.Text.EndsWith('~') && date.Text.Split('/').All(part => part.TrimEnd('?', '~').Length == 10);
    }

    /// <summary><c>CONFIRMED</c> for what took place or is in force, <c>CANCELLED</c> for what does not take place on that day, <c>TENTATIVE</c> for the rest.</summary>
    public static string Status(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Status switch
        {
            "cancelled" or "postponed" or "withdrawn" or "terminated" or "rejected" or "lifted" => "CANCELLED",
            "planned" or "proposed" or "invited" or "threatened" or "negotiated" or "initialled" or "applicant" or "candidate" => "TENTATIVE",
            null when line.FactKind == "commitment" => "TENTATIVE",
            _ => "CONFIRMED",
        };
    }

    /// <summary>The calendar as text. The same record gives the same octets.</summary>
    public static string Write(FeedContent feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Chancery//Desk//EN").Add("CALSCALE", "GREGORIAN")
            .Text("NAME", feed.Title).Text("X-WR-CALNAME", feed.Title).Text("DESCRIPTION", feed.About).Text("X-WR-CALDESC", feed.About)
            .Add("URL", feed.Page).Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").Add("X-PUBLISHED-TTL", "PT1H");
        foreach (var item in feed.Items)
        {
            if (Days(item.Line.Event) is not var (first, last)) continue;
            lines.Add("BEGIN", "VEVENT")
                .Add("UID", $"{item.Line.Event.Id}.{feed.Mark}@chancery")
                .Add("DTSTAMP", Moment(item.Line.Updated)).Add("CREATED", Moment(item.Line.First)).Add("LAST-MODIFIED", Moment(item.Line.Updated))
                .Add("SEQUENCE", item.Line.Revisions.ToString(CultureInfo.InvariantCulture))
                .Add("DTSTART;VALUE=DATE", Day(first)).Add("DTEND;VALUE=DATE", Day(last == DateOnly.MaxValue ? last : last.AddDays(1)))
                .Text("SUMMARY", item.Title).Text("DESCRIPTION", item.Text);
            if (item.Line.Event.Place is { } place) lines.Text("LOCATION", place);
            lines.Add("STATUS", Status(item.Line.Event)).Add("TRANSP", "TRANSPARENT").Text("CATEGORIES", item.Line.Event.Kind).Add("URL", item.Address).Add("END", "VEVENT");
        }
        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
