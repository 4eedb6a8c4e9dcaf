using Chancery.Frames;
using Chancery.Tests.Languages;
using Xunit;

namespace Chancery.Tests.Mentions;

/// <summary>Where side, office and name stand, by the settings of the pack; and the slot that markers, postpositions and bare cases give them.</summary>
public sealed class OfficeOrderTests
{
    private static SmallPack Romance(params string[] settings) => new SmallPack().With("pack", ["case|yes", .. settings])
        .With("countries", "FRA|adjective|français", "CHL|adjective|chileno", "CHL|name|Chile", "NOR|name|Norvège")
        .With("offices", "minister|*|one|ministre des Armées", "foreign-minister|*|one|canciller")
        .With("glue", "article|le | el")
        .With("slots", "OF|de", "WITH|avec", "TO|à");

    [Fact]
    public void An_adjective_may_stand_inside_an_office_where_the_pack_says_so()
    {
        const string Text = "Le ministre français des Armées Jean Morel parle.";
        var person = Assert.Single(Romance("inside-adjective|yes").Analyse(Text).Entities, e => e.IsPerson);
        Assert.Equal(("Jean Morel", "FRA", Role.Minister), (person.Name, person.For, person.Acting?.Role));
        Assert.DoesNotContain(Romance().Analyse(Text).Entities, e => e.Acting?.Role == Role.Minister && e.For == "FRA");
    }

    [Fact]
    public void A_side_may_follow_the_office_without_a_marker_where_the_pack_says_so()
    {
        const string Text = "El canciller chileno Juan Ortega parle.";
        Assert.Equal("CHL", Assert.Single(Romance("side-after-office|yes").Analyse(Text).Entities, e => e.IsPerson).Holdings.Find(h => h.Basis is null)?.For);
        Assert.DoesNotContain(Romance().Analyse(Text).Entities.SelectMany(e => e.Holdings), h => h is { Role: Role.ForeignMinister, For: "CHL", Basis: null });
    }

    [Theory]
    [InlineData("Minister Norveç ile görüştü.", "WITH")]
    [InlineData("Norveç ile birlikte Minister görüştü.", "WITH")]
    [InlineData("Norveç görüştü ile.", "none")]
    public void A_postposition_marks_what_stands_right_before_it(string text, string slot)
    {
        var pack = new SmallPack().With("countries", "NOR|name|Norveç").With("slots", "WITH<|ile | ile birlikte");
        Assert.Equal(slot, SlotOf(pack, text, "NOR"));
    }

    [Theory]
    [InlineData("Речь Норвегией дана.", "WITH")]
    [InlineData("Речь Норвегия дала.", "none")]
    [InlineData("Речь Норвегии дана.", "none")]
    [InlineData("Речь к Норвегией дана.", "TO")]
    public void A_bare_case_marks_a_slot_when_no_marker_does_and_the_case_is_certain(string text, string slot)
    {
        var pack = new SmallPack().With("endings", "f|+я=nom | +ей=ins | +и=gen/dat").With("countries", "NOR|name|Норвеги~f").With("cases", "ins|WITH", "nom|SUBJECT", "gen|OF", "dat|TO").With("slots", "TO|к");
        Assert.Equal(slot, SlotOf(pack, text, "NOR"));
    }

    [Fact]
    public void A_marker_before_its_filler_may_have_an_article_between() => Assert.Equal("WITH", SlotOf(Romance().With("countries", "CHL|name|Chili"), "Parle avec le Chili demain.", "CHL"));

    private static string SlotOf(SmallPack pack, string text, string code)
    {
        var analysis = pack.Analyse(text);
        var mention = Assert.Single(analysis.Mentions, m => m.Actors.Any(a => a.Code == code));
        return Clause.Slot(analysis, analysis.Sentences[mention.Sentence], mention);
    }
}
