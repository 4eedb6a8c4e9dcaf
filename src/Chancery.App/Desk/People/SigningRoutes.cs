using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store.People;

namespace Chancery.App.Desk.People;

/// <summary>Signing in and out.</summary>
internal static class SigningRoutes
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";

    /// <summary>What somebody with a one-time password may ask for before they have chosen another.</summary>
    public static readonly string[] OpenToNewcomers = [AccountRoutes.Password, SignOut];

    public static void Map(DeskMap map)
    {
        map.Get(SignIn, DeskRole.Nobody, Show);
        map.Post(SignIn, DeskRole.Nobody, Enter);
        map.Post(SignOut, DeskRole.Reader, Leave);
    }

    private static IResult Show(string? then, DeskPerson person) =>
        person.Role == DeskRole.Nobody ? DeskRoutes.Page<SignInPage>(new { Then = LocalPath.Of(then) }) : Results.LocalRedirect(LocalPath.Of(then));

    private static async Task<IResult> Enter(HttpContext http, RecordPeople people, SignInThrottle throttle, HashingTurns turns, DeskWords words)
    {
        var form = http.Request.Form;
        var (name, password, then, address) = (form["name"].ToString(), form["password"].ToString(), LocalPath.Of(form["then"]), http.Connection.RemoteIpAddress);
        var wait = throttle.Try(name, address);
        if (wait > TimeSpan.Zero)
        {
            http.Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
            return Again(words.Say("people.wait", ("n", Seconds(wait))), StatusCodes.Status429TooManyRequests);
        }
        // Always a new token: one that was in the browser before is worth nothing afterwards.
        var opened = await turns.Take(() => people.SignIn(name, password, SessionCookie.Read(http.Request)), http.RequestAborted);
        if (opened is null) return Again(words["people.wrong"], StatusCodes.Status403Forbidden);
        throttle.Succeeded(name, address);
        SessionCookie.Write(http, opened.Token);
        return Results.LocalRedirect(opened.Account.Password == PasswordState.OneTime ? AccountRoutes.Password : then);

        IResult Again(string problem, int status) => DeskRoutes.Page<SignInPage>(new { Name = name.Length <= 100 ? name : "", Then = then, Problem = problem }, status);
    }

    private static IResult Leave(HttpContext http, RecordPeople people)
    {
        if (SessionCookie.Read(http.Request) is { } token) people.EndSession(token);
        SessionCookie.Clear(http);
        return Results.LocalRedirect(SignIn);
    }

    /// <summary>Whole seconds, no fewer than one.</summary>
    public static int Seconds(TimeSpan wait) => (int)Math.Ceiling(Math.Max(1, wait.TotalSeconds));
}
