using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.Searching;

/// <summary>The search and the searches that people keep.</summary>
internal static class SearchRoutes
{
    public static void Map(DeskMap map)
    {
        map.Get("/search", DeskRole.Reader, Search);
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
}
