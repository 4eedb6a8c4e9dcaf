using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.App.Desk.Feeds;

/// <summary>Writes events as a JSON Feed (version 1.1). What the record knows besides stands under <c>_chancery</c>.</summary>
public static class JsonFeed
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Default, WriteIndented = true };

    /// <summary>The feed as JSON in UTF-8.</summary>
    public static byte[] Write(FeedContent feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["description"] = feed.About,
            ["home_page_url"] = feed.Page,
            ["feed_url"] = feed.Self,
            ["items"] = new JsonArray([.. feed.Items.Select(i => (JsonNode)Item(feed.Mark, i))]),
        }, Plain);
    }

    private static JsonObject Item(string mark, FeedItem item) => new JsonObject
    {
        ["id"] = FeedIds.Of(mark, item.Line.Event.Id),
        ["url"] = item.Address,
        ["title"] = item.Title,
        ["content_text"] = item.Text,
        ["date_published"] = FeedIds.Moment(item.Line.First),
        ["date_modified"] = FeedIds.Moment(item.Line.Updated),
        ["tags"] = new JsonArray([.. item.Line.Event.Codes.Select(c => (JsonNode)c)]),
        ["_chancery"] = new JsonObject
        {
            ["event"] = item.Line.Event.Id, ["kind"] = item.Line.Event.Kind, ["factKind"] = item.Line.Event.FactKind, ["status"] = item.Line.Event.Status, ["date"] = item.Line.Event.Date?.Text,
            ["revisions"] = item.Line.Revisions, ["sample"] = item.Line.Event.Sample,
        },
    };
}
