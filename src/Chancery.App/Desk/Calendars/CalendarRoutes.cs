using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;

namespace Chancery.App.Desk.Calendars;

/// <summary>A month of contacts and of what is due.</summary>
internal static class CalendarRoutes
{
    public static void Map(DeskMap map) => map.Get("/calendar", DeskRole.Reader, Calendar);

    private static IResult Calendar(string? month, string? country, string? list, DeskView view, RecordQueries record)
    {
        var day = view.Days.On;
        if (!string.IsNullOrWhiteSpace(month) && !DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, view.Names.Words["message.month"], view.Names.Words.Say("message.month.text", ("text", month)));
        if (day.Year is < 1001 or > 8998) return DeskRoutes.Missing(view.Names.Words["message.no-month"], view.Names.Words["message.no-month.text"]);
        var code = string.IsNullOrWhiteSpace(country) ? null : view.Names.Code(country);
        if (code is null && !string.IsNullOrWhiteSpace(country)) return DeskRoutes.NoSide(country, view);
        return DeskRoutes.Page<CalendarPage>(new { Answer = record.Calendar(day, view.Days, code), AsList = list == "yes", Sides = record.Sides(view.Days) });
    }
}
