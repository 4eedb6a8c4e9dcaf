using Chancery.App.Desk;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.App.Intake;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Desk.Texts;

/// <summary>Dates, names, headings and the record's own sentences in each language.</summary>
public sealed class SaidInLanguagesTests
{
    private static readonly DeskTexts All = new();
    private static readonly WorldNames World = new(new DiskFolder(Repository.Root), All);

    [Theory]
    [InlineData("ru", "2024-01-20", "20 января 2024")]
    [InlineData("ru", "2024-02", "февраль 2024")]
    [InlineData("ru", "2024-02?", "возможно, февраль 2024")]
    [InlineData("ru", "2024-02~", "около февраля 2024")]
    [InlineData("ru", "2024-01-18/2024-01-20", "18–20 января 2024")]
    [InlineData("ru", "2024-01-28/2024-02-02", "28 января – 2 февраля 2024")]
    [InlineData("ru", "2024-05/..", "с мая 2024")]
    [InlineData("ru", "XXXX-01-22", "22 января, год не указан")]
    [InlineData("ru", "2006/..", "с 2006 года")]
    [InlineData("be", "2024-05-01", "1 мая 2024")]
    [InlineData("be", "2024-05", "май 2024")]
    [InlineData("be", "2024-11~", "каля лістапада 2024")]
    [InlineData("be", "2024-08-24/2024-09-01", "24 жніўня – 1 верасня 2024")]
    [InlineData("es", "2024-01-20", "20 de enero de 2024")]
    [InlineData("es", "2024-02", "febrero de 2024")]
    [InlineData("es", "2024-01-18/2024-01-20", "18–20 de enero de 2024")]
    [InlineData("es", "2006/..", "desde 2006")]
    [InlineData("fr", "2024-03-01", "1er mars 2024")]
    [InlineData("fr", "2024-08", "août 2024")]
    [InlineData("fr", "2024-07-04~", "vers 4 juillet 2024")]
    [InlineData("fil", "2024-01-20", "Enero 20, 2024")]
    [InlineData("fil", "2024-09-18/2024-09-20", "Setyembre 18–20, 2024")]
    [InlineData("fil", "XXXX-01-22", "Enero 22, hindi nabanggit ang taon")]
    [InlineData("ar", "2024-01-20", "20 يناير 2024")]
    [InlineData("ar", "2024-01-18/2024-01-20", "18 إلى 20 يناير 2024")]
    [InlineData("ar", "2024-02?", "ربما فبراير 2024")]
    public void Dates_keep_their_precision_in_every_language(string tag, string edtf, string said) => Assert.Equal(said, DateWords.Say(All.In(tag), Edtf.Parse(edtf)!.Value));

    [Theory]
    [InlineData("en", "Meeting of Belarus and the United States")]
    [InlineData("ru", "Встреча Беларуси и США")]
    [InlineData("be", "Сустрэча Беларусі і ЗША")]
    [InlineData("fr", "Rencontre de la Biélorussie et des États-Unis")]
    [InlineData("es", "Reunión de Bielorrusia y de los Estados Unidos")]
    [InlineData("ar", "اجتماع بيلاروس والولايات المتحدة")]
    [InlineData("fil", "Pulong ng Belarus at Estados Unidos")]
    public void A_heading_is_one_sentence_of_the_language(string tag, string said)
    {
        var meeting = new Contact { Kind = ContactKind.Meeting, Status = ContactStatus.Held, Participants = [], Evidence = [] };
        Assert.Equal(said, FactWords.Title(meeting, ["BLR", "USA"], World.In(All.In(tag))));
    }

    [Theory]
    [InlineData("en", "foreign minister of the United Kingdom")]
    [InlineData("ru", "министр иностранных дел Великобритании")]
    [InlineData("be", "міністр замежных спраў Вялікабрытаніі")]
    [InlineData("fr", "ministre des Affaires étrangères du Royaume-Uni")]
    [InlineData("es", "ministro de Asuntos Exteriores del Reino Unido")]
    [InlineData("ar", "وزير خارجية المملكة المتحدة")]
    [InlineData("fil", "ministro ng ugnayang panlabas ng United Kingdom")]
    public void An_office_and_its_side_agree(string tag, string said) => Assert.Equal(said, RoleWords.Of(Role.ForeignMinister, "GBR", World.In(All.In(tag))));

    [Theory]
    [InlineData("Беларусь")]
    [InlineData("беларусь")]
    [InlineData("Belarus")]
    [InlineData("BLR")]
    [InlineData("Беларусь (BLR)")]
    public void A_side_is_found_by_its_name_in_the_readers_language_and_in_english(string typed) => Assert.Equal("BLR", World.In(All.In("ru")).Code(typed));

    [Fact]
    public void A_name_that_a_language_lacks_is_said_in_english() => Assert.Equal("nowhere", World.In(All.In("ru")).Side("nowhere"));

    public static TheoryData<string> Sentences =>
    [
        "no day was named", "the year is not stated (XXXX-01-22)", "due 2024-02, overdue since 2024-02-29: nothing later in this record tells of it", "due 2024-06-05, which has not come",
        "due 2024-06, which has not passed", "called off", "put off", "put off; no new day in this record", "put off to 2024-07-01", "held 2024-03-20", "held later than planned, 2024-03-21/2024-03-22",
        "a later plan names 2024-09", "seen in the office between 2024-01-01 and 2024-05-01, the day not told", "seen in the office on 2024-01-01 and on 2024-05-01, nobody else in between",
        "seen in the office on that day", "last seen in the office on 2024-01-01, 12 days before", "first seen in the office on 2024-01-01, 1 days later",
        "P-000001 and P-000002 are one person already.", "E-000001 and E-000002 are one event already: E-000001.", "ab12 is the only telling of E-000001: there is nothing to split it off from.",
        "There is nothing to undo: nobody has said anything of ab12, or it is undone already. ./chancery review log shows what was said.",
        "The fact ab12 is no longer in the record: its text is read otherwise now, and nobody had said anything of it. ./chancery review log ab12 shows its past.",
        "The correction changes nothing: the fact says so already. To confirm it: review accept.", "The correction's 'date' cannot be understood: soon. It should look like 2024-01-21.",
        "There is nothing to keep: the search asks for everything.", "200 searches are kept already. Remove one first.", "20 are there already. Remove one first.",
        "A note may have 20000 characters; this has 20001. Shorten it.", "'klingon' is no language tag such as en, ru or fil.", "This translation is signed by ann. Put another beside it.",
        "The address is none to which can be sent.", "The address answered 404.", "The address leads to a machine that is not of the open internet.", "The address could not be reached.", "The address did not answer in time.",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void What_the_record_says_is_said_in_every_language(string sentence)
    {
        foreach (var words in All.Tags.Select(All.In))
        {
            Assert.True(SaidWords.Knows(words, sentence), sentence);
            if (!string.Equals(words.Tag, DeskTexts.Fallback, StringComparison.Ordinal)) Assert.False(string.Equals(sentence, SaidWords.Say(words, sentence), StringComparison.Ordinal), sentence);
        }
    }

    [Fact]
    public void Another_sentence_stays_as_it_is() => Assert.Equal("held by nobody, 2024", SaidWords.Say(All.In("ru"), "held by nobody, 2024"));

    [Fact]
    public void A_sentence_is_said_with_its_date_and_number() =>
        Assert.Equal("в последний раз в должности 1 января 2024, за 22 дня до этого", SaidWords.Say(All.In("ru"), "last seen in the office on 2024-01-01, 22 days before"));
}
