using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.Today;

/// <summary>The first page, and the way from it to a country or a pair.</summary>
internal static class TodayRoutes
{
    private const int Lines = 6;

    public static void Map(DeskMap map)
    {
        map.Get("/", DeskRole.Reader, Today);
        map.Get("/go", DeskRole.Reader, Go);
    }

    private static RazorComponentResult<TodayPage> Today(DeskView view, RecordQueries record)
    {
        var answer = record.Today(view.Days, Since(view), Lines);
        return DeskRoutes.Page<TodayPage>(new
        {
            Answer = answer,
            Sides = record.Sides(view.Days),
            Worked = view.Settings.Samples ? WorkedFact.Of(record, answer) : null,
            Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile),
        });
    }

    /// <summary>The beginning of the day before: by the clock, or by the moment whose record is looked at.</summary>
    private static DateTimeOffset Since(DeskView view)
    {
        var now = view.Days.RecordedBy ?? view.Settings.Clock.GetUtcNow();
        return new DateTimeOffset(now.UtcDateTime.Date.AddDays(-1), TimeSpan.Zero);
    }

    private static IResult Go(string? a, string? b, DeskView view)
    {
        if (string.IsNullOrWhiteSpace(a)) (a, b) = (b, null);
        if (string.IsNullOrWhiteSpace(a)) return Results.LocalRedirect(view.Link("/"));
        if (view.Names.Code(a) is not { } first) return DeskRoutes.NoSide(a, view);
        if (string.IsNullOrWhiteSpace(b)) return Results.LocalRedirect(view.Country(first));
        if (view.Names.Code(b) is not { } second) return DeskRoutes.NoSide(b, view);
        return Results.LocalRedirect(first == second ? view.Country(first) : view.Pair(first, second));
    }
}
