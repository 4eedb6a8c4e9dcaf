using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;

namespace Chancery.App.Desk.Today;

/// <summary>The timeline of the whole record, narrowed as one likes.</summary>
internal static class TimelineRoutes
{
    public static void Map(DeskMap map) => map.Get("/latest", DeskRole.Reader, Timeline);

    private static IResult Timeline(HttpRequest request, DeskView view, RecordQueries record)
    {
        var asked = TimelineAsked.Of(request.Query, view);
        // Unasked, the timeline holds what was held by the day; asked for a kind, all of it, plans as well.
        var filter = asked.Kind is null && asked.Filter.Person is null ? asked.Filter with { Kinds = ["contact"] } : asked.Filter.Kinds is ["all"] ? asked.Filter with { Kinds = [] } : asked.Filter;
        var plain = request.Query["kind"].Count == 0 && asked.Filter is { To: null };
        if (plain) filter = filter with { Statuses = ["held", "ongoing"], To = view.Days.On };
        return DeskRoutes.Page<TimelinePage>(new { Asked = asked, Plain = plain, Answer = record.EventList(filter, view.Days, DeskView.ListLength, view.Offset), Sides = record.Sides(view.Days) });
    }
}
