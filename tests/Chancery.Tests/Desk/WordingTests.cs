using Chancery.App.Desk.Marks;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2024-01-20", "20 January 2024")]
    [InlineData("2024-02", "February 2024")]
    [InlineData("2023", "2023")]
    [InlineData("2024-02?", "perhaps February 2024")]
    [InlineData("2024-07-04~", "about 4 July 2024")]
    [InlineData("XXXX-01-22", "22 January, year not stated")]
    [InlineData("2024-01-18/2024-01-20", "18–20 January 2024")]
    [InlineData("2024-01-28/2024-02-02", "28 January – 2 February 2024")]
    [InlineData("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024")]
    [InlineData("2023/2025", "2023 – 2025")]
    [InlineData("2006/..", "from 2006 on")]
    public void Dates_are_said_with_the_precision_they_have(string edtf, string said) => Assert.Equal(said, DateWords.Say(new DeskTexts().In("en"), Edtf.Parse(edtf)!.Value));

    [Fact]
    public void Overlapping_marks_cut_the_text_and_lose_none_of_it()
    {
        const string text = "One two three\n\nfour five";
        var lines = MarkedText.Of(text, [new Mark(1, TextSpan.Between(0, 7)), new Mark(2, TextSpan.Between(4, 19)), new Mark(3, TextSpan.Between(20, 24))]);
        Assert.Equal("One two three|four five", string.Join('|', lines.Select(l => string.Concat(l.Pieces.Select(p => p.Text)))));
        Assert.Equal([[1], [1, 2], [2]], lines[0].Pieces.Select(p => p.Numbers));
        Assert.Equal([[], [1], []], lines[0].Pieces.Select(p => p.Closes));
        Assert.Equal([[2], [], [3]], lines[1].Pieces.Select(p => p.Closes));
    }

    [Fact]
    public void Marks_outside_the_text_are_left_out_and_control_characters_are_seen()
    {
        var line = Assert.Single(MarkedText.Of("a\u0007b", [new Mark(1, TextSpan.Between(2, 9)), new Mark(2, TextSpan.Between(-1, 2))]));
        Assert.Equal("a\u2407b", Assert.Single(line.Pieces).Text);
    }

    [Fact]
    public void An_excerpt_keeps_the_words_and_says_where_it_was_cut()
    {
        var text = "First line.\n" + string.Join(' ', Enumerable.Repeat("before", 100)) + " THE WORDS " + string.Join(' ', Enumerable.Repeat("after", 100)) + "\nLast line.";
        var excerpt = Excerpt.Around(text, new TextSpan(text.IndexOf("THE WORDS", StringComparison.Ordinal), 9), 40);
        Assert.Equal("THE WORDS", excerpt.Words.Of(excerpt.Text));
        Assert.True(excerpt is { CutBefore: true, CutAfter: true, Text.Length: < 100 });
        var whole = Excerpt.Around("Short.\nTHE WORDS here.", new TextSpan(7, 9));
        Assert.Equal("THE WORDS here.", whole.Text);
        Assert.False(whole.CutBefore || whole.CutAfter);
    }
}
