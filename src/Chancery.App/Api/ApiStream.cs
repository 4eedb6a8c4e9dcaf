using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>
/// What changes the record, told while it happens, as server-sent events. Each listener asks the record's log by itself, and nobody asks when nobody listens.
/// A listener that was cut off goes on after the last number it had.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="clock">Tells when to look again.</param>
/// <param name="stopping">Ends when the desk is closed.</param>
internal sealed class ApiStream(RecordQueries record, TimeProvider clock, CancellationToken stopping)
{
    /// <summary>How many may listen at once.</summary>
    public const int MostListeners = 32;

    /// <summary>Changes that are told at once.</summary>
    private const int Part = 50;

    /// <summary>How often the log is looked at.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long nothing is said before a sign of life.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one listens before coming anew, so that whoever may no longer read does not go on listening.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private int _listeners;

    /// <summary>Tells changes until the listener goes or the desk is closed.</summary>
    public async Task<IResult> Listen(HttpContext http)
    {
        if (http.Request.Query.Count > 0) return ApiProblem.Bad(http.Request.Query.Keys.First(), "The stream takes no parameters; where to go on from stands in the header Last-Event-ID.");
        var last = http.Request.Headers["Last-Event-ID"].ToString();
        var after = 0L;
        if (last.Length > 0 && !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out after)) return ApiProblem.Bad("Last-Event-ID", $"“{last}” is no number of an event.");
        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            http.Response.Headers.RetryAfter = "60";
            return new ApiProblem(StatusCodes.Status503ServiceUnavailable, "Too many listen already", $"At most {MostListeners} may listen at once. Try again in a minute, or ask /api/v1/events from time to time.");
        }
        try
        {
            if (last.Length == 0) after = record.LogEnd();
            http.Response.ContentType = "text/event-stream; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["X-Accel-Buffering"] = "no";
            if (HttpMethods.IsHead(http.Request.Method)) return Results.Empty;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
            await Tell(http.Response, after, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The listener has gone, or the desk is being closed: the stream ends.
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
        return Results.Empty;
    }

    private async Task Tell(HttpResponse response, long after, CancellationToken end)
    {
        var began = clock.GetTimestamp();
        var said = began;
        await Send(response, "retry: 5000\n\n", end);
        while (clock.GetElapsedTime(began) < Longest)
        {
            var changes = record.LogEnd() > after ? record.Changes(after, Part) : [];
            if (changes.Count > 0)
            {
                after = changes[^1].Number;
                said = clock.GetTimestamp();
                await Send(response, string.Concat(changes.Select(Written)), end);
                continue;
            }
            if (clock.GetElapsedTime(said) >= Silence)
            {
                said = clock.GetTimestamp();
                await Send(response, ": nothing new\n\n", end);
            }
            await Task.Delay(Pause, clock, end);
        }
    }

    private static async Task Send(HttpResponse response, string text, CancellationToken end)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), end);
        await response.Body.FlushAsync(end);
    }

    private static string Written(RecordChange change)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            AnswerJson.Change(json, change);
            json.WriteEndObject();
        }
        // JSON without indentation has no line break.
        return string.Create(CultureInfo.InvariantCulture, $"id: {change.Number}\nevent: {change.What}\ndata: {Encoding.UTF8.GetString(buffer.WrittenSpan)}\n\n");
    }
}
