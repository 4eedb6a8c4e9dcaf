using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Feeds;

/// <summary>Feeds that other programs subscribe to: a calendar, Atom and JSON Feed, of any question of events or of a kept search.</summary>
internal static class FeedRoutes
{
    /// <summary>Entries of a feed of news, and of a calendar.</summary>
    private const int News = 100;
    private const int Calendar = 300;

    public static void Map(DeskMap map)
    {
        map.FeedGet("/feeds/calendar.ics", DeskRole.Reader, (HttpContext context, DeskView view, DeskWords words, DeskPerson person, RecordStore store) =>
            Answer(context, view, words, person, store, FeedOrder.Day, Calendar, "text/calendar; charset=utf-8", feed => Encoding.UTF8.GetBytes(CalendarFeed.Write(feed))));
        map.FeedGet("/feeds/atom.xml", DeskRole.Reader, (HttpContext context, DeskView view, DeskWords words, DeskPerson person, RecordStore store) =>
            Answer(context, view, words, person, store, FeedOrder.Recorded, News, "application/atom+xml; charset=utf-8", AtomFeed.Write));
        map.FeedGet("/feeds/feed.json", DeskRole.Reader, (HttpContext context, DeskView view, DeskWords words, DeskPerson person, RecordStore store) =>
            Answer(context, view, words, person, store, FeedOrder.Recorded, News, "application/feed+json; charset=utf-8", JsonFeed.Write));
    }

    private static IResult Answer(
        HttpContext context, DeskView view, DeskWords words, DeskPerson person, RecordStore store, FeedOrder order, int limit, string type, Func<FeedContent, byte[]> write)
    {
        var request = context.Request;
        SavedSearch? kept = null;
        if (request.Query["search"].LastOrDefault() is { } number)
        {
            kept = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? store.Searches.Find(person.Name, id) : null;
            if (kept is null) return DeskRoutes.Say(StatusCodes.Status404NotFound, words["feeds.no-search"], words["feeds.no-search-more"]);
        }
        var query = FeedAddress.Merge(request.Query, kept);
        var answer = store.Questions.Feed(FeedAddress.Read(query, view.Names), order, view.Days, limit);
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var wording = new FeedWording(view, words, root);
        var items = wording.Items(answer);
        var question = FeedAddress.Canonical(query);
        var content = write(new FeedContent
        {
            Title = wording.Title(kept, query), About = About(words, order, items), Mark = answer.Mark, Question = question, Items = items,
            Page = root + "/search" + (question.Length > 0 ? "?" + question : ""), Self = root + request.Path + request.QueryString,
        });
        return Send(context, content, type);
    }

    /// <summary>What a calendar leaves out is said in its description.</summary>
    private static string About(DeskWords words, FeedOrder order, IReadOnlyList<FeedItem> items)
    {
        if (order == FeedOrder.Recorded) return words.Say("feeds.about-news", ("n", items.Count));
        var vague = items.Count(i => CalendarFeed.Days(i.Line.Event) is null);
        return words["feeds.about-calendar"] + (vague > 0 ? " " + words.Say("feeds.left-out", ("n", vague)) : "") + (items.Count >= Calendar ? " " + words.Say("feeds.most", ("most", Calendar)) : "");
    }

    private static IResult Send(HttpContext context, byte[] content, string type)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Tag == "*" || string.Equals(k.Tag.Value, tag, StringComparison.Ordinal)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(content, type);
    }
}
