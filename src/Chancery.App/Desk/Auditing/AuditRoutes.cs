using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Auditing;

/// <summary>The log of all that was said and done.</summary>
internal static class AuditRoutes
{
    /// <summary>Entries of a page.</summary>
    public const int Page = 50;

    public static void Map(DeskMap map) => map.Get("/audit", DeskRole.Admin, Show);

    private static IResult Show(string? who, string? what, string? subject, string? day, int? offset, DeskWords words, RecordQueries record)
    {
        DateOnly? wanted = null;
        if (!string.IsNullOrWhiteSpace(day))
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["audit.no-day"], words["audit.no-day-more"]);
            wanted = read;
        }
        var asked = new LogFilter { Who = Given(who), What = Given(what), Subject = Given(subject), Day = wanted };
        var skip = Math.Clamp(offset ?? 0, 0, 20_000);
        return DeskRoutes.Page<AuditPage>(new { Asked = asked, Answer = record.LogEntries(asked, Page, skip), Offset = skip });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
