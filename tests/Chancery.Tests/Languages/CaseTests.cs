using Chancery.Languages;
using Xunit;

namespace Chancery.Tests.Languages;

/// <summary>Grammatical cases from the pack's endings to the words found, and what they tell of a name.</summary>
public sealed class CaseTests
{
    private static SmallPack Slavic() => new SmallPack()
        .With("pack", "script|Cyrl", "case|yes", "side-after-office|yes")
        .With("endings", "m|+=nom | +а=gen/acc | +у=dat | +ом=ins", "a|+ый=nom | +ого=gen/acc | +ому=dat | +ым=ins")
        .With("countries", "KAZ|name|Казахстан~m", "BLR|name|Беларусь | Беларуси")
        .With("offices", "ambassador|*|one|посл~m | чрезвычайн~a посл~m", "minister|*|one|министр~m")
        .With("declension", "surname-m|ов|+=nom | +а=gen/acc | +у=dat | +ым=ins", "surname-f|ова|+=nom | -1+ой=gen/dat/ins", "given-m|-|+=nom | +а=gen/acc | +у=dat | +ом=ins", "given-f|а|+=nom | -1+ой=ins | -1+е=dat")
        .With("names", "given|Арман | Анна | Иван")
        .With("romanise", "а|a", "р|r", "м|m", "н|n", "и|i", "в|v", "т|t", "о|o", "л|l", "е|e", "п|p", "с|s")
        .With("cases", "ins|WITH", "nom|SUBJECT", "dat|TO", "gen|OF");

    [Theory]
    [InlineData("министром", "ins")]
    [InlineData("министра", "acc/gen")]
    [InlineData("чрезвычайному послу", "dat")]
    public void An_office_tells_its_case(string text, string @case) => Assert.Equal(@case, Assert.Single(Slavic().Scan(text).Of(LexKind.Office).ToArray()).Entry.Case);

    [Fact]
    public void Words_that_do_not_agree_are_no_expression() => Assert.Equal(["послу=ambassador"], Slavic().Found("чрезвычайный послу", LexKind.Office));

    [Fact]
    public void Spellings_of_one_meaning_and_several_cases_are_found_once() => Assert.Single(Slavic().Scan("министра").Of(LexKind.Office).ToArray());

    [Theory]
    [InlineData("Иван Петров прибыл. Речь министра Казахстана Ивана Петрова опубликована.")]
    [InlineData("Письмо передали министру Казахстана Ивану Петрову. Иван Петров прибыл.")]
    public void A_name_is_led_back_to_its_nominative_and_romanised(string text)
    {
        var person = Assert.Single(Slavic().Analyse(text).Entities, e => e.IsPerson);
        Assert.Equal("Иван Петров", person.Original);
        Assert.Equal("Ivan Petrov", person.Name);
        Assert.Equal("KAZ", person.For);
    }

    [Theory]
    [InlineData("Беседа с министром Иваном Петровым прошла.", "ins")]
    [InlineData("Беседа с послом Иваном Петровым прошла.", "ins")]
    public void A_mention_keeps_the_case_of_its_words(string text, string @case) => Assert.Contains(Slavic().Analyse(text).Mentions, m => m.Case == @case);

    [Theory]
    [InlineData("place|а|+=nom | -1+ы=gen", "Астаны", "gen")]
    [InlineData("place|а|+=nom | -1+е=loc", "Астане", "loc")]
    public void A_city_is_inflected_when_the_pack_is_compiled(string line, string text, string @case)
    {
        var pack = new SmallPack().With("declension", line).WithFile("world/cities.tsv", "1|Astana|KAZ|1000000|x|x|x|").WithFile("world/city-names.xx.tsv", "1|Астана");
        var city = Assert.Single(pack.Scan(text).Of(LexKind.City).ToArray()).Entry;
        Assert.Equal(("KAZ", @case), (city.A, city.Case));
    }

    [Fact]
    public void A_known_person_is_found_in_all_cases()
    {
        var pack = Slavic().With("persons", "Ivan Petrov|m|Иван Петров");
        Assert.Equal("dat", Assert.Single(pack.Scan("Ивану Петрову").Of(LexKind.Person).ToArray(), m => m.Span.Length == 13).Entry.Case);
        Assert.DoesNotContain(pack.Scan("Ивану Петровым").Of(LexKind.Person).ToArray(), m => m.Span.Length > 10);
    }
}
