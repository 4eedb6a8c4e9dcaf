using Chancery.Languages;
using Xunit;

namespace Chancery.Tests.Languages;

public sealed class DeclensionTests
{
    private static readonly Declension Rules = new(
        "surname-m\tов\t+=nom | +а=gen/acc | +у=dat | +ым=ins\n" +
        "surname-m\tий\t+=nom | -2+ого=gen/acc | -2+ому=dat\n" +
        "surname-m\t-\t+=nom | +а=gen/acc\n" +
        "surname-f\tова\t+=nom | -1+ой=gen/dat/ins | -1+у=acc\n" +
        "place\tа\t+=nom | -1+ы=gen | -1+е=dat/loc");

    [Fact]
    public void A_name_is_inflected_by_its_last_letters() =>
        Assert.Equal([("Лавров", "nom"), ("Лаврова", "gen/acc"), ("Лаврову", "dat"), ("Лавровым", "ins")], Rules.Forms(Declension.SurnameMale, "Лавров"));

    [Fact]
    public void The_longest_ending_decides() => Assert.Contains(("Вершинского", "gen/acc"), Rules.Forms(Declension.SurnameMale, "Вершинский"));

    [Fact]
    public void Any_other_name_takes_the_line_of_the_dash() => Assert.Equal(["Кузьмич", "Кузьмича"], Rules.Forms(Declension.SurnameMale, "Кузьмич").Select(f => f.Form).ToList());

    [Fact]
    public void A_kind_without_a_line_for_the_name_leaves_it_alone()
    {
        Assert.Equal([("Осло", "")], Rules.Forms(Declension.Place, "Осло"));
        Assert.Equal([("Иван", "")], Rules.Forms(Declension.GivenMale, "Иван"));
    }

    [Fact]
    public void A_place_is_inflected_as_a_place() => Assert.Contains(("Москвы", "gen"), Rules.Forms(Declension.Place, "Москва"));

    [Theory]
    [InlineData("Лаврову", "Лавров", "dat", "surname-m")]
    [InlineData("Лавровым", "Лавров", "ins", "surname-m")]
    [InlineData("Вершинского", "Вершинский", "gen/acc", "surname-m")]
    [InlineData("Ивановой", "Иванова", "gen/dat/ins", "surname-f")]
    public void An_inflected_name_is_led_back(string form, string name, string @case, string kind) => Assert.Contains((name, @case, kind), Rules.Nominatives(form));

    [Fact]
    public void A_doubtful_ending_gives_both_nominatives()
    {
        var names = Rules.Nominatives("Лаврова");
        Assert.Contains(("Лавров", "gen/acc", "surname-m"), names);
        Assert.Contains(("Лаврова", "nom", "surname-f"), names);
    }

    [Fact]
    public void No_nominative_is_made_that_another_line_governs() => Assert.DoesNotContain(Rules.Nominatives("Лаврова"), n => n is ("Лавро", _, _) or ("Лавров", "nom", _));

    [Fact]
    public void Places_are_no_persons() => Assert.DoesNotContain(Rules.Nominatives("Москвы"), n => n.Kind == Declension.Place);

    [Theory]
    [InlineData("Лавров")]
    [InlineData("Вершинский")]
    [InlineData("Кузьмич")]
    public void Every_form_leads_back_to_its_name(string name) =>
        Assert.All(Rules.Forms(Declension.SurnameMale, name), f => Assert.Contains((name, f.Case, Declension.SurnameMale), Rules.Nominatives(f.Form)));

    [Fact]
    public void A_language_without_lines_inflects_nothing() => Assert.True(new Declension("").IsEmpty);

    [Theory]
    [InlineData("surname-m\tов")]
    [InlineData("surname-m\tов\tу=dat")]
    public void A_line_of_another_shape_is_refused(string line) => Assert.Throws<FormatException>(() => new Declension(line));
}
