using Chancery.Languages;
using Xunit;

namespace Chancery.Tests.Languages;

public sealed class ExpressionsTests
{
    private static readonly Expressions Inflected = Declared();

    [Fact]
    public void A_choice_may_be_empty() => Assert.Equal(["held phone talks", "held talks"], All("held [phone/] talks"));

    [Fact]
    public void Choices_multiply() => Assert.Equal(4, All("[a/b] [c/d]").Count);

    [Fact]
    public void An_ending_may_drop_letters_first() => Assert.Equal(["make", "making"], All("make~v"));

    [Fact]
    public void Words_of_one_expression_agree_in_their_case() =>
        Assert.Equal(["новый порт", "нового порта", "новому порту"], All("нов~a порт~n"));

    [Fact]
    public void The_case_that_both_words_share_is_the_expressions() =>
        Assert.Equal(["nom/acc", "gen", "dat"], Inflected.Expand("нов~a порт~n").Select(e => e.Form).ToList());

    [Fact]
    public void A_spelling_of_several_cases_joins_where_one_of_them_fits()
    {
        var pairs = Inflected.Expand("нов~b земл~f").ToList();
        Assert.Contains(("новой земли", "gen"), pairs);
        Assert.DoesNotContain(pairs, p => p.Pattern == "новая земли");
    }

    [Fact]
    public void A_case_gives_way_to_the_form_of_a_verb() => Assert.Equal("participle", Inflected.Expand("make~v порт~n").Last().Form);

    [Theory]
    [InlineData("gen", true)]
    [InlineData("gen/loc", true)]
    [InlineData("past", false)]
    [InlineData("gen/past", false)]
    [InlineData(null, false)]
    public void Cases_are_told_from_other_forms(string? form, bool isCase) => Assert.Equal(isCase, Expressions.IsCase(form));

    [Theory]
    [InlineData("[open")]
    [InlineData("word~unknown")]
    public void What_cannot_be_expanded_says_so(string expression) => Assert.Throws<FormatException>(() => Inflected.Expand(expression).ToList());

    [Fact]
    public void An_ending_of_another_shape_is_refused() => Assert.Throws<FormatException>(() => new Expressions().Declare("v", "ing=participle"));

    private static List<string> All(string expression) => [.. Inflected.Expand(expression).Select(e => e.Pattern)];

    private static Expressions Declared()
    {
        var expressions = new Expressions();
        expressions.Declare("v", "+=base | -1+ing=participle");
        expressions.Declare("a", "+ый=nom/acc | +ого=gen | +ому=dat");
        expressions.Declare("b", "+ая=nom | +ой=gen/dat");
        expressions.Declare("n", "+=nom/acc | +а=gen | +у=dat");
        expressions.Declare("f", "+я=nom | +и=gen | +е=dat");
        return expressions;
    }
}
