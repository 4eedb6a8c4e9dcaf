using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.App.Desk.Searching;

/// <summary>The search and the searches that people keep.</summary>
internal static class SearchRoutes
{
    public static void Map(DeskMap map)
    {
        map.Get("/search", DeskRole.Reader, Search);
        map.Get("/searches", DeskRole.Reader, (RecordStore store, DeskPerson person) => Kept(store, person));
        map.Post("/searches", DeskRole.Reader, Keep);
        map.Post("/searches/remove", DeskRole.Reader, Remove);
    }

    private static RazorComponentResult<SearchPage> Search(HttpRequest request, DeskView view, RecordQueries record)
    {
        var asked = SearchAddress.Read(request.Query, view.Names);
        return DeskRoutes.Page<SearchPage>(new
        {
            Asked = asked,
            Answer = record.Search(asked.Question, view.Days, SearchAddress.Page, asked.Offset),
            Side = asked.Words.Length > 0 ? view.Names.Code(asked.Words) : null,
            Persons = asked.Words.Length > 0 && asked.Labels.Count == 0 ? record.Person(asked.Words, view.Days).Matches : [],
        });
    }

    private static IResult Keep(HttpRequest request, DeskView view, DeskWords words, RecordStore store, DeskPerson person)
    {
        try
        {
            // Read and written anew, so that what is kept is a search and nothing else.
            var asked = SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(request.Form["question"])), view.Names);
            var kept = store.Searches.Save(person.Name, request.Form["name"].ToString(), asked.Text());
            return Kept(store, person, words.Say("search.kept", ("name", kept.Name)));
        }
        catch (ReviewRefusedException refused)
        {
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["search.not-kept"], SaidWords.Say(words, refused.Message));
        }
    }

    private static IResult Remove(HttpRequest request, DeskWords words, RecordStore store, DeskPerson person)
    {
        var removed = long.TryParse(request.Form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? store.Searches.Remove(person.Name, id) : null;
        return removed is null ? DeskRoutes.Say(StatusCodes.Status404NotFound, words["feeds.no-search"], words["feeds.no-search-more"]) : Kept(store, person, words.Say("search.removed", ("name", removed.Name)));
    }

    private static RazorComponentResult<SearchesPage> Kept(RecordStore store, DeskPerson person, string? message = null) =>
        DeskRoutes.Page<SearchesPage>(new { Kept = store.Searches.Of(person.Name), Message = message });
}
