using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.People;

/// <summary>One's own account: the password, the keys of one's programs, the sessions.</summary>
internal static class AccountRoutes
{
    public const string Account = "/account";
    public const string Password = "/account/password";

    public static void Map(DeskMap map)
    {
        map.Get(Account, DeskRole.Reader, Show);
        map.Get(Password, DeskRole.Reader, IResult (DeskPerson person, DeskWords words) => person.HasPassword ? DeskRoutes.Page<PasswordPage>(new { }) : NoAccount(words));
        map.Post(Password, DeskRole.Reader, ChangePassword);
        map.Post("/account/keys", DeskRole.Reader, AddKey);
        map.Post("/account/keys/revoke", DeskRole.Reader, RevokeKey);
        map.Post("/account/sessions/end", DeskRole.Reader, EndSessions);
    }

    private static IResult Show(DeskPerson person, RecordPeople people, DeskWords words) =>
        person.Account == 0 ? NoAccount(words) : DeskRoutes.Page<AccountPage>(new { Keys = people.Keys(person.Name) });

    private static async Task<IResult> ChangePassword(HttpContext http, DeskPerson person, RecordPeople people, SignInThrottle throttle, HashingTurns turns, DeskWords words)
    {
        if (!person.HasPassword) return NoAccount(words);
        var form = http.Request.Form;
        var (present, chosen, again, address) = (form["present"].ToString(), form["chosen"].ToString(), form["again"].ToString(), http.Connection.RemoteIpAddress);
        if (!string.Equals(chosen, again, StringComparison.Ordinal)) return Again(words["people.refused.apart"], StatusCodes.Status422UnprocessableEntity);
        // Who sits at another's open desk must not guess here either.
        var wait = throttle.Try(person.Name, address);
        if (wait > TimeSpan.Zero)
        {
            http.Response.Headers.RetryAfter = SigningRoutes.Seconds(wait).ToString(CultureInfo.InvariantCulture);
            return Again(words.Say("people.wait", ("n", SigningRoutes.Seconds(wait))), StatusCodes.Status429TooManyRequests);
        }
        try
        {
            var opened = await turns.Take(() => people.ChangePassword(person.Name, present, chosen), http.RequestAborted);
            throttle.Succeeded(person.Name, address);
            if (person.Way == DeskWay.Session) SessionCookie.Write(http, opened.Token);
            else people.EndSession(opened.Token);
            return DeskRoutes.Page<DonePage>(new { Title = words["people.changed.title"], Text = words["people.changed.text"] });
        }
        catch (PeopleRefusedException refused)
        {
            return Again(Refused(words, refused), StatusCodes.Status422UnprocessableEntity);
        }

        static IResult Again(string problem, int status) => DeskRoutes.Page<PasswordPage>(new { Problem = problem }, status);
    }

    private static IResult AddKey(HttpContext http, DeskPerson person, RecordPeople people, DeskWords words)
    {
        if (person.Account == 0) return NoAccount(words);
        var form = http.Request.Form;
        try
        {
            var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var made = people.AddKey(person.Name, person.Name, form["name"].ToString(), Vocabulary.Read<KeyScope>(form["scope"]) ?? KeyScope.Read, days);
            return DeskRoutes.Page<SecretPage>(new
            {
                Title = words.Say("people.key.made", ("name", made.Key.Name)),
                made.Secret,
                Text = words["people.key.once"],
                Use = $"curl -H \"Authorization: Bearer {made.Secret}\" …/api/v1/…",
                Back = Account,
            });
        }
        catch (PeopleRefusedException refused)
        {
            return DeskRoutes.Page<AccountPage>(new { Keys = people.Keys(person.Name), Problem = Refused(words, refused) }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult RevokeKey(HttpContext http, DeskPerson person, RecordPeople people, DeskWords words)
    {
        if (person.Account == 0) return NoAccount(words);
        try
        {
            people.RevokeKey(person.Name, http.Request.Form["key"].ToString(), onlyOf: person.Name);
            return Results.LocalRedirect(Account);
        }
        catch (PeopleRefusedException refused)
        {
            return DeskRoutes.Say(StatusCodes.Status404NotFound, words["people.refused.title"], Refused(words, refused));
        }
    }

    private static IResult EndSessions(HttpContext http, DeskPerson person, RecordPeople people, DeskWords words)
    {
        if (person.Account == 0) return NoAccount(words);
        people.EndSessions(person.Name, person.Name);
        SessionCookie.Clear(http);
        return Results.LocalRedirect(SigningRoutes.SignIn);
    }

    /// <summary>Why a change was refused, in the words of the page.</summary>
    public static string Refused(DeskWords words, PeopleRefusedException refused) =>
        words.Say("people.refused." + refused.Refusal.Word(), ("least", RecordPeople.ShortestPassword), ("most", RecordPeople.LongestPassword), ("keys", RecordPeople.MostKeys), ("days", RecordPeople.MostKeyDays));

    private static RazorComponentResult<MessagePage> NoAccount(DeskWords words) => DeskRoutes.Say(StatusCodes.Status404NotFound, words["people.alone.title"], words["people.alone.text"]);
}
