using Chancery.App.Api.Pages;
using Chancery.App.Desk;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>The API: every question of the desk for programs. It asks the record as pages and commands do, and holds no rules of its own.</summary>
internal static class ApiRoutes
{
    public static void Map(DeskMap map, ApiAddresses addresses)
    {
        map.Get("/api", DeskRole.Reader, () => DeskRoutes.Page<ApiPage>(new { Addresses = addresses.All }));
        foreach (var address in addresses.All.Where(a => a.Ask is not null)) map.ApiGet(address.Path, address.Role, (HttpContext http) => Answer(http, address));
        foreach (var word in ApiReview.Words)
            map.ApiPost($"{ApiAddresses.Root}/review/{word.Name}", DeskRole.Reviewer, (HttpContext http, RecordStore store, DeskPerson person) => ApiReview.Take(http, word, store, person));
        map.ApiGet($"{ApiAddresses.Root}/stream", DeskRole.Reader, (HttpContext http, ApiStream stream) => stream.Listen(http));
        map.ApiGet($"{ApiAddresses.Root}/openapi.json", DeskRole.Reader, (HttpContext http, DeskTexts texts) =>
            ApiReply.Whole(http, ApiDescription.Json(addresses.All, texts.In(DeskTexts.Fallback)), "application/vnd.oai.openapi+json"));
    }

    /// <summary>What no address answers: there is none, or it is asked in another way.</summary>
    public static IResult Nothing(HttpContext http, ApiAddresses addresses)
    {
        var path = http.Request.Path.Value!.Split('/');
        string[] ways = [.. addresses.All.Where(a => Fits(a.Path.Split('/'), path)).Select(a => a.Method == "GET" ? "GET, HEAD" : a.Method)];
        if (ways.Length == 0) return new ApiProblem(StatusCodes.Status404NotFound, "No such address", $"The API has no address {http.Request.Path}. All of them stand at /api and in {ApiAddresses.Root}/openapi.json.");
        http.Response.Headers.Allow = string.Join(", ", ways);
        return new ApiProblem(StatusCodes.Status405MethodNotAllowed, "Not in this way", $"{http.Request.Path} takes {string.Join(", ", ways)}, not {http.Request.Method}.") { Allowed = ways };
    }

    private static async Task<IResult> Answer(HttpContext http, ApiAddress address)
    {
        var services = http.RequestServices;
        var (settings, record) = (services.GetRequiredService<DeskSettings>(), services.GetRequiredService<RecordQueries>());
        var (question, problem) = ApiReading.Of(http.Request, address, settings, services.GetRequiredService<WorldNames>());
        if (problem is not null) return problem;
        switch (address.Ask!(question!, record))
        {
            case WholeAnswer whole:
                await ApiReply.Whole(http, whole.Json, address.Type);
                break;
            case ListAnswer list when question!.Format == ApiFormat.Json:
                await ApiReply.Page(http, question, list);
                break;
            case ListAnswer list:
                await ApiReply.Lines(http, question!, list, record, settings.Reader);
                break;
            case UnclearAnswer unclear:
                return ApiProblem.Bad(unclear.Parameter, unclear.Detail);
            case NoAnswer none:
                return new ApiProblem(StatusCodes.Status404NotFound, "Not in the record", none.Detail);
        }
        return Results.Empty;
    }

    private static bool Fits(string[] pattern, string[] path) => pattern.Length == path.Length && pattern.Zip(path).All(p => p.First == p.Second || (p.First.StartsWith('{') && p.Second.Length > 0));
}
