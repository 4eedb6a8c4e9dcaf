using System.Net;
using System.Text.Json;
using Chancery.App.Api;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>What changes the record, told while it happens.</summary>
public sealed class ApiStreamTests
{
    private static Item Perth => new Item("perth", "Wang Yi met Penny Wong in Perth on 21 April.", "2024-04-22")
        .Contact("Wang Yi met Penny Wong in Perth on 21 April", ContactKind.Meeting, "2024-04-21", Item.Who("Wang Yi", Role.ForeignMinister, "CHN"), Item.Who("Penny Wong", Role.ForeignMinister, "AUS"));

    [Fact]
    public async Task What_is_ingested_is_told_with_its_events_and_a_listener_goes_on_after_the_last_it_had()
    {
        await using var desk = await OpenDesk.OnSamples();
        long number;
        using (var listening = await Listen(desk, null))
        {
            using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
            Assert.Equal("retry: 5000", await lines.ReadLineAsync());
            desk.Record.Ingest(Perth);
            var told = await Next(lines);
            Assert.Equal("recorded", told.What);
            Assert.Equal("perth", told.Data.At("document").Text("document"));
            Assert.Equal("2024-04-21", Assert.Single(told.Data.List("events")).Text("date"));
            number = told.Number;
        }
        desk.Record.Store.Review("Ann").Reject((await desk.Ask("document/perth")).List("facts")[0].Text("key")!, "a plan");
        using var again = await Listen(desk, number);
        using var rest = new StreamReader(await again.Content.ReadAsStreamAsync());
        var word = await Next(rest);
        Assert.Equal(("rejected", number + 1), (word.What, word.Number));
        Assert.False(word.Data.TryGetProperty("who", out _));
    }

    [Fact]
    public async Task The_stream_ends_when_the_desk_is_closed()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var listening = await Listen(desk, null);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        await desk.Stop().WaitAsync(TimeSpan.FromSeconds(10));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await lines.ReadLineAsync(patience.Token) is not null) { }
    }

    [Fact]
    public async Task No_more_listen_than_may_and_who_left_makes_room()
    {
        await using var desk = await OpenDesk.OnSamples();
        var listeners = new List<HttpResponseMessage>();
        for (var i = 0; i < ApiStream.MostListeners; i++) listeners.Add(await Listen(desk, null));
        using (var tooMany = await Listen(desk, null)) await tooMany.Problem(HttpStatusCode.ServiceUnavailable);
        listeners.ForEach(l => l.Dispose());
        for (var tries = 0; ; tries++)
        {
            using var again = await Listen(desk, null);
            if (again.StatusCode == HttpStatusCode.OK) break;
            Assert.True(tries < 50, "nobody left");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/stream", UriKind.Relative));
        request.Headers.Add("Last-Event-ID", "x");
        using var answer = await desk.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("Last-Event-ID", (await answer.Problem(HttpStatusCode.BadRequest)).Text("parameter"));
    }

    private static async Task<HttpResponseMessage> Listen(OpenDesk desk, long? after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/stream", UriKind.Relative));
        if (after is { } number) request.Headers.Add("Last-Event-ID", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await desk.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<(long Number, string What, JsonElement Data)> Next(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!fields.ContainsKey("data"))
        {
            var line = await lines.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("the stream has ended");
            if (line.Split(": ", 2) is [{ Length: > 0 } name, var value]) fields[name] = value;
        }
        using var data = JsonDocument.Parse(fields["data"]);
        return (long.Parse(fields["id"], System.Globalization.CultureInfo.InvariantCulture), fields["event"], data.RootElement.Clone());
    }
}
