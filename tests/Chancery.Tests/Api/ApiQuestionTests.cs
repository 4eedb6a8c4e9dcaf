using System.Net;
using System.Text.Json;
using Chancery.App.Api;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>The API's questions over a small constructed record.</summary>
public sealed class ApiQuestionTests
{
    [Fact]
    public async Task Every_question_answers_and_a_list_says_how_many_there_are()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var (address, asked) in await desk.Questions())
        {
            var answer = await desk.Ask(asked);
            if (!address.IsList) continue;
            answer.MustHave("total", "limit", "offset", "next", "results");
            Assert.Equal(answer.List("results").Length, answer.At("total").At("value").GetInt32());
            Assert.Equal("eq", answer.At("total").Text("relation"));
            using var head = await desk.Send(asked, HttpMethod.Head);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task What_stands_in_an_answer_stands_in_its_schema()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var schemas = JsonDocument.Parse(ApiDescription.Known());
        foreach (var (address, asked) in await desk.Questions())
        {
            var answer = await desk.Ask(asked);
            var schema = schemas.RootElement.GetProperty(address.Schema);
            if (address.IsList) Assert.All(answer.List("results"), r => Fits(r, schema, schemas.RootElement, asked));
            else Fits(answer, schema, schemas.RootElement, asked);
        }
    }

    [Theory]
    [InlineData("events?colour=red", "colour", "country")]
    [InlineData("events?kind=quarrel", "kind", "meeting")]
    [InlineData("events?sort=-size", "sort", "-date")]
    [InlineData("events?from=yesterday", "from", null)]
    [InlineData("events?on=2024-13-01", "on", null)]
    [InlineData("events?recordedBy=x", "recordedBy", null)]
    [InlineData("events?limit=501", "limit", null)]
    [InlineData("events?limit=0", "limit", null)]
    [InlineData("events?offset=-1", "offset", null)]
    [InlineData("events?country=No%20such%20country", "country", null)]
    [InlineData("events?country=BLR&country=ZWE", "country", null)]
    [InlineData("events?format=xml", "format", "jsonl")]
    [InlineData("followups?status=forgotten", "status", "overdue")]
    [InlineData("positions", "country", null)]
    [InlineData("coverage?limit=3", "limit", "on")]
    [InlineData("office/cook/BLR", "role", "foreign-minister")]
    public async Task What_is_not_understood_is_refused_by_name_with_what_would_be_right(string asked, string parameter, string? allowed)
    {
        await using var desk = await OpenDesk.OnSamples();
        using var answer = await desk.Send(asked);
        var problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.NotEmpty(problem.Text("detail")!);
        if (allowed is not null) Assert.Contains(problem.List("allowed"), a => a.GetString() == allowed);
    }

    [Fact]
    public async Task What_is_not_there_or_asked_in_another_way_is_a_problem_too()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var nothing in (string[])["nothing", "event/E-999999", "document/none", "country/Atlantis", "pair/BLR/Atlantis", "person/Nobody", "compare/E-999999"])
        {
            using var answer = await desk.Send(nothing);
            await answer.Problem(HttpStatusCode.NotFound);
        }
        using var posted = await desk.Send("events", HttpMethod.Post);
        await posted.Problem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET, HEAD", string.Join(", ", posted.Content.Headers.Allow));
        using var xml = await desk.Send("events", accept: "application/xml");
        Assert.Contains((await xml.Problem(HttpStatusCode.NotAcceptable)).List("allowed"), a => a.GetString() == "text/csv");
        using var table = await desk.Send("event/E-000001", accept: "text/csv");
        await table.Problem(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Page_by_page_all_comes_and_nothing_twice()
    {
        await using var desk = await OpenDesk.OnSamples();
        var whole = (await desk.Ask("events")).List("results").Select(e => e.Text("id")).ToList();
        Assert.True(whole.Count > 4);
        List<string?> paged = [];
        for (var next = "/api/v1/events?limit=2&kind=contact,statement"; next is not null;)
        {
            var page = await desk.Ask(next["/api/v1/".Length..]);
            Assert.True(page.List("results").Length <= 2);
            paged.AddRange(page.List("results").Select(e => e.Text("id")));
            next = page.At("next").GetString();
        }
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Conditions_narrow_the_list_of_events()
    {
        await using var desk = await OpenDesk.OnSamples();
        async Task<string[]> Titles(string asked) => [.. (await desk.Ask("events?" + asked)).List("results").Select(e => $"{e.Text("type") ?? e.Text("act")} {e.Text("date")}")];
        Assert.Equal(["meeting 2024-07-12", "meeting 2024-03-20"], await Titles("country=AUS&with=CHN&kind=meeting"));
        Assert.Equal(["meeting 2024-03-20", "meeting 2024-07-12"], await Titles("country=AUS&with=China&kind=meeting&sort=date"));
        Assert.Equal(["meeting 2024-07-12"], await Titles("status=planned&kind=meeting&from=2024-03-01"));
        Assert.Equal(["consultations 2024-02"], await Titles("country=BLR&from=2024-02-01&to=2024-02-29"));
        Assert.Equal(["consultations 2024-02", "meeting 2024-01-20"], await Titles("language=tl"));
        Assert.Equal(["call XXXX-01-22"], (await Titles("country=BLR&kind=call")));
        Assert.Equal(["meeting 2024-01-20", "call XXXX-01-22"], await Titles("person=Aleinik"));
        Assert.Empty(await Titles("topic=trade"));
        Assert.Empty(await Titles("person=Nobody"));
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_twice()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var asked in (string[])["events?country=BLR", "event/E-000001", "events?format=csv", "followups?format=jsonl", "openapi.json"])
        {
            using var first = await desk.Send(asked);
            var tag = first.Headers.ETag!;
            Assert.False(tag.IsWeak);
            Assert.True(first.Headers.CacheControl is { Private: true, MaxAge.Seconds: 5, NoStore: false });
            using var second = await desk.Send(asked, tag: tag.ToString());
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        }
        using var before = await desk.Send("events?format=csv");
        desk.Record.Ingest(DeskItems.Kampala, new Chancery.Tests.Store.Item("later", "Wang Yi met Penny Wong in Perth on 21 April.", "2024-04-22").Contact("Wang Yi met Penny Wong in Perth on 21 April", ContactKind.Meeting, "2024-04-21", Chancery.Tests.Store.Item.Who("Wang Yi", Role.ForeignMinister, "CHN"), Chancery.Tests.Store.Item.Who("Penny Wong", Role.ForeignMinister, "AUS")));
        using var after = await desk.Send("events?format=csv", tag: before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    /// <summary>That every field of an answer is one of its schema, and every field that the schema promises is there.</summary>
    private static void Fits(JsonElement value, JsonElement schema, JsonElement all, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = all.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var either))
        {
            if (value.ValueKind != JsonValueKind.Null) Fits(value, either[0], all, at);
            return;
        }
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)) foreach (var each in value.EnumerateArray()) Fits(each, items, all, at);
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) return;
        foreach (var field in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(field.Name, out var its), $"{at}: {field.Name} stands in no schema");
            Fits(field.Value, its, all, $"{at}/{field.Name}");
        }
        if (schema.TryGetProperty("required", out var required)) Assert.All(required.EnumerateArray(), r => Assert.True(value.TryGetProperty(r.GetString()!, out _), $"{at}: {r} is missing"));
    }
}
