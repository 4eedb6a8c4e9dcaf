using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Exports.Briefs;
using Chancery.Store;

namespace Chancery.App.Desk.Briefs;

/// <summary>The briefs of the desk: on a country, on two sides, on a person; as a page, and as files of every form.</summary>
internal static class BriefRoutes
{
    /// <summary>The most lines of each part of the details on a page; a file of one's own holds more.</summary>
    private const int OnPage = 12;
    private const int InFile = 40;

    public static void Map(DeskMap map)
    {
        map.Get("/brief/{a}/{b}", DeskRole.Reader, (string a, string b, HttpContext context) =>
        {
            var view = context.RequestServices.GetRequiredService<DeskView>();
            var (first, second) = (view.Names.Code(a) ?? a, view.Names.Code(b) ?? b);
            return Answer(context, BriefSubject.Pair(first, second), [(first, a), (second, b)]);
        });
        map.Get("/brief/country/{code}", DeskRole.Reader, (string code, HttpContext context) =>
        {
            var side = context.RequestServices.GetRequiredService<DeskView>().Names.Code(code) ?? code;
            return Answer(context, BriefSubject.Country(side), [(side, code)]);
        });
        map.Get("/brief/person/{id}", DeskRole.Reader, (string id, HttpContext context) => Answer(context, BriefSubject.Of(id), []));
    }

    private static IResult Answer(HttpContext context, BriefSubject subject, IReadOnlyList<(string Code, string Asked)> sides)
    {
        var (services, query) = (context.RequestServices, context.Request.Query);
        var (view, words, record) = (services.GetRequiredService<DeskView>(), services.GetRequiredService<DeskWords>(), services.GetRequiredService<RecordQueries>());
        var (period, given, wrong) = PeriodQuery.Read(query);
        if (wrong is not null) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["brief.period.wrong"], words.Say("brief.period.wrong.text", ("text", wrong)));
        var named = query["format"] is [.., { Length: > 0 } last] ? last : null;
        var form = named is null ? null : BriefForm.Of(named);
        if (named is not null && form is null) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["brief.format.wrong"], words.Say("brief.format.wrong.text", ("text", named)));
        var answer = record.Briefing(subject, period, view.Days, form is null && !view.All ? OnPage : InFile);
        if (subject.Person is { } name && answer.Person is null) return DeskRoutes.Page<Persons.PersonChoicePage>(new { Answer = record.Person(name, view.Days), Asked = name }, answer.Matches.Count == 0 ? 404 : 200);
        if (!answer.HasEvents && sides.FirstOrDefault(s => !view.Names.Knows(s.Code)) is { Asked: { } unknown }) return DeskRoutes.NoSide(unknown, view);
        var noted = query["note"] == "1";
        var brief = new BriefComposer(answer, view.Names, words).Compose(noted ? BriefNotes.Of(services.GetRequiredService<RecordOwn>(), answer, words) : []);
        return form is null
            ? DeskRoutes.Page<BriefPage>(new { Brief = brief, Answer = answer, Noted = noted, Given = noted ? [.. given, ("note", "1")] : given })
            : Results.File(form.Write(brief, words), form.Type, $"{brief.FileName}.{form.Name}");
    }
}
