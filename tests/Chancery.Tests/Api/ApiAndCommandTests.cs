using System.Text.Json;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>The API and the command line give the same JSON for the same question.</summary>
public sealed class ApiAndCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public static TheoryData<string, string> Wholes => new()
    {
        { "country/BLR", "show country BLR" },
        { "country/Australia", "show country AUS" },
        { "pair/AUS/CHN", "show pair AUS CHN" },
        { "pair/AUS/CHN?publishedBy=2024-03-20", "show pair AUS CHN --published-by 2024-03-20" },
        { "person/Aleinik", "show person Aleinik" },
        { "person/Wang%20Yi?on=2024-03-20", "show person Wang Yi --on 2024-03-20" },
        { "event/E-000001", "show event E-000001" },
        { "compare/E-000003", "compare E-000003" },
        { "coverage", "coverage" },
    };

    public static TheoryData<string, string, string> Lists => new()
    {
        { "followups", "followups", "followups" },
        { "followups?country=AUS&with=CHN&on=2024-08-01", "followups --pair AUS CHN --on 2024-08-01", "followups" },
        { "followups?status=overdue&person=Aleinik", "followups --state overdue --person Aleinik", "followups" },
        { "search?q=Wang", "search Wang", "results" },
        { "office/foreign-minister/ZWE?on=2024-01-20", "ask office foreign-minister ZWE --on 2024-01-20", "answers" },
        { "positions?country=CHN", "show positions CHN", "statements" },
        { "measures?country=RUS", "show measures RUS", "measures" },
        { "memberships?country=BRICS", "show memberships BRICS", "memberships" },
        { "initiatives?country=UN", "show initiatives UN", "initiatives" },
        { "review", "review list", "items" },
        { "log", "review log", "entries" },
    };

    [Theory]
    [MemberData(nameof(Wholes))]
    public async Task One_thing_is_the_same_object(string asked, string command)
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(Text(Run(desk, command)), Text(await desk.Ask(asked)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_holds_the_same_objects(string asked, string command, string under)
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(Run(desk, command).List(under).Select(Text), (await desk.Ask(asked)).List("results").Select(Text), StringComparer.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    private static string Text(JsonElement json) => JsonSerializer.Serialize(json);

    private JsonElement Run(OpenDesk desk, string command)
    {
        // The desk shows samples on their day.
        string[] day = command.Contains("--on", StringComparison.Ordinal) || command == "review log" ? [] : ["--on", "2024-06-01"];
        var outcome = _shell.Run([.. command.Split(' '), .. day, "--store", desk.Settings.Store.ToString(), "--format", "json"]);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome.Json;
    }
}
