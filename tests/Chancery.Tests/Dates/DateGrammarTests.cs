using Chancery.Tests.Languages;
using Xunit;

namespace Chancery.Tests.Dates;

/// <summary>The orders in which a date may be told, in a language made for it; the document is of Wednesday, 10 July 2024.</summary>
public sealed class DateGrammarTests
{
    private static readonly SmallPack Pack = new SmallPack().With("dates",
        "month|7|julo", "month|6|juno", "month|11|novo", "weekday|1|lundo", "weekday|5|vendredo", "unit|day|tago | tagoj", "unit|week|semajno | semajnoj", "unit|month|monato | monata", "unit|year|jaro | jara",
        "last||pasinta", "next|1|venonta", "this||tiu", "ago||antaŭ", "in||post", "within||ene de", "number|3|tri", "number|2|du", "filler||de | la | je la", "and||kaj", "until||ĝis", "month-day||a-tago", "since||ekde", "filler||monato");

    [Theory]
    [InlineData("2024 julo 8", "2024-07-08")]
    [InlineData("2024 de julo", "2024-07")]
    [InlineData("2023 novo 16 a-tago", "2023-11-16")]
    public void The_year_may_come_first(string text, string date) => Assert.Equal([date], Pack.Dates(text));

    [Theory]
    [InlineData("8 a-tago", "2024-07-08 or 2024-08-08")]
    [InlineData("12 a-tago", "2024-06-12 or 2024-07-12")]
    [InlineData("31 a-tago", "2024-05-31 or 2024-07-31")]
    public void A_day_of_the_month_may_stand_alone_with_its_mark(string text, string dates) => Assert.Equal([dates], Pack.Dates(text));

    [Fact]
    public void A_number_without_that_mark_is_no_date() => Assert.Empty(Pack.Dates("8 lundoj"));

    [Theory]
    [InlineData("semajno pasinta", "2024-07-01/2024-07-07")]
    [InlineData("lundo venonta", "2024-07-15")]
    [InlineData("vendredo pasinta", "2024-07-05")]
    [InlineData("monata venonta", "2024-08")]
    public void A_week_or_weekday_may_stand_before_its_direction(string text, string date) => Assert.Equal([date], Pack.Dates(text));

    [Theory]
    [InlineData("antaŭ tri tagoj", "2024-07-07")]
    [InlineData("tri tagoj antaŭ", "2024-07-07")]
    [InlineData("du semajnoj post", "2024-07-24")]
    [InlineData("post du semajnoj", "2024-07-24")]
    public void A_count_may_stand_after_or_before_its_direction(string text, string date) => Assert.Equal([date], Pack.Dates(text));

    [Theory]
    [InlineData("13 kaj 14 juno 2024", "2024-06-13/2024-06-14")]
    [InlineData("la 13 kaj la 14 de juno 2024", "2024-06-13/2024-06-14")]
    [InlineData("juno 13 ĝis 14", "2024-06-13/2024-06-14")]
    public void Two_days_may_have_small_words_between(string text, string date) => Assert.Equal([date], Pack.Dates(text));

    [Fact]
    public void A_period_that_may_also_be_a_small_word_is_the_period_after_a_direction() => Assert.Equal(["2024-06"], Pack.Dates("pasinta monato"));

    [Fact]
    public void A_word_that_shares_a_word_with_the_one_before_is_read()
    {
        var pack = new SmallPack().With("dates", "filler||pada hari", "weekday|1|hari Senin");
        Assert.Equal(["2024-07-08 or 2024-07-15"], pack.Dates("bertemu pada hari Senin"));
    }

    [Fact]
    public void Nothing_relative_is_resolved_without_a_day_to_resolve_it_against() =>
        Assert.DoesNotContain(Pack.Analyse("Lundo pasinta.", "2024").Dates.SelectMany(d => d), d => d.Shape == DateShape.Relative);
}
