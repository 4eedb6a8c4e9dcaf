using Chancery.Languages;
using Chancery.Sentences;
using Xunit;

namespace Chancery.Tests.Sentences;

public sealed class OrdinalTests
{
    private static readonly SentenceSplitter German = new(".!?", ["Dr."], ordinals: true);
    private static readonly SentenceSplitter Other = new(".!?", ["Dr."]);

    [Theory]
    [InlineData("Sie trafen sich am 8. Juli in Wien. Danach reisten sie ab.", 2)]
    [InlineData("Der Gipfel am 13. und 14. Juni endete. Alle reisten ab.", 2)]
    [InlineData("Das geschah im Jahr 2023. Danach war Ruhe.", 2)]
    [InlineData("Dr. Berg kam. Er blieb.", 2)]
    public void A_day_with_a_full_stop_ends_no_sentence_where_it_is_an_ordinal(string text, int sentences) => Assert.Equal(sentences, Count(German, text));

    [Fact]
    public void Elsewhere_a_number_with_a_full_stop_ends_one() => Assert.Equal(2, Count(Other, "They counted 8. July was warm."));

    [Theory]
    [InlineData("会谈举行。双方签署协议。", 2)]
    [InlineData("会谈举行！”双方签署协议。", 2)]
    public void Marks_of_full_width_need_no_space(string text, int sentences) => Assert.Equal(sentences, Count(new SentenceSplitter("。！？", []), text));

    private static int Count(SentenceSplitter splitter, string text) => splitter.Split(text, Letters.Fold(text), new TextSpan(0, text.Length)).Count();
}
