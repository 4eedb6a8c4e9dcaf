using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;

namespace Chancery.App.Desk.Sides;

/// <summary>The pages of a country, an organisation or a forum: one that shows a little of everything, and one for each part.</summary>
internal static class SideRoutes
{
    /// <summary>Lines of each list on the first page of a side.</summary>
    private const int Few = 20;

    /// <summary>Statements of a side that are looked at for its page.</summary>
    public const int MostStatements = 200;

    public static void Map(DeskMap map)
    {
        foreach (var room in (string[])["/country", "/organisation"])
        {
            map.Get(room + "/{code}", DeskRole.Reader, First);
            map.Get(room + "/{code}/{part}", DeskRole.Reader, Part);
        }
    }

    private static IResult First(string code, HttpRequest request, DeskView view, RecordQueries record)
    {
        if (Elsewhere(code, null, request, view) is { } elsewhere) return elsewhere;
        var answer = record.Country(code, view.Days, Few);
        if (!view.Names.Knows(code) && answer.Total.Value + answer.StatementsTotal.Value == 0) return DeskRoutes.NoSide(code, view);
        return DeskRoutes.Page<SidePage>(new { Answer = answer, Initiatives = view.Names.IsOrganisation(code) ? record.Initiatives(code, view.Days) : null });
    }

    private static IResult Part(string code, string part, string? role, string? about, HttpRequest request, DeskView view, RecordQueries record)
    {
        if (Elsewhere(code, part, request, view) is { } elsewhere) return elsewhere;
        if (!view.Names.Knows(code)) return DeskRoutes.NoSide(code, view);
        IResult Events(string kind) => DeskRoutes.Page<SideEventsPage>(new
        {
            Code = code,
            Part = part,
            Answer = record.EventList(new EventFilter { Codes = [code], Kinds = [kind] }, view.Days, DeskView.ListLength, view.Offset),
        });
        return part switch
        {
            "offices" => DeskRoutes.Page<SideOfficesPage>(new { Code = code, Role = Vocabulary.Read<Role>(role), Answer = record.OfficesOverTime(code, view.Days, Vocabulary.Read<Role>(role)) }),
            "partners" => DeskRoutes.Page<SidePartnersPage>(new { Answer = record.Partners(code, view.Days, DeskView.ListLength, view.Offset) }),
            "agreements" => Events("agreement"),
            "sessions" => Events("multilateral"),
            "measures" => DeskRoutes.Page<SideMeasuresPage>(new { Answer = record.Measures(code, view.Days) }),
            "memberships" => DeskRoutes.Page<SideMembershipsPage>(new { Answer = record.Memberships(code, view.Days) }),
            "initiatives" => DeskRoutes.Page<SideInitiativesPage>(new { Answer = view.Names.IsOrganisation(code) ? record.Initiatives(code, view.Days) : record.InitiativesBy(code, view.Days) }),
            "positions" => DeskRoutes.Page<SidePositionsPage>(new { Code = code, Answer = record.Positions(new PositionFilter { Code = code, Most = MostStatements, About = string.IsNullOrWhiteSpace(about) ? null : about }, view.Days) }),
            _ => DeskRoutes.NoPage(view.Names.Words),
        };
    }

    /// <summary>The right address of a side asked for by name, or as a country when it is an organisation.</summary>
    private static IResult? Elsewhere(string code, string? part, HttpRequest request, DeskView view)
    {
        var known = view.Names.Code(code) ?? code;
        var organisation = request.Path.StartsWithSegments("/organisation", StringComparison.Ordinal);
        return known != code || view.Names.Knows(known) && view.Names.IsOrganisation(known) != organisation ? Results.LocalRedirect(view.Country(known, part)) : null;
    }
}
