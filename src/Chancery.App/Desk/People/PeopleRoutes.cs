using Chancery.App.Desk.Access;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.People;

/// <summary>Whoever gives accounts: who there is, inviting, roles, shutting and opening.</summary>
internal static class PeopleRoutes
{
    public const string People = "/people";

    public static void Map(DeskMap map)
    {
        map.Get(People, DeskRole.Admin, (RecordPeople people) => Page(people, null, StatusCodes.Status200OK));
        map.Post(People, DeskRole.Admin, Invite);
        map.Post(People + "/{id}/role", DeskRole.Admin, (long id, HttpContext http, DeskPerson person, RecordPeople people, DeskWords words) =>
            Change(id, people, words, name => people.ChangeRole(person.Name, name, Role(http))));
        map.Post(People + "/{id}/disable", DeskRole.Admin, (long id, DeskPerson person, RecordPeople people, DeskWords words) => Change(id, people, words, name => people.Disable(person.Name, name)));
        map.Post(People + "/{id}/enable", DeskRole.Admin, (long id, DeskPerson person, RecordPeople people, DeskWords words) => Change(id, people, words, name => people.Enable(person.Name, name)));
        map.Post(People + "/{id}/sessions/end", DeskRole.Admin, (long id, DeskPerson person, RecordPeople people, DeskWords words) => Change(id, people, words, name => people.EndSessions(person.Name, name)));
        map.Post(People + "/{id}/password", DeskRole.Admin, GivePassword);
        map.Post(People + "/keys/revoke", DeskRole.Admin, (HttpContext http, DeskPerson person, RecordPeople people, DeskWords words) =>
            Tried(people, words, () => people.RevokeKey(person.Name, http.Request.Form["key"].ToString())));
    }

    private static async Task<IResult> Invite(HttpContext http, DeskPerson person, RecordPeople people, HashingTurns turns, DeskWords words)
    {
        var (name, byProxy) = (http.Request.Form["name"].ToString(), http.Request.Form["proxy"].Count > 0);
        try
        {
            if (!byProxy) return Shown(await turns.Take(() => people.Invite(person.Name, name, Role(http)), http.RequestAborted), words);
            people.Add(person.Name, name, Role(http), password: null);
            return Results.LocalRedirect(People);
        }
        catch (PeopleRefusedException refused)
        {
            return Page(people, AccountRoutes.Refused(words, refused), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> GivePassword(long id, HttpContext http, DeskPerson person, RecordPeople people, HashingTurns turns, DeskWords words) =>
        people.Find(id) is { } account ? Shown(await turns.Take(() => people.GiveOneTimePassword(person.Name, account.Name), http.RequestAborted), words) : NoAccount(words);

    private static RazorComponentResult<SecretPage> Shown(InvitedAccount invited, DeskWords words) => DeskRoutes.Page<SecretPage>(new
    {
        Title = words.Say("people.invited.title", ("name", invited.Account.Name)),
        Secret = invited.Password,
        Text = words.Say("people.invited.text", ("n", (int)RecordPeople.OneTimeLasts.TotalDays)),
        Back = People,
    });

    private static IResult Change(long id, RecordPeople people, DeskWords words, Action<string> change) =>
        people.Find(id) is { } account ? Tried(people, words, () => change(account.Name)) : NoAccount(words);

    private static IResult Tried(RecordPeople people, DeskWords words, Action change)
    {
        try
        {
            change();
            return Results.LocalRedirect(People);
        }
        catch (PeopleRefusedException refused)
        {
            return Page(people, AccountRoutes.Refused(words, refused), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static RazorComponentResult<PeoplePage> Page(RecordPeople people, string? problem, int status) => DeskRoutes.Page<PeoplePage>(new { Accounts = people.All(), Keys = people.Keys(), Problem = problem }, status);

    private static AccountRole Role(HttpContext http) => Vocabulary.Read<AccountRole>(http.Request.Form["role"]) ?? AccountRole.Reader;

    private static RazorComponentResult<MessagePage> NoAccount(DeskWords words) => DeskRoutes.Say(StatusCodes.Status404NotFound, words["people.refused.title"], words["people.refused.no-account"]);
}
