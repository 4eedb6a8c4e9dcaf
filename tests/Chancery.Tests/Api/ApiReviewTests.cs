using System.Net;
using System.Text;
using System.Text.Json;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>People's words, sent by programs.</summary>
public sealed class ApiReviewTests
{
    [Fact]
    public async Task A_word_is_taken_shown_in_the_log_and_taken_back()
    {
        await using var desk = await OpenDesk.OnSamples();
        var key = (await desk.Ask("document/beijing")).List("facts")[0].Text("key");
        using var rejected = await Say(desk, "reject", new { fact = key, why = "the page speaks of a plan" });
        Assert.Equal("rejected", (await Json(rejected)).Text("what"));
        Assert.Empty((await desk.Ask("document/beijing")).List("facts"));
        using var undone = await Say(desk, "undo", new { what = key });
        Assert.Equal("undone", (await Json(undone)).Text("what"));
        using var corrected = await Say(desk, "correct", new { fact = key, change = new { date = "2024-03-21" } });
        Assert.Equal("2024-03-21", (await Json(corrected)).At("after").Text("date"));
        var log = (await desk.Ask("log")).List("results");
        Assert.Equal(["corrected", "undone", "rejected"], log.Select(e => e.Text("what")!), StringComparer.Ordinal);
        Assert.All(log, e => Assert.Equal("desk", e.Text("who")));
    }

    [Fact]
    public async Task What_the_record_does_not_take_is_told_with_the_way_out()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var nothing = await Say(desk, "accept", new { fact = "ffffffffffffffff" });
        Assert.NotEmpty((await nothing.Problem(HttpStatusCode.Conflict)).Text("detail")!);
        var key = (await desk.Ask("document/beijing")).List("facts")[0].Text("key");
        using var wrong = await Say(desk, "correct", new { fact = key, change = new { colour = "red" } });
        await wrong.Problem(HttpStatusCode.UnprocessableEntity);
        using var unknown = await Say(desk, "accept", new { fact = key, colour = "red" });
        Assert.Equal("colour", (await unknown.Problem(HttpStatusCode.BadRequest)).Text("parameter"));
        using var silent = await Say(desk, "reject", new { fact = key });
        Assert.Equal("why", (await silent.Problem(HttpStatusCode.BadRequest)).Text("parameter"));
        using var broken = await Send(desk, "accept", new StringContent("{", Encoding.UTF8, "application/json"));
        await broken.Problem(HttpStatusCode.BadRequest);
        using var form = await Send(desk, "accept", new FormUrlEncodedContent([new("fact", key)]));
        await form.Problem(HttpStatusCode.UnsupportedMediaType);
        Assert.Empty((await desk.Ask("log")).List("results"));
    }

    [Fact]
    public async Task A_word_without_the_guards_token_is_refused()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var body = new StringContent("{\"fact\":\"4f2a\"}", Encoding.UTF8, "application/json");
        using var answer = await desk.Client.PostAsync(new Uri("/api/v1/review/accept", UriKind.Relative), body);
        await answer.Problem(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> Say(OpenDesk desk, string word, object body) => Send(desk, word, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    private static async Task<HttpResponseMessage> Send(OpenDesk desk, string word, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/review/" + word, UriKind.Relative)) { Content = body };
        request.Headers.Add("X-Chancery-Guard", await desk.Guard());
        return await desk.Client.SendAsync(request);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.Clone();
    }
}
