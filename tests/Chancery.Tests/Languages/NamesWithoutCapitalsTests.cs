using Xunit;

namespace Chancery.Tests.Languages;

/// <summary>Names where the script has no capitals.</summary>
public sealed class NamesWithoutCapitalsTests
{
    private static SmallPack Spaced() => new SmallPack()
        .With("pack", "script|Arab", "case|no", "side-after-office|yes", "office-after-name|yes", "proclitics|و | ال", "possessive|-")
        .With("countries", "JOR|adjective|الأردني | اردني", "MAR|name|المغرب")
        .With("offices", "foreign-minister|*|one|وزير الخارجية | وزير خارجية")
        .With("names", "given|خالد | سالم", "particle|بن")
        .With("glue", "article|ال-")
        .With("stopwords", "المؤتمر | افتتح | زار | المرفأ | أمس");

    private static SmallPack Unspaced() => new SmallPack()
        .With("pack", "script|Hans", "case|no", "name-order|family-first", "sentence-ends|。 | ！")
        .With("countries", "KAZ|name|哈萨克斯坦", "CHN|name|中国")
        .With("offices", "foreign-minister|*|one|外长")
        .With("names", "family|王 | 欧阳", "transcription|[阿/尔/曼/图/列/根/诺/夫]")
        .With("romanise", "王|wang", "小|xiao", "明|ming", "欧|ou", "阳|yang")
        .With("stopwords", "访问 | 港口 | 说 | 出席");

    [Theory]
    [InlineData("افتتح وزير الخارجية الأردني خالد الحسن المؤتمر أمس.", "خالد الحسن")]
    [InlineData("افتتح وزير الخارجية الأردني خالد بن سالم المؤتمر أمس.", "خالد بن سالم")]
    public void A_run_of_words_that_the_pack_does_not_know_is_a_name_after_an_office(string text, string name)
    {
        var person = Assert.Single(Spaced().Analyse(text).Entities, e => e.IsPerson);
        Assert.Equal((name, "JOR", Role.ForeignMinister), (person.Original ?? person.Name, person.For, person.Acting?.Role));
    }

    [Fact]
    public void An_office_may_follow_its_name_where_the_pack_says_so()
    {
        const string Text = "زار خالد الحسن، وزير خارجية المغرب، المرفأ أمس.";
        Assert.Equal("MAR", Assert.Single(Spaced().Analyse(Text).Entities, e => e.IsPerson).For);
    }

    [Fact]
    public void Common_words_alone_are_no_name() => Assert.DoesNotContain(Spaced().Analyse("افتتح وزير الخارجية الأردني المؤتمر أمس.").Entities, e => e.IsPerson);

    [Theory]
    [InlineData("中国外长王小明访问港口。", "王小明", "Wang Xiaoming")]
    [InlineData("中国外长欧阳明访问港口。", "欧阳明", "Ouyang Ming")]
    public void A_family_name_takes_one_or_two_characters(string text, string original, string latin)
    {
        var person = Assert.Single(Unspaced().Analyse(text).Entities, e => e.IsPerson);
        Assert.Equal((original, latin, "CHN"), (person.Original, person.Name, person.For));
    }

    [Fact]
    public void A_foreign_name_is_a_run_of_the_characters_it_is_written_with() =>
        Assert.Equal("阿尔曼·图列根诺夫", Assert.Single(Unspaced().Analyse("哈萨克斯坦外长阿尔曼·图列根诺夫访问港口。").Entities, e => e.IsPerson).Original);

    [Fact]
    public void A_name_met_beside_an_office_needs_none_later()
    {
        var analysis = Unspaced().Analyse("中国外长王小明访问港口。王小明说港口好。");
        Assert.Equal(2, analysis.MentionCount(Assert.Single(analysis.Entities, e => e.IsPerson)));
    }

    [Fact]
    public void Each_character_of_a_script_without_spaces_is_a_token() => Assert.Equal("外|长|2024|年", new SmallPack().Tokens("外长2024年"));

    [Fact]
    public void Sentences_end_at_the_packs_own_marks_without_a_space() => Assert.Equal(2, Unspaced().Analyse("中国外长王小明访问港口。王小明说港口好！").Sentences.Count);

    [Fact]
    public void A_page_without_spaces_has_a_title_and_prose()
    {
        var page = Unspaced().Analyse("中国外长访问港口\n中国外长王小明昨天访问港口，出席仪式并在港口说话，随后出席在港口举行的会议，并在会议上说港口很好，他还说将再次访问港口，出席更多的活动，并感谢港口的所有人。\n");
        Assert.Equal("中国外长访问港口", page.Article.Title?.Span.Of(page.Text));
        Assert.Equal(Zone.Lead, page.Sentences[^1].Zone);
    }
}
