using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.Today;

/// <summary>The timeline of the whole record, narrowed as one likes.</summary>
internal static class TimelineRoutes
{
    public static void Map(DeskMap map) => map.Get("/latest", DeskRole.Reader, Timeline);

    private static RazorComponentResult<TimelinePage> Timeline(HttpRequest request, DeskView view, RecordQueries record)
    {
        var asked = TimelineAsked.Of(request.Query, view);
        // Unless asked for a kind or a person, the timeline holds the contacts that were held by the day.
        var plain = asked.Kind is null && asked.Filter.Person is null;
        var filter = plain ? asked.Filter with { Kinds = ["contact"], Statuses = ["held", "ongoing"], To = asked.Filter.To ?? view.Days.On } : asked.Filter.Kinds is ["all"] ? asked.Filter with { Kinds = [] } : asked.Filter;
        return DeskRoutes.Page<TimelinePage>(new { Asked = asked, Plain = plain, Answer = record.EventList(filter, view.Days, DeskView.ListLength, view.Offset), Sides = record.Sides(view.Days) });
    }
}
