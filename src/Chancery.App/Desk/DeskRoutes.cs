using Chancery.App.Api;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Auditing;
using Chancery.App.Desk.Briefs;
using Chancery.App.Desk.Calendars;
using Chancery.App.Desk.Events;
using Chancery.App.Desk.Feeds;
using Chancery.App.Desk.Followups;
using Chancery.App.Desk.Look;
using Chancery.App.Desk.Own;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Pairs;
using Chancery.App.Desk.People;
using Chancery.App.Desk.Persons;
using Chancery.App.Desk.Reviewing;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Searching;
using Chancery.App.Desk.Sides;
using Chancery.App.Desk.Sourcing;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Today;
using Chancery.App.Desk.Webhooks;
using Chancery.App.Desk.Wording;
using Chancery.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk;

/// <summary>Every address of the desk and the page that answers it. Pages ask the record and hold no rules of their own.</summary>
internal static class DeskRoutes
{
    /// <summary>Events told differently that a page lists, each with what its documents say; and the most when all are asked for.</summary>
    private const int FewDiffering = 20, MostDiffering = 200;

    public static DeskMap Map(WebApplication app)
    {
        var pages = new DeskMap(app.MapGroup("").AddEndpointFilter(Understood));
        TodayRoutes.Map(pages);
        TimelineRoutes.Map(pages);
        FollowupRoutes.Map(pages);
        CalendarRoutes.Map(pages);
        SideRoutes.Map(pages);
        PersonRoutes.Map(pages);
        pages.Get("/differently", DeskRole.Reader, Differently);
        pages.Get("/unclear", DeskRole.Reader, Unclear);
        SearchRoutes.Map(pages);
        FeedRoutes.Map(pages);
        WebhookRoutes.Map(pages);
        ReviewRoutes.Map(pages);
        SourcesRoutes.Map(pages);
        AuditRoutes.Map(pages);
        pages.Get("/about", DeskRole.Reader, (DeskView view) => Page<AboutPage>(new { Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile) }));
        pages.Get("/start", DeskRole.Reader, () => Page<StartPage>(new { }));
        pages.Get("/event/{id}", DeskRole.Reader, Event);
        pages.Get("/event/{id}/cite", DeskRole.Reader, Cite);
        pages.Get("/event/{id}/wrong", DeskRole.Reader, Wrong);
        pages.Post("/event/{id}/wrong", DeskRole.Reviewer, WrongFact.Say);
        PairRoutes.Map(pages);
        BriefRoutes.Map(pages);
        pages.Get("/document/{id}", DeskRole.Reader, Document);
        pages.Post("/read", DeskRole.Reader, PastedText.Read, PastedText.Limits);
        LookRoutes.Map(pages);
        pages.Post("/language", DeskRole.Nobody, LanguageChoice.Choose);
        pages.Get("/assets/{name}", DeskRole.Nobody, Asset);
        ApiRoutes.Map(pages, app.Services.GetRequiredService<ApiAddresses>());
        app.MapFallback("/api/{**address}", ApiRoutes.Nothing);
        SigningRoutes.Map(pages);
        AccountRoutes.Map(pages);
        PeopleRoutes.Map(pages);
        pages.Post("/keep", DeskRole.Reviewer, KeptText.Keep, PastedText.Limits);
        OwnRoutes.Map(pages);
        app.MapFallback((DeskWords words) => NoPage(words));
        return pages;
    }

    /// <summary>A page is only made when the days in its address are understood.</summary>
    private static async ValueTask<object?> Understood(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var route = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<DeskRoute>();
        // The interface reads its days by itself and says what is wrong with them.
        if (route is { IsApi: true } || context.HttpContext.RequestServices.GetRequiredService<DeskView>().Complaint is not { } complaint) return await next(context);
        var title = context.HttpContext.RequestServices.GetRequiredService<DeskWords>()["message.day"];
        return route is { IsFeed: true } ? DeskProblem.Of(StatusCodes.Status400BadRequest, title, complaint) : Say(StatusCodes.Status400BadRequest, title, complaint);
    }

    private static RazorComponentResult<EventsPage> Differently(DeskView view, RecordQueries record)
    {
        var answer = record.ToldDifferently(view.Days, view.All ? MostDiffering : FewDiffering);
        return Page<EventsPage>(new
        {
            Answer = answer,
            Title = view.Names.Words["differently.title"],
            Lead = view.Names.Words["differently.lead"],
            Empty = view.Names.Words["differently.none"],
            Changes = ToldApart.Of(record, answer.Events, view.Days),
        });
    }

    private static RazorComponentResult<EventsPage> Unclear(DeskView view, RecordQueries record) => Page<EventsPage>(new
    {
        Answer = record.DateUnclear(view.Days, view.Limit),
        Title = view.Names.Words["unclear.title"],
        Lead = view.Names.Words["unclear.lead"],
        Empty = view.Names.Words["unclear.none"],
    });

    private static IResult Event(string id, DeskView view, RecordQueries record, RecordOwn own)
    {
        var answer = record.Event(id, view.Days);
        return answer.Event is null ? NoEvent(id, answer, view) : Page<EventPage>(new { Shown = EventView.Of(answer, record, own, view) });
    }

    private static IResult Cite(string id, HttpRequest request, DeskView view, RecordQueries record, RecordOwn own)
    {
        var answer = record.Event(id, view.Days);
        if (answer.Event is not { } line) return NoEvent(id, answer, view);
        var asked = view.Days.RecordedBy ?? view.Settings.Clock.GetUtcNow();
        var local = view.Permanent("/event/" + line.Id, asked);
        var quotes = answer.Tellings.SelectMany(t => t.Evidence.Select(q => (t.Document, Quote: q))).ToList();
        var shown = quotes.Take(view.All ? 500 : 12).ToList();
        var texts = record.Texts(shown.Select(q => q.Document.Id), view.Days);
        return Page<CitePage>(new
        {
            Event = line,
            Total = quotes.Count,
            Asked = asked,
            Citations = (IReadOnlyList<Citation>)[.. shown.Select(q => new Citation(line, q.Document, q.Quote, texts[q.Document.Id]))],
            Local = local,
            Permanent = $"{request.Scheme}://{request.Host}{local}",
            Revision = record.History(line.Id, view.Days, 1).Versions is [var version, ..] ? version.From : line.Recorded,
            Translations = own.Translations(shown.Select(q => q.Document.Id)),
        });
    }

    private static IResult Wrong(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Event(id, view.Days);
        return answer.Event is null ? NoEvent(id, answer, view) : Page<WrongPage>(new { Answer = answer });
    }

    private static IResult Document(string id, DeskView view, RecordQueries record)
    {
        // A slash in an id stays escaped in the path.
        var name = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var answer = record.Document(name, view.Days);
        return answer.Document is null ? NoDocument(name, answer, view.Names.Words) : Page<DocumentPage>(new { Answer = answer, Copies = record.Copies(name, view.Days) });
    }

    private static RazorComponentResult<MessagePage> NoEvent(string id, EventAnswer answer, DeskView view) =>
        Missing(view.Names.Words["message.no-event"], answer.Note is { } note ? SaidWords.Say(view.Names.Words, note) : view.Names.Words.Say("message.no-event.text", ("id", id)));

    private static RazorComponentResult<MessagePage> NoDocument(string id, DocumentAnswer answer, DeskWords words) =>
        Missing(words["message.no-document"], answer.Note is { } note ? SaidWords.Say(words, note) : words.Say("message.no-document.text", ("id", id)));

    internal static RazorComponentResult<MessagePage> NoPage(DeskWords words) => Missing(words["message.no-page"], words["message.no-page.text"]);

    internal static RazorComponentResult<MessagePage> NoSide(string asked, DeskView view) => Missing(view.Names.Words["message.no-side"], view.Names.Words.Say("message.no-side.text", ("words", asked)));

    internal static RazorComponentResult<MessagePage> Missing(string title, string message) => Say(StatusCodes.Status404NotFound, title, message);

    internal static RazorComponentResult<MessagePage> Say(int status, string title, string message) => Page<MessagePage>(new { Title = title, Message = message }, status);

    internal static RazorComponentResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    private static IResult Asset(HttpContext context, DeskAssets assets)
    {
        if (assets.Find(context.Request.Path) is not { } asset) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    }
}
