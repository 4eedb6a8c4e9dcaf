using Chancery.Languages;
using Xunit;

namespace Chancery.Tests.Languages;

public sealed class RomanizerTests
{
    private static readonly Romanizer Letters = new("м\tm\nа\ta\nр\tr\nт\tt\nе\te\n^е\tye\nй$\t\nи\ti\nй\ty\nсе\tSE\nс\ts\nх\tkh\nкс\tx\nк\tk\nь | ъ\t\nц\tts");

    [Fact]
    public void Letters_are_written_one_by_one() => Assert.Equal("Marat", Letters.Write("Марат"));

    [Fact]
    public void The_longest_line_wins() => Assert.Equal("Maxim", Letters.Write("Максим"));

    [Fact]
    public void Of_equal_length_the_bound_line_wins() => Assert.Equal("Yerema Tamer", Letters.Write("Ерема Тамер"));

    [Fact]
    public void A_line_bound_to_the_end_speaks_of_the_end_only() => Assert.Equal("Mayra Tsari", Letters.Write("Майра Царий"));

    [Fact]
    public void A_capital_stays_a_capital_of_one_letter() => Assert.Equal("Khata Tsar", Letters.Write("Хата Цар"));

    [Fact]
    public void Letters_without_a_sound_go() => Assert.Equal("Mar", Letters.Write("Марьъ"));

    [Fact]
    public void What_no_line_speaks_of_is_kept() => Assert.Equal("Mara-Жa O'Neil", Letters.Write("Мара-Жа O'Neil"));

    [Fact]
    public void Characters_are_written_as_syllables_of_one_word() => Assert.Equal("Jinping", new Romanizer("近\tjin\n平\tping").Write("近平"));

    [Fact]
    public void A_script_without_capitals_begins_names_with_one() => Assert.Equal("Salem Karim", new Romanizer("سالم\tsalem\nكريم\tkarim").Write("سالم كريم"));

    [Fact]
    public void A_language_of_Latin_letters_needs_no_lines()
    {
        Assert.True(new Romanizer("").IsEmpty);
        Assert.Equal("Łukasz", new Romanizer("").Write("Łukasz"));
    }
}
