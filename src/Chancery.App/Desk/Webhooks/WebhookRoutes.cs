using System.Globalization;
using System.Security.Cryptography;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Searching;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.App.Desk.Webhooks;

/// <summary>Where news is sent to: one's own, with their state.</summary>
internal static class WebhookRoutes
{
    public static void Map(DeskMap map)
    {
        map.Get("/webhooks", DeskRole.Reviewer, (RecordStore store, DeskPerson person) => Page(store, person));
        map.Post("/webhooks", DeskRole.Reviewer, Add);
        map.Post("/webhooks/remove", DeskRole.Reviewer, (HttpRequest request, RecordStore store, DeskPerson person, DeskWords words) =>
            Page(store, person, store.Webhooks.Remove(person.Name, Id(request)) ? words["search.hook-removed"] : words["search.hook-none-such"]));
        map.Post("/webhooks/resume", DeskRole.Reviewer, (HttpRequest request, RecordStore store, DeskPerson person, DeskWords words) =>
            Page(store, person, store.Webhooks.Resume(person.Name, Id(request)) ? words["search.hook-resumed"] : words["search.hook-none-such"]));
    }

    private static IResult Add(HttpRequest request, RecordStore store, DeskPerson person, DeskView view, DeskWords words)
    {
        var address = request.Form["address"].ToString().Trim();
        if (!PublicAddress.MayBe(address, out _)) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["search.hook-not-begun"], words["search.hook-address"]);
        var search = long.TryParse(request.Form["search"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? store.Searches.Find(person.Name, id) : null;
        var question = search?.Question ?? SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(request.Form["question"])), view.Names).Text();
        var name = request.Form["name"].ToString().Trim() is { Length: > 0 } given ? given : search?.Name ?? new Uri(address).Host;
        try
        {
            var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var begun = store.Webhooks.Add(person.Name, name.Length > SearchKeeping.LongestName ? name[..SearchKeeping.LongestName] : name, address, secret, question);
            return Page(store, person, words.Say("search.hook-begun", ("name", begun.Name)), secret);
        }
        catch (ReviewRefusedException refused)
        {
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["search.hook-not-begun"], SaidWords.Say(words, refused.Message));
        }
    }

    private static RazorComponentResult<WebhooksPage> Page(RecordStore store, DeskPerson person, string? message = null, string? secret = null) =>
        DeskRoutes.Page<WebhooksPage>(new { Hooks = store.Webhooks.Of(person.Name), Searches = store.Searches.Of(person.Name), Message = message, Secret = secret });

    private static long Id(HttpRequest request) => long.TryParse(request.Form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
