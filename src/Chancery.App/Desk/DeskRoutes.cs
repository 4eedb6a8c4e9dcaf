using Chancery.App.Desk.Access;
using Chancery.App.Desk.Briefs;
using Chancery.App.Desk.Look;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Pairs;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Wording;
using Chancery.Ledger;
using Chancery.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk;

/// <summary>Every address of the desk and the page that answers it. Pages ask the record and hold no rules of their own.</summary>
internal static class DeskRoutes
{
    public static DeskMap Map(WebApplication app)
    {
        var pages = new DeskMap(app.MapGroup("").AddEndpointFilter(Understood));
        pages.Get("/", DeskRole.Reader, Home);
        pages.Get("/go", DeskRole.Reader, Go);
        pages.Get("/latest", DeskRole.Reader, Latest);
        pages.Get("/followups", DeskRole.Reader, Followups);
        pages.Get("/differently", DeskRole.Reader, Differently);
        pages.Get("/unclear", DeskRole.Reader, Unclear);
        pages.Get("/coverage", DeskRole.Reader, Coverage);
        pages.Get("/search", DeskRole.Reader, Search);
        pages.Get("/about", DeskRole.Reader, (DeskView view) => Page<AboutPage>(new { Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile) }));
        pages.Get("/start", DeskRole.Reader, () => Page<StartPage>(new { }));
        pages.Get("/event/{id}", DeskRole.Reader, Event);
        pages.Get("/event/{id}/cite", DeskRole.Reader, Cite);
        pages.Get("/event/{id}/wrong", DeskRole.Reader, Wrong);
        pages.Get("/country/{code}", DeskRole.Reader, Country);
        PairRoutes.Map(pages);
        BriefRoutes.Map(pages);
        pages.Get("/person/{id}", DeskRole.Reader, Person);
        pages.Get("/document/{id}", DeskRole.Reader, Document);
        pages.Post("/read", DeskRole.Reader, PastedText.Read, PastedText.Limits);
        LookRoutes.Map(pages);
        pages.Get("/assets/{name}", DeskRole.Nobody, Asset);
        app.MapFallback(() => Missing("There is no such page", "The address may be mistyped, or the page has moved."));
        return pages;
    }

    /// <summary>A page is only made when the days in its address are understood.</summary>
    private static async ValueTask<object?> Understood(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var view = context.HttpContext.RequestServices.GetRequiredService<DeskView>();
        return view.Complaint is { } complaint ? Say(StatusCodes.Status400BadRequest, "This day is not understood", complaint) : await next(context);
    }

    private static RazorComponentResult<HomePage> Home(DeskView view, RecordQueries record) => Page<HomePage>(new
    {
        Screen = FirstScreen.Of(record, view.Days),
        Sides = record.Sides(view.Days),
        Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile),
    });

    private static IResult Go(string? a, string? b, DeskView view)
    {
        if (string.IsNullOrWhiteSpace(a)) (a, b) = (b, null);
        if (string.IsNullOrWhiteSpace(a)) return Results.LocalRedirect(view.Link("/"));
        if (view.Names.Code(a) is not { } first) return NoSide(a);
        if (string.IsNullOrWhiteSpace(b)) return Results.LocalRedirect(view.Country(first));
        if (view.Names.Code(b) is not { } second) return NoSide(b);
        return Results.LocalRedirect(first == second ? view.Country(first) : view.Pair(first, second));
    }

    private static RazorComponentResult<EventsPage> Latest(DeskView view, RecordQueries record) => Page<EventsPage>(new
    {
        Answer = record.Latest(view.Days, view.Limit),
        Title = "Contacts",
        Lead = "Contacts that were held, newest first, each person in the office held then.",
        Empty = "No contact with a date.",
    });

    private static RazorComponentResult<EventsPage> Differently(DeskView view, RecordQueries record)
    {
        var answer = record.ToldDifferently(view.Days, view.Limit);
        return Page<EventsPage>(new
        {
            Answer = answer,
            Title = "Told differently",
            Lead = "One event, documents that do not agree on its date, place, topics or participants. Neither is corrected by the other.",
            Empty = "No event is told differently.",
            Changes = ToldApart.Of(record, answer.Events, view.Days),
        });
    }

    private static RazorComponentResult<EventsPage> Unclear(DeskView view, RecordQueries record) => Page<EventsPage>(new
    {
        Answer = record.DateUnclear(view.Days, view.Limit),
        Title = "Date unclear",
        Lead = "Contacts told without a date, or with a day whose year is not stated. No day is guessed.",
        Empty = "Every contact has a date.",
    });

    private static IResult Followups(string? state, DeskView view, RecordQueries record)
    {
        if (string.IsNullOrEmpty(state)) return Page<FollowupsPage>(new { Answer = record.Followups(view.Days) });
        if (state == "coming") return Page<FollowupsPage>(new { Answer = record.Coming(view.Days, view.Limit), State = state });
        return Vocabulary.Read<FollowupState>(state) is { } known
            ? Page<FollowupsPage>(new { Answer = record.Followups(view.Days, state: known), State = state })
            : Missing("There is no such state", $"“{state}” is no state of a follow-up. States: {string.Join(", ", Vocabulary.All<FollowupState>())}, coming.");
    }

    private static RazorComponentResult<CoveragePage> Coverage(DeskView view, RecordQueries record) =>
        Page<CoveragePage>(new { Answer = record.Coverage(view.Days), Accuracy = MeasuredAccuracy.Load(view.Settings.AccuracyFile) });

    private static RazorComponentResult<SearchPage> Search(string? q, DeskView view, RecordQueries record)
    {
        var words = (q ?? "").Trim();
        return words.Length == 0
            ? Page<SearchPage>(new { Query = "" })
            : Page<SearchPage>(new { Query = words, Answer = record.Search(words, view.Days, view.All ? view.Limit : 20), Side = view.Names.Code(words), Persons = record.Person(words, view.Days).Matches });
    }

    private static IResult Event(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Event(id, view.Days);
        return answer.Event is null ? NoEvent(id, answer) : Page<EventPage>(new { Answer = answer, Texts = Texts(answer, view, record) });
    }

    private static IResult Cite(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Event(id, view.Days);
        if (answer.Event is not { } line) return NoEvent(id, answer);
        var texts = Texts(answer, view, record);
        Citation[] citations = [.. answer.Tellings.SelectMany(t => t.Evidence.Select(q => new Citation(line, t.Document, q, texts[t.Document.Id])))];
        return Page<CitePage>(new { Event = line, Citations = citations });
    }

    private static IResult Wrong(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Event(id, view.Days);
        return answer.Event is null ? NoEvent(id, answer) : Page<WrongPage>(new { Answer = answer });
    }

    private static IResult Country(string code, DeskView view, RecordQueries record)
    {
        if (view.Names.Code(code) is { } known && known != code) return Results.LocalRedirect(view.Country(known));
        var answer = record.Country(code, view.Days, view.Most);
        return view.Names.Knows(code) || answer.Total.Value + answer.Statements.Count > 0 ? Page<CountryPage>(new { Answer = answer }) : NoSide(code);
    }

    private static IResult Person(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Person(id, view.Days);
        return answer.Person is not null ? Page<PersonPage>(new { Answer = answer })
            : Page<PersonChoicePage>(new { Answer = answer, Asked = id }, answer.Matches.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static IResult Document(string id, DeskView view, RecordQueries record)
    {
        // A slash in an id stays escaped in the path.
        var name = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var answer = record.Document(name, view.Days);
        return answer.Document is null ? Missing("No such document", answer.Note ?? $"This record holds no document “{name}”.") : Page<DocumentPage>(new { Answer = answer });
    }

    private static Dictionary<string, string> Texts(EventAnswer answer, DeskView view, RecordQueries record) =>
        answer.Tellings.Select(t => t.Document.Id).Distinct(StringComparer.Ordinal).ToDictionary(d => d, d => record.Document(d, view.Days).Text, StringComparer.Ordinal);

    private static RazorComponentResult<MessagePage> NoEvent(string id, EventAnswer answer) => Missing("No such event", answer.Note ?? $"This record holds no event “{id}”.");

    internal static RazorComponentResult<MessagePage> NoSide(string words) =>
        Missing("No such country or organisation", $"“{words}” is no country or organisation known here. Write its English name or its code, such as Belarus or BLR.");

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
