using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.Sourcing;

/// <summary>Where the record's documents come from, what failed, and what is covered.</summary>
internal static class SourcesRoutes
{
    /// <summary>Lines of a list before it says so.</summary>
    private const int Few = 15;

    /// <summary>Lines of a list when all are asked for.</summary>
    private const int Many = 2_000;

    public static void Map(DeskMap map)
    {
        map.Get("/sources", DeskRole.Reader, Show);
        map.Get("/source", DeskRole.Reader, One);
        map.Get("/coverage", DeskRole.Reader, (DeskView view) => Results.LocalRedirect(view.Link("/sources")));
    }

    private static RazorComponentResult<SourcesPage> Show(DeskView view, RecordQueries record) =>
        DeskRoutes.Page<SourcesPage>(new { Answer = record.Sources(view.Days, view.All ? Many : Few), Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile) });

    private static IResult One(string? name, DeskView view, DeskWords words, RecordQueries record)
    {
        var wanted = (name ?? "").Trim();
        if (wanted.Length == 0) return Results.LocalRedirect(view.Link("/sources"));
        var answer = record.Search(new SearchQuestion { Labels = [new LabelChoice(LabelField.Source, [wanted])], Facets = true }, view.Days, Few);
        return answer.Total.Value == 0 ? DeskRoutes.Say(StatusCodes.Status404NotFound, words["sources.none"], words.Say("sources.none-more", ("name", wanted)))
            : DeskRoutes.Page<SourcePage>(new { Name = wanted, Answer = answer, Problems = record.ProblemsIn(view.Days, [.. answer.Results.Select(r => r.Document.Id)], Few) });
    }
}
