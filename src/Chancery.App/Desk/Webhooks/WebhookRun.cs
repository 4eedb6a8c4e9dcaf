using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.App.Desk.Feeds;
using Chancery.App.Desk.Wording;
using Chancery.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.App.Desk.Webhooks;

/// <summary>Tells those who asked what the record learned: rolled up to one message a period, and no more than so many a day.</summary>
public sealed class WebhookRun(RecordStore store, WorldNames names, DeskSettings settings, WebhookSender sender) : BackgroundService
{
    /// <summary>Events listed in a message; the rest are counted.</summary>
    public const int Listed = 50;

    /// <summary>Messages a day.</summary>
    public const int ADay = 24;

    /// <summary>Failures, one after another, after which nothing more is sent until a person says so.</summary>
    public const int Patience = 8;

    /// <summary>The least time between two messages.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends what is to be sent now; returns how many messages were taken.</summary>
    public async Task<int> Once(CancellationToken cancel)
    {
        var taken = 0;
        foreach (var webhook in store.Webhooks.Due())
        {
            var now = settings.Clock.GetUtcNow();
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            if (webhook.LastSent is { } last && now - last < Period) continue;
            if (webhook.Day == today && webhook.SentThatDay >= ADay) continue;
            var asked = FeedAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(webhook.Question)), names);
            var news = store.Questions.Since(asked, webhook.Told, new Days(today), Listed);
            if (news.Total == 0)
            {
                if (news.Last > webhook.Told) store.Webhooks.Told(webhook, news.Last, message: false);
                continue;
            }
            var fault = await sender.Send(webhook, Message(webhook, news, now), now, cancel);
            if (fault is null)
            {
                store.Webhooks.Told(webhook, news.Last, message: true);
                taken++;
            }
            else store.Webhooks.Failed(webhook, fault, webhook.Failures + 1 >= Patience ? null : now + Delay(webhook.Failures));
        }
        return taken;
    }

    /// <summary>How long to wait after a failure: longer each time, from a minute to half a day.</summary>
    public static TimeSpan Delay(int failures) => TimeSpan.FromMinutes(Math.Min(720, Math.Pow(4, Math.Clamp(failures, 0, 6))));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1), settings.Clock);
        try
        {
            while (await minutes.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await Once(stoppingToken);
                }
                catch (StoreUnusableException)
                {
                    // The pages say so; what is to be told waits.
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk closes.
        }
    }

    private byte[] Message(Webhook webhook, NewsSince news, DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["webhook"] = webhook.Name, ["question"] = webhook.Question, ["sent"] = FeedIds.Moment(now), ["total"] = news.Total, ["notListed"] = news.Total - news.Lines.Count,
        ["events"] = new JsonArray([.. news.Lines.Select(l => (JsonNode)new JsonObject
        {
            ["id"] = l.Event.Id, ["page"] = "/event/" + l.Event.Id, ["title"] = FactWords.Title(l.Event, names), ["factKind"] = l.Event.FactKind, ["kind"] = l.Event.Kind, ["status"] = l.Event.Status,
            ["date"] = l.Event.Date?.Text, ["codes"] = new JsonArray([.. l.Event.Codes.Select(c => (JsonNode)c)]), ["new"] = l.Revisions == 0, ["recorded"] = FeedIds.Moment(l.Updated), ["sample"] = l.Event.Sample,
        })]),
    }, Plain);
}
