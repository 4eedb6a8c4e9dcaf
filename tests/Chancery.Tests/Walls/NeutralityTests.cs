using System.Text.RegularExpressions;
using Chancery.App.Intake;
using Chancery.Languages;
using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Walls;

/// <summary>
/// The engine knows no language: no literal of its code is a language's tag or a language's words, and a language is added without code. Code and model are themselves
/// written in English, so a literal that is English cannot betray anything; every other language's words would.
/// </summary>
public sealed partial class NeutralityTests
{
    private const int ShortestWord = 4;
    private static readonly string[] Sheets = ["concepts 2", "offices 3", "statements 2", "modality 1", "references 4"];

    // Words of ordinary English that packs of other languages share, or that their pages leave in English.
    private static readonly string[] Ordinary = "brief coming fund head initiator limit lord question sultan rejected initialled told threatened announced host late memberships membership commitments agreements statements initiatives said deputy spokesperson parliament speaker state".Split(' ');

    // A tag that is also a name's particle, a field of JSON, the language of the desk's own pages, or a near relative's share in a name's key.
    private static readonly (string Tag, string File)[] OtherMeanings =
        [("id", ""), ("de", "ContactTrainees.cs"), ("de", "StatementTrainee.cs"), ("de", "NameKey.cs"), ("zh", "NameWord.cs")];

    private static readonly IReadOnlyList<(string File, string Text)> Literals = [.. Repository.Sources.SelectMany(f => Of(File.ReadAllText(f)).Select(l => (Path.GetFileName(f), l)))];

    [Fact]
    public void No_literal_is_a_language_tag()
    {
        var tags = Papers.Tags.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Literals.Where(l => tags.Contains(l.Text) && !OtherMeanings.Any(o => o.Tag == l.Text && (o.File.Length == 0 || o.File == l.File))).Select(l => $"{l.File}: \"{l.Text}\""));
    }

    [Fact]
    public void Every_other_meaning_of_a_tag_is_still_there() =>
        Assert.Empty(OtherMeanings.Where(o => !Literals.Any(l => l.Text == o.Tag && (o.File.Length == 0 || o.File == l.File))).Select(o => $"{o.Tag} in {o.File}"));

    [Fact]
    public void No_literal_is_an_expression_of_a_pack()
    {
        var english = English();
        var found = Literals.Where(l => l.Text.Length >= ShortestWord && !IsEnglish(english, l.Text)).Select(l => (l.File, Text: Letters.Fold(l.Text))).ToLookup(l => l.Text, l => l.File, StringComparer.Ordinal);
        var betrayed = Papers.Tags.SelectMany(t => Expressions(t).Where(e => found.Contains(e)).Select(e => $"{found[e].First()}: \"{e}\" is {t}")).ToList();
        Assert.True(betrayed.Count == 0, string.Join('\n', betrayed));
    }

    [Theory]
    [InlineData("if (word == \"встретился\")", "встретился")]
    [InlineData("x is \"de\" or \"\"\"ru\"\"\"", "de")]
    [InlineData("var s = $\"reunión\"; // \"not this\"", "reunión")]
    public void The_scan_sees_literals(string code, string literal) => Assert.Contains(Of(code), l => l == literal);

    [Fact]
    public void The_scan_passes_over_comments() => Assert.Empty(Of("// says \"hola\"\n/// <c>\"ru\"</c>\n"));

    [Theory]
    [InlineData("reunión")]
    [InlineData("встреча")]
    [InlineData("会谈")]
    [InlineData("pagpupulong")]
    public void Words_of_other_languages_are_no_English(string word) => Assert.False(IsEnglish(English(), word));

    [Fact]
    public void A_language_is_added_without_code()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-pack-");
        try
        {
            Lay(folder.FullName, "languages/eo/pack.tsv", "tag\teo", "english\tEsperanto", "script\tLatn", "case\tyes", "apposition\t,");
            Lay(folder.FullName, "languages/eo/endings.tsv", "o\t+o=nom | +on=acc");
            Lay(folder.FullName, "languages/eo/countries.tsv", "NOR\tname\tNorvegio", "CHL\tname\tĈilio");
            Lay(folder.FullName, "languages/eo/offices.tsv", "foreign-minister\t*\tone\tministro pri eksteraj aferoj");
            Lay(folder.FullName, "languages/eo/concepts.tsv", "MEET\tpast\trenkontis | kunvenis");
            Lay(folder.FullName, "languages/eo/slots.tsv", "WITH\tkun", "OF\tde", "TIME\tje");
            Lay(folder.FullName, "languages/eo/dates.tsv", "day\t-1\thieraŭ");
            Lay(folder.FullName, "languages/eo/glue.tsv", "article\tla", "of\tde");
            foreach (var file in Directory.EnumerateFiles(Repository.File("world"), "*.tsv")) Lay(folder.FullName, "world/" + Path.GetFileName(file), File.ReadAllLines(file));
            var compiled = Path.Combine(folder.FullName, "data");
            foreach (var (path, bytes, problems) in Knowledge.Compile(new DiskFolder(folder.FullName)))
            {
                Assert.Empty(problems);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(compiled, path))!);
                File.WriteAllBytes(Path.Combine(compiled, path), bytes);
            }
            const string Text = "La ministro pri eksteraj aferoj de Norvegio, Peter Hallmark, kunvenis hieraŭ kun la ministro pri eksteraj aferoj de Ĉilio, Juan Ortega.";
            var reading = new Pipeline(new Knowledge(new DiskFolder(compiled))).Read(new Document { Id = "eo", Text = Text, Language = "eo", Published = Edtf.Parse("2024-07-10") });
            var contact = Assert.Single(reading.Facts.Contacts);
            Assert.Equal((ContactKind.Meeting, "2024-07-09"), (contact.Kind, contact.Date?.Text));
            Assert.Equal(["CHL Juan Ortega", "NOR Peter Hallmark"], contact.Participants.Select(p => $"{p.For} {p.Name}").Order(StringComparer.Ordinal).ToList());
            Assert.All(contact.Evidence, e => Assert.Contains(e.Quote, Text, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Lay(string root, string path, params string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllLines(Path.Combine(root, path), lines);
    }

    // Every word of the pack of the code's own language, of the model and of the world's tables.
    private static HashSet<string> English() => [.. Directory.EnumerateFiles(Repository.File("languages", "en"), "*.tsv").Where(f => Path.GetFileName(f) is not ("names.tsv" or "yes.tsv" or "no.tsv"))
        .Concat([Repository.File("world", "concepts.tsv"), Repository.File("world", "roles.tsv")]).SelectMany(f => Word().Matches(Letters.Fold(File.ReadAllText(f))).Select(m => m.Value)), .. Ordinary];

    private static bool IsEnglish(HashSet<string> english, string text) => text.All(char.IsAscii) && Word().Matches(Letters.Fold(text)) is { Count: > 0 } words && words.All(w => english.Contains(w.Value));

    private static IEnumerable<string> Expressions(string tag) =>
        Sheets.Select(s => s.Split(' ')).SelectMany(s => TabbedFile.RowsIfAny(Papers.Tree, $"languages/{tag}/{s[0]}.tsv", int.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture) + 1)
            .SelectMany(r => Chancery.Languages.Expressions.Split(r[int.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture)])))
            .Where(e => e.IndexOfAny(['[', '#', '*']) < 0).Select(e => Letters.Fold(Class().Replace(e, ""))).Where(e => e.Length >= ShortestWord).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(string code) => Literal().Matches(Comment().Replace(code, "")).Select(m => m.Groups["text"].Value);

    [GeneratedRegex("^[ \\t]*//.*$|(?<=[;{}) ])//[ /].*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\\\r\\n]|\\\\.)+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("[\\p{L}']+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    [GeneratedRegex("~\\w+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Class();
}
