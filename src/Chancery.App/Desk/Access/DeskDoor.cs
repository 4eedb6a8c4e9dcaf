using System.Security.Claims;
using Chancery.App.Desk.People;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Access;

/// <summary>
/// Stands before every answer: finds out who asks and lets those through who have the role that the address needs. It stands before anything of the request is read.
/// What no route of the desk's map says is open to readers only, so that nothing is open because somebody forgot to say so.
/// </summary>
internal sealed class DeskDoor(RequestDelegate next, DeskSettings settings, Recognition recognition)
{
    public async Task InvokeAsync(HttpContext context, DeskVisitor visitor)
    {
        if (settings.Team && !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            recognition.Of(context, visitor);
            // Forms are bound to who they were made for.
            if (visitor.Person.Role != DeskRole.Nobody) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{visitor.Person.Account}")], "desk"));
        }
        var refusal = Refusal(context, visitor);
        if (refusal is null) await next(context);
        else await refusal.ExecuteAsync(context);
    }

    private static IResult? Refusal(HttpContext context, DeskVisitor visitor)
    {
        var route = context.GetEndpoint()?.Metadata.GetMetadata<DeskRoute>()
            ?? new DeskRoute(context.Request.Method, "", DeskRole.Reader, context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal));
        if (route.Role == DeskRole.Nobody) return null;
        var words = context.RequestServices.GetRequiredService<DeskWords>();
        var person = visitor.Person;
        if (person.Role == DeskRole.Nobody) return Unknown(context, visitor, route, words);
        if (person.Role < route.Role) return No(route, words["people.low.title"], words.Say("people.low.text", ("role", words["people.role." + route.Role.Word()])));
        if (person.Way == DeskWay.Key && !route.IsApi && !IsReading(context.Request)) return No(route, words["people.key.title"], words["people.key.text"]);
        if (!person.MustChoosePassword || SigningRoutes.OpenToNewcomers.Contains(route.Address, StringComparer.Ordinal)) return null;
        return route.IsForPrograms ? No(route, words["people.newcomer.title"], words["people.newcomer.text"]) : Results.LocalRedirect(AccountRoutes.Password);
    }

    private static IResult No(DeskRoute route, string title, string text) =>
        route.IsForPrograms ? DeskProblem.Of(StatusCodes.Status403Forbidden, title, text) : DeskRoutes.Say(StatusCodes.Status403Forbidden, title, text);

    private static IResult Unknown(HttpContext context, DeskVisitor visitor, DeskRoute route, DeskWords words)
    {
        // A person who opens a feed's address in a browser signs in as everywhere.
        if (route.IsApi || route.IsFeed && context.Request.Headers["Sec-Fetch-Mode"] != "navigate")
        {
            context.Response.Headers.WWWAuthenticate = route.IsFeed ? "Basic realm=\"chancery\", charset=\"UTF-8\"" : visitor.SentDeadKey ? "Bearer realm=\"chancery\", error=\"invalid_token\"" : "Bearer realm=\"chancery\"";
            return DeskProblem.Of(StatusCodes.Status401Unauthorized, words["people.nobody.title"], words[visitor.SentDeadKey ? "people.nobody.deadkey" : "people.nobody.text"]);
        }
        if (visitor.IsStranger) return No(route, words["people.stranger.title"], words.Say("people.stranger.text", ("name", visitor.NameByProxy)));
        // What a form held is lost, and where it was sent to may show nothing when it is only opened.
        if (!IsReading(context.Request)) return Results.LocalRedirect(SigningRoutes.SignIn);
        var wanted = LocalPath.Of(context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent());
        // A link on another site is followed without the cookie, which is for this desk's own requests only; asked for again from here, the page comes with it.
        return context.Request.Headers["Sec-Fetch-Site"] == "cross-site" && context.Request.Headers["Sec-Fetch-Mode"] == "navigate"
            ? DeskRoutes.Page<FromOutsidePage>(new { Path = wanted })
            : Results.LocalRedirect($"{SigningRoutes.SignIn}?then={Uri.EscapeDataString(wanted)}");
    }

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
