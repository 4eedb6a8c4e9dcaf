using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Pairs;

/// <summary>The page of two sides.</summary>
internal static class PairRoutes
{
    public static void Map(DeskMap map) => map.Get("/pair/{a}/{b}", DeskRole.Reader, Pair);

    private static IResult Pair(string a, string b, string? kind, HttpContext context, DeskView view, DeskWords words, RecordQueries record)
    {
        var (first, second) = (view.Names.Code(a) ?? a, view.Names.Code(b) ?? b);
        if (first == second) return view.Names.Knows(first) ? Results.LocalRedirect(view.Country(first)) : DeskRoutes.NoSide(a, view);
        var (period, given, wrong) = PeriodQuery.Read(context.Request.Query);
        if (wrong is not null) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["brief.period.wrong"], words.Say("brief.period.wrong.text", ("text", wrong)));
        var chosen = string.IsNullOrWhiteSpace(kind) ? null : kind;
        if (chosen is not null && !PairPage.Kinds.Contains(chosen, StringComparer.Ordinal)) return DeskRoutes.Missing(words["pair.kind.wrong"], words.Say("pair.kind.wrong.text", ("text", chosen), ("kinds", string.Join(", ", PairPage.Kinds))));
        var answer = record.Together(first, second, new TimelineFilter(chosen, period), view.Days, view.All ? PairPage.Most : DeskView.ListLength);
        if (answer.IsEmpty && !view.Names.Knows(first)) return DeskRoutes.NoSide(a, view);
        if (answer.IsEmpty && !view.Names.Knows(second)) return DeskRoutes.NoSide(b, view);
        var readouts = answer.ToldByBoth.Select(e => record.Compare(e.Id, view.Days)).Where(c => c.Event is not null).ToList();
        return DeskRoutes.Page<PairPage>(new { Answer = answer, Readouts = readouts, Given = given });
    }
}
