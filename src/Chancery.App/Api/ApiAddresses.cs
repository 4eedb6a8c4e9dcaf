using System.Text.Json;
using Chancery.App.Desk;
using Chancery.App.Desk.Access;
using Chancery.App.Exports;
using Chancery.Store;
using static Chancery.App.Api.ApiParameters;

namespace Chancery.App.Api;

/// <summary>All addresses of the API, in the order of its documentation.</summary>
/// <param name="names">Names of countries and organisations.</param>
/// <param name="settings">What the desk was opened with.</param>
internal sealed class ApiAddresses(WorldNames names, DeskSettings settings)
{
    /// <summary>Where every address of this version begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>All addresses.</summary>
    public IReadOnlyList<ApiAddress> All => _all ??= [.. Lists(), .. OverTime(), .. Single(), .. Spoken(), .. OfItself()];

    private IReadOnlyList<ApiAddress>? _all;

    private IEnumerable<ApiAddress> Lists() =>
    [
        List("events", "Event", [Country, With, Person, Kind, Status, Topic, Language, From, To, Sort],
            (q, record) => Events(q, () => record.EventList(q.Events, q.Days, q.Limit, q.Offset), () => record.EachEvent(q.Events, q.Days))),
        List("latest", "Event", [], (q, record) => Events(q, (limit, offset) => record.Latest(q.Days, limit, offset))),
        List("differently", "Event", [], (q, record) => Events(q, (limit, offset) => record.ToldDifferently(q.Days, limit, offset))),
        List("unclear", "Event", [], (q, record) => Events(q, (limit, offset) => record.DateUnclear(q.Days, limit, offset))),
        List("followups", "Followup", [Country, With, Person, State], Followups),
        List("search", "Hit", [Q, Country, With, Kind, Status, Topic, Language, Source, OutletSide, Published], (q, record) => new ListAnswer<SearchHit>(
            ListForms.Hits, () => record.Search(q.Search, q.Days, q.Limit, q.Offset) is var a ? (a.Total, a.Results, json => { json.Facets(a); json.About(a); }) : default, () => record.EachHit(q.Search, q.Days))),
        List("documents", "Document", [], (q, record) => new ListAnswer<DocumentLine>(
            ListForms.Documents, () => record.Documents(q.Days, q.Limit, q.Offset) is var a ? (a.Total, a.Documents, About(a)) : default, () => record.EachDocument(q.Days))),
        List("countries", "Side", [], (q, record) => ApiLists.Whole(q, ListForms.Sides(names.Side), () => record.Sides(q.Days) is var a ? (a.Sides, About(a)) : default)),
        List("persons", "Person", [Q with { Required = true, Example = "Aleinik" }], (q, record) => ApiLists.Whole(q, ListForms.Persons, () => record.Persons(q.Q!, q.Days) is var a ? (a.Matches, About(a)) : default)),
    ];

    private static IEnumerable<ApiAddress> OverTime() =>
    [
        List("office/{role}/{code}", "Holder", [], (q, record) =>
            ApiLists.Whole(q, ListForms.Holders, () => record.AskOffice(Vocabulary.Read<Role>(q.Path["role"])!.Value, q.Path["code"], q.Days) is var a ? (a.Holders, About(a)) : default)),
        List("positions", "Event", [Country, With, Person, Q with { Example = "fishing" }, Topic with { Repeats = false }], ApiLists.Positions),
        List("measures", "Measure", [Country with { Required = true, Example = "RUS" }], (q, record) => ApiLists.Courses(q, record.Measures(q.Country!, q.Days), a => a.Courses, a => ListForms.Measures(a.Events))),
        List("memberships", "Membership", [Country with { Required = true, Example = "BRICS" }], (q, record) => ApiLists.Courses(q, record.Memberships(q.Country!, q.Days), a => a.Courses, a => ListForms.Memberships(a.Events))),
        List("initiatives", "Initiative", [Country with { Required = true, Example = "UN" }], (q, record) => ApiLists.Courses(q, record.Initiatives(q.Country!, q.Days), a => a.Courses, a => ListForms.Initiatives(a.Events))),
    ];

    private IEnumerable<ApiAddress> Single() =>
    [
        One("country/{code}", "Country", (q, record) => record.Country(q.Path["code"], q.Days, q.Given ?? RecordQueries.Shown) is var a && (names.Knows(a.Code) || a.Total.Value + a.Statements.Count > 0)
            ? new WholeAnswer(AnswerJson.Of(a)) : NoSide(q.Path["code"])) with { Parameters = [.. AsOf, Limit] },
        One("pair/{a}/{b}", "Pair", (q, record) => record.Pair(q.Path["a"], q.Path["b"], q.Days, q.Given ?? RecordQueries.Shown) is var a && a.Total.Value + a.Statements.Count > 0
            ? new WholeAnswer(AnswerJson.Of(a)) : !names.Knows(a.A) ? NoSide(a.A) : !names.Knows(a.B) ? NoSide(a.B) : new WholeAnswer(AnswerJson.Of(a))) with { Parameters = [.. AsOf, Limit] },
        One("person/{id}", "PersonAnswer", (q, record) => record.Person(q.Path["id"], q.Days) is var a && a.Matches.Count > 0 ? new WholeAnswer(AnswerJson.Of(a)) : new NoAnswer(a.Note!)) with { ExampleId = "P-000001" },
        One("event/{id}", "EventAnswer", (q, record) => record.Event(q.Path["id"], q.Days) is { Event: not null } a ? new WholeAnswer(AnswerJson.Of(a)) : NoEvent(q)),
        One("compare/{id}", "Comparison", (q, record) => record.Compare(q.Path["id"], q.Days) is { Event: not null } a ? new WholeAnswer(AnswerJson.Of(a)) : NoEvent(q)),
        One("document/{id}", "DocumentAnswer", (q, record) => record.Document(q.Path["id"], q.Days) is { Document: not null } a
            ? new WholeAnswer(AnswerJson.Of(a)) : new NoAnswer($"The record holds no document “{q.Path["id"]}”.")) with { ExampleId = "tl-manalo-wang-tawag" },
        One("coverage", "Coverage", (q, record) => new WholeAnswer(AnswerJson.Of(record.Coverage(q.Days), settings.Store))),
    ];

    private static IEnumerable<ApiAddress> Spoken() =>
    [
        List("review", "ReviewItem", [Reason], ApiLists.Review),
        .. ApiReview.Words.Select(w => new ApiAddress("review-" + w.Name, $"{Root}/review/{w.Name}", DeskRole.Reviewer) { Method = "POST", Schema = "Word", Fields = w.Fields }),
        List("log", "LogEntry", [Q with { Example = "E-000001", Text = "api.parameter.subject" }], ApiLists.Log, DeskRole.Admin) with { Parameters = [Q with { Example = "E-000001", Text = "api.parameter.subject" }, .. Listed] },
    ];

    private static IEnumerable<ApiAddress> OfItself() =>
    [
        new("stream", $"{Root}/stream", DeskRole.Reader) { Schema = "Change", Type = "text/event-stream" },
        new("openapi.json", $"{Root}/openapi.json", DeskRole.Reader) { Schema = "OpenApi", Type = "application/vnd.oai.openapi+json" },
    ];

    private static ApiAddress List(string path, string schema, IReadOnlyList<ApiParameter> parameters, Func<ApiQuestion, RecordQueries, ApiAnswer> ask, DeskRole role = DeskRole.Reader) =>
        new(path.Split('/')[0], $"{Root}/{path}", role) { Schema = schema, Parameters = [.. parameters, .. AsOf, .. Listed], IsList = true, Ask = ask };

    private static ApiAddress One(string path, string schema, Func<ApiQuestion, RecordQueries, ApiAnswer> ask) =>
        new(path.Split('/')[0], $"{Root}/{path}", DeskRole.Reader) { Schema = schema, Parameters = AsOf, Ask = ask };

    private static ListAnswer<EventLine> Events(ApiQuestion q, Func<int, int, EventsAnswer> ask) => Events(q, () => ask(q.Limit, q.Offset), () => ApiLists.Pages((limit, offset) => ask(limit, offset).Events));

    private static ListAnswer<EventLine> Events(ApiQuestion q, Func<EventsAnswer> ask, Func<IEnumerable<EventLine>> each) =>
        new(ListForms.Events, () => ask() is var a ? (a.Total, a.Events, About(a)) : default, each);

    private static ApiAnswer Followups(ApiQuestion q, RecordQueries record)
    {
        var who = q.Person is null ? null : record.Persons(q.Person, q.Days);
        if (who is { Person: null }) return ApiLists.Whole(q, ListForms.Followups, () => ((IReadOnlyList<FollowupLine>)[], About(who)));
        return new ListAnswer<FollowupLine>(
            ListForms.Followups,
            () => record.Followups(q.Days, q.Country, q.Pair, q.State, who?.Person?.Id, q.Limit, q.Offset) is var a ? (a.Total, a.Followups, About(a)) : default,
            () => record.EachFollowup(q.Days, q.Country, q.Pair, q.State, who?.Person?.Id));
    }

    private static Action<Utf8JsonWriter> About(Answer answer) => json => json.About(answer);

    private static NoAnswer NoEvent(ApiQuestion q) => new($"The record holds no event “{q.Path["id"]}”.");

    private static NoAnswer NoSide(string words) => new($"“{words}” is no country or organisation known here, and the record holds nothing of it. Write its English name or its code, such as Belarus or BLR.");
}
