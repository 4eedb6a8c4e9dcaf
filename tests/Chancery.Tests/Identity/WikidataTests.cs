using System.Text;
using System.Text.Json;
using Chancery.Identity;
using Xunit;

namespace Chancery.Tests.Identity;

public sealed class WikidataTests
{
    private static readonly OutsidePerson Wang = new("Q11111", "Wang Yi", ["王毅"], [new("Minister of Foreign Affairs", Role.ForeignMinister, "CHN", Edtf.Parse("2013-03-16"), null)]);

    [Fact]
    public void Bindings_of_one_person_are_one_person_with_all_aliases_and_offices()
    {
        var (persons, leftOut) = Read(
            """
            {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q58217"}, "personLabel": {"value": "Sergey Lavrov"}, "alias": {"value": "Sergei Lavrov"}, "positionLabel": {"value": "Minister of Foreign Affairs"}, "role": {"value": "foreign-minister"}, "country": {"value": "RUS"}, "start": {"value": "2004-03-09T00:00:00Z"}},
            {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q58217"}, "personLabel": {"value": "Sergey Lavrov"}, "alias": {"value": "Сергей Лавров"}, "positionLabel": {"value": "Permanent Representative"}, "country": {"value": "RUS"}, "start": {"value": "1994-01-01T00:00:00Z"}, "end": {"value": "2004-07-12T00:00:00Z"}},
            {"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "personLabel": {"value": "Nobody"}},
            {"person": {"type": "uri", "value": "http://elsewhere.example/Q2"}, "country": {"value": "RUS"}}
            """);
        var person = Assert.Single(persons);
        Assert.Equal(("Q58217", "Sergey Lavrov", 2), (person.Id, person.Name, leftOut));
        Assert.Equal("Sergei Lavrov, Сергей Лавров", string.Join(", ", person.Aliases));
        Assert.Equal("1994 2004-03-09", string.Join(' ', person.Holdings.Select(h => h.Start?.Text)));
        Assert.Contains(person.Holdings, h => h is { Role: Role.ForeignMinister, End: null });
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"results": []}""")]
    [InlineData("""{"results": {"bindings": {}}}""")]
    public void What_has_not_the_form_of_results_is_refused(string json) => Assert.Throws<FormatException>(() => WikidataResults.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_no_json_is_refused() => Assert.ThrowsAny<JsonException>(() => WikidataResults.Read(Encoding.UTF8.GetBytes("<html>")));

    [Fact]
    public void Odd_bindings_are_left_out_and_break_nothing()
    {
        var (persons, leftOut) = Read("""7, {"person": 5, "country": {"value": "RUS"}}, {"person": {"value": "http://www.wikidata.org/entity/Qx"}, "country": {"value": "RUS"}}, {"person": {"value": "http://www.wikidata.org/entity/Q7"}, "country": {"value": "XXX"}}""");
        Assert.Empty(persons);
        Assert.Equal(4, leftOut);
    }

    [Fact]
    public void A_name_and_country_that_one_person_has_are_matched() =>
        Assert.Equal(1, Assert.Single(Match(Wang, Name("Wang Yi", "CHN", 1, 2024), Name("Wang Wenbin", "CHN", 2, 2024)).Persons));

    [Fact]
    public void A_name_in_its_own_script_is_enough() => Assert.Equal(1, Assert.Single(Match(Wang, Name("Uang Yi", "CHN", 1, 2024) with { Originals = ["王毅"] }).Persons));

    [Fact]
    public void Another_country_is_another_person() => Assert.Null(Match(Wang, Name("Wang Yi", "TWN", 1, 2024)).Why);

    [Fact]
    public void Another_time_is_a_doubt_not_a_match()
    {
        var match = Match(Wang, Name("Wang Yi", "CHN", 1, 1950));
        Assert.Empty(match.Names);
        Assert.Equal("the name fits, the years do not", match.Why);
    }

    [Fact]
    public void Several_that_a_shorter_name_fits_are_listed_unless_one_held_the_office()
    {
        var khan = new OutsidePerson("Q1", "Idris Omar Khan", [], [new("minister", Role.ForeignMinister, "PAK", Edtf.Parse("2020"), null)]);
        var (one, other) = (Name("Idris Khan", "PAK", 1, 2024), Name("Omar Khan", "PAK", 2, 2024));
        Assert.Equal(2, Match(khan, one, other).Unsure.Count);
        Assert.Equal(2, Assert.Single(Match(khan, one, other with { Offices = [Role.ForeignMinister] }).Persons));
    }

    [Fact]
    public void Two_of_the_source_that_fit_one_are_both_in_doubt_unless_one_fits_by_office()
    {
        OutsidePerson a = new("Q1", "Omar Khan", [], [new("envoy", Role.Envoy, "PAK", null, null)]), b = new("Q2", "Omar Khan", [], [new("minister", Role.ForeignMinister, "PAK", null, null)]);
        Assert.All(All([a, b], Name("Omar Khan", "PAK", 1, 2024)), m => Assert.Empty(m.Names));
        var matches = All([a, b], Name("Omar Khan", "PAK", 1, 2024) with { Offices = [Role.ForeignMinister] });
        Assert.Equal(("Q2", "Q1"), (Assert.Single(matches, m => m.Names.Count > 0).Who.Id, Assert.Single(matches, m => m.Unsure.Count > 0).Who.Id));
    }

    [Fact]
    public void Persons_judged_to_be_different_are_never_both_one() =>
        Assert.Equal(2, OutsideMatching.Of(Wang with { Aliases = ["Uang Yi"] }, [Name("Wang Yi", "CHN", 1, 2024), Name("Uang Yi", "CHN", 2, 2024)], (_, _) => true).Unsure.Count);

    private static OutsideMatch Match(OutsidePerson who, params RecordedName[] names) => OutsideMatching.Of(who, names, (_, _) => false);

    private static IReadOnlyList<OutsideMatch> All(OutsidePerson[] persons, params RecordedName[] names) => OutsideMatching.All(persons, _ => names, (_, _) => false);

    private static RecordedName Name(string name, string code, long person, int year) => new(NameForm.Of(name, code)!, person, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), [], []);

    private static (IReadOnlyList<OutsidePerson> Persons, int LeftOut) Read(string bindings) => WikidataResults.Read(Encoding.UTF8.GetBytes("{\"head\": {\"vars\": [\"person\"]}, \"results\": {\"bindings\": [" + bindings + "]}}"));
}
