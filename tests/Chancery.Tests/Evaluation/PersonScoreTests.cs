using System.Text.Json;
using Chancery.App.Intake;
using Chancery.Evaluation;
using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Xunit;

namespace Chancery.Tests.Evaluation;

/// <summary>Who is who is scored against a key written by hand (<c>gold/persons.json</c>), on gold facts, so that no misreading blurs it.</summary>
public sealed class PersonScoreTests
{
    // What is reached today, cut after four digits. They only rise; the bar for all mentions is 0.97.
    private const double Floor = 0.9989;
    private const double FloorOfVaried = 0.9968;

    private static readonly PersonKey Key = PersonKey.Parse(Papers.Text("gold", "persons.json"));
    private static readonly Lazy<PersonScore> Today = new(() => PersonScore.Of(Key, OpenTexts()));

    [Fact]
    public void Persons_are_told_apart_and_joined_as_well_as_before() =>
        Assert.True(Today.Value.All.F1 >= Floor && Today.Value.Varied.F1 >= FloorOfVaried, Today.Value.ToText());

    [Fact]
    public void The_key_covers_every_named_person_of_the_open_texts_and_no_other()
    {
        Assert.Empty(Today.Value.Unkeyed);
        Assert.Empty(Today.Value.Missing);
    }

    [Fact]
    public void Two_persons_taken_for_one_cost_precision()
    {
        var score = PersonScore.Of(KeyOf(("Anna Meier", ["a"]), ("Anna Meier", ["b"]), ("Jon Olsen", ["c"])), Texts);
        Assert.Equal(2 / 3.0, score.All.Precision, 6);
        Assert.Equal(1, score.All.Recall, 6);
        Assert.Contains("Anna Meier", Assert.Single(score.Joined), StringComparison.Ordinal);
        Assert.Empty(score.Parted);
    }

    [Fact]
    public void One_person_taken_for_two_costs_recall()
    {
        var score = PersonScore.Of(KeyOf(("Anna Meier", ["a", "b", "c"])), Texts);
        Assert.Equal(1, score.All.Precision, 6);
        Assert.Equal(5 / 9.0, score.All.Recall, 6);
        Assert.Equal(10 / 14.0, score.All.F1, 6);
        Assert.Equal(3, score.Varied.Mentions);
        Assert.Contains("Jon Olsen", Assert.Single(score.Parted), StringComparison.Ordinal);
        Assert.Empty(score.Joined);
    }

    [Fact]
    public void What_key_and_texts_do_not_share_is_named_and_not_scored()
    {
        var score = PersonScore.Of(KeyOf(("Anna Meier", ["a", "z"])), Texts);
        Assert.Equal(1, score.All.Mentions);
        Assert.Equal(["b/tenures[0]", "c/tenures[0]"], score.Unkeyed);
        Assert.Equal(["z/tenures[0]"], score.Missing);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"persons": [{"name": "Anna Meier", "for": ["DEU"]}]}""")]
    [InlineData("""{"persons": [{"for": ["DEU"], "mentions": []}]}""")]
    [InlineData("""{"persons": [{"name": "Anna Meier", "for": ["DEU"], "mentions": ["a/tenures[0]", "a/tenures[0]"]}]}""")]
    public void A_broken_key_is_refused(string json) => Assert.Throws<FormatException>(() => PersonKey.Parse(json));

    private static GoldReadout[] Texts { get; } = [Text("a", "Anna Meier", "DEU"), Text("b", "Anna Meier", "DEU"), Text("c", "Jon Olsen", "NOR")];

    private static GoldReadout Text(string id, string person, string code) => ReadingJsonReader.ReadGold(
        $$"""
        {"id": "{{id}}", "lang": "en", "published": "2024-01-21", "text": "Minister {{person}} spoke.", "facts": {"tenures": [
          {"person": "{{person}}", "role": "minister", "for": "{{code}}", "event": "in-office", "date": "2024-01-21", "evidence": ["Minister {{person}}"]} ] } }
        """);

    private static PersonKey KeyOf(params (string Name, string[] Texts)[] persons) => PersonKey.Parse(JsonSerializer.Serialize(
        new { persons = persons.Select(p => new { name = p.Name, @for = (string[])["DEU"], mentions = p.Texts.Select(t => $"{t}/tenures[0]") }) }));

    private static IEnumerable<GoldReadout> OpenTexts()
    {
        var folders = new GoldFolders([Repository.File("gold", "dev"), Repository.File("gold", "more")]);
        return folders.Documents(fold: null, languages: null).Where(d => !folders.Closed.Contains(d.Id)).Select(d => ReadingJsonReader.ReadGold(d.Json.GetRawText()));
    }
}
