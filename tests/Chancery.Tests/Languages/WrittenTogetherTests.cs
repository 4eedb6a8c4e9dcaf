using Chancery.Languages;
using Xunit;

namespace Chancery.Tests.Languages;

/// <summary>Letters written together with the next word, and endings after an apostrophe.</summary>
public sealed class WrittenTogetherTests
{
    private static readonly SmallPack Arabic = new SmallPack().With("pack", "script|Arab", "case|no", "proclitics|و | ب | ال | وال | بال")
        .With("countries", "EGY|name|مصر", "JOR|name|اردن", "PRT|name|برتغال").With("slots", "WITH|ب-").With("glue", "and|و-");

    private static readonly SmallPack French = new SmallPack().With("pack", "proclitics|l' | d'").With("offices", "ambassador|*|one|ambassadeur").With("countries", "IRN|name|Iran");

    private static readonly SmallPack Turkish = new SmallPack().With("pack", "apostrophe-suffix|yes").With("suffixes", "ins|la | le | yla", "gen|in | nin").With("cases", "ins|WITH");

    [Theory]
    [InlineData("ومصر", "مصر=EGY")]
    [InlineData("والاردن", "اردن=JOR")]
    [InlineData("مصر", "مصر=EGY")]
    public void A_word_is_also_looked_up_without_what_is_written_together_with_it(string text, string found) => Assert.Equal([found], Arabic.Found(text, LexKind.Country));

    [Fact]
    public void A_word_known_as_a_whole_is_not_cut() => Assert.Empty(Arabic.Scan("برتغال").Clips);

    [Fact]
    public void What_is_written_together_may_be_a_marker() => Assert.Equal(["ب=WITH"], Arabic.Found("بمصر", LexKind.Slot));

    [Fact]
    public void A_marker_of_letters_needs_a_known_word_after_it() => Assert.Empty(Arabic.Found("بكلام", LexKind.Slot));

    [Fact]
    public void A_cut_word_is_two_tokens() => Assert.Equal("و|مصر", Arabic.Tokens("ومصر"));

    [Fact]
    public void Marks_over_letters_do_not_hinder() => Assert.Equal(["مِصْر=EGY"], Arabic.Found("مِصْر", LexKind.Country));

    [Theory]
    [InlineData("l'ambassadeur", "l'|ambassadeur")]
    [InlineData("L’ambassadeur d’Iran", "L’|ambassadeur|d’|Iran")]
    [InlineData("aujourd'hui", "aujourd'hui")]
    public void An_elided_article_is_a_word_of_its_own(string text, string tokens) => Assert.Equal(tokens, French.Tokens(text));

    [Fact]
    public void A_word_after_an_elided_article_is_known() => Assert.Equal(["Iran=IRN"], French.Found("d'Iran", LexKind.Country));

    [Theory]
    [InlineData("Fidan'la", "Fidan|'la")]
    [InlineData("Fidan’ın", "Fidan|’ın")]
    [InlineData("O'Brien'ın", "O'Brien|'ın")]
    public void What_follows_the_last_apostrophe_is_an_ending(string text, string tokens) => Assert.Equal(tokens, Turkish.Tokens(text));

    [Fact]
    public void Without_the_setting_an_apostrophe_stays_in_its_word() => Assert.Equal("O'Brien", new SmallPack().Tokens("O'Brien"));

    [Fact]
    public void An_ending_tells_its_case_and_the_case_its_slot()
    {
        Assert.Equal("ins", Turkish.Pack.Suffixes["la"]);
        Assert.Equal("WITH", Turkish.Pack.CaseSlots["ins"]);
    }

    [Theory]
    [InlineData("8-го июля", "8-го|июля")]
    [InlineData("16-17", "16|-|17")]
    [InlineData("10-летний", "10|-|летний")]
    public void A_short_ending_of_another_script_belongs_to_its_number(string text, string tokens) => Assert.Equal(tokens, new SmallPack().Tokens(text));

    [Fact]
    public void Letters_of_another_tradition_are_compared_as_the_packs_own()
    {
        var pack = new SmallPack().With("variants", "國臺|国台").With("countries", "CHN|name|中国");
        Assert.Equal(["中國=CHN"], pack.Found("中國", LexKind.Country));
        Assert.Equal("中国", pack.Pack.Fold("中國"));
    }

    [Fact]
    public void Letters_without_a_partner_are_a_problem_of_the_pack() => Assert.Contains(new SmallPack().With("variants", "國臺|国").Compile().Problems, p => p.Contains("variants.tsv", StringComparison.Ordinal));
}
