using System.Text.RegularExpressions;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.App.Intake;
using Chancery.Ledger;
using Chancery.Tests.Commands;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Desk.Texts;

public sealed partial class DeskTextsTests
{
    private static readonly DeskTexts All = new();
    private static readonly string Folder = Repository.File("src/Chancery.App/Desk/Texts");
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 201), 1_000_000];

    public static TheoryData<string> Others => [.. All.Tags.Where(t => !string.Equals(t, DeskTexts.Fallback, StringComparison.Ordinal))];

    [Fact]
    public void The_desk_speaks_seven_languages() => Assert.Equal("ar be en es fil fr ru", string.Join(' ', All.Tags));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_stands_in_every_language(string tag)
    {
        var wrong = new List<string>();
        foreach (var room in Rooms())
        {
            var (english, own) = (Read(room, DeskTexts.Fallback), Read(room, tag));
            var forms = Numbers.Select(new PluralForms(All.All(tag)).Of).Distinct(StringComparer.Ordinal).ToList();
            var wanted = english.Keys.Where(Shared).SelectMany(k => k.Split('#') is [var bare, _] ? forms.Select(f => $"{bare}#{f}") : [k]).ToHashSet(StringComparer.Ordinal);
            wrong.AddRange(wanted.Except(own.Keys, StringComparer.Ordinal).Select(k => $"{room}.{tag}: {k} is missing"));
            wrong.AddRange(own.Keys.Where(Shared).Except(wanted, StringComparer.Ordinal).Select(k => $"{room}.{tag}: {k} is in no English text"));
            wrong.AddRange(wanted.Where(own.ContainsKey).Where(k => !SameGaps(k, english, own[k], Means(k, tag))).Select(k => $"{room}.{tag}: {k} has other gaps: {own[k]}"));
            wrong.AddRange(own.Where(t => t.Value.Length == 0 || Ends(t.Value) != Ends(english.GetValueOrDefault(t.Key, "."))).Select(t => $"{room}.{tag}: {t.Key} is empty or ends otherwise"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_key_stands_twice()
    {
        var twice = Directory.GetFiles(Folder, "*.tsv").SelectMany(f => File.ReadLines(f).Where(l => l.Length > 0 && l[0] != '#').Select(l => (Tag: Path.GetFileName(f).Split('.')[1], Key: l.Split('\t')[0])))
            .GroupBy(t => t).Where(g => g.Count() > 1).Select(g => $"{g.Key.Tag}: {g.Key.Key}");
        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_country_language_and_topic_has_a_name_in_every_language(string tag)
    {
        var world = new DiskFolder(Repository.Root);
        var wanted = TabbedFile.Rows(world, "world/countries.tsv", 5).Select(r => "side." + r[0])
            .Concat(TabbedFile.Rows(world, "world/topics.tsv", 2).Select(r => "topic." + r[0]))
            .Concat(All.All(DeskTexts.Fallback).Keys.Where(k => k.StartsWith("language.", StringComparison.Ordinal)));
        Assert.DoesNotContain(wanted, k => string.IsNullOrWhiteSpace(All.All(tag).GetValueOrDefault(k)) || All.All(tag)[k] == "undefined");
    }

    [Fact]
    public void Every_word_of_the_vocabulary_has_a_text()
    {
        var english = All.All(DeskTexts.Fallback);
        IEnumerable<string> words =
        [
            .. Words<ContactKind>(), .. Words<ContactStatus>(), .. Words<Manner>(), .. Words<AgreementForm>(), .. Words<AgreementStatus>(), .. Words<MeasureKind>(), .. Words<MeasureStatus>(),
            .. Words<InitiativeStatus>(), .. Words<DecisionMode>(), .. Words<MembershipStatus>(), .. Words<SpeechAct>(), .. Words<TenureEvent>(), .. Words<FollowupState>(), .. Words<Certainty>(),
        ];
        Assert.DoesNotContain(words, w => !english.ContainsKey(w));
        Assert.DoesNotContain(Vocabulary.All<Role>(), r => !english.ContainsKey("role." + r));
        Assert.DoesNotContain(Vocabulary.All<Role>().Except(["other"], StringComparer.Ordinal), r => !english.ContainsKey($"role.{r}.of"));
        Assert.DoesNotContain(Vocabulary.All<Basis>(), b => !english.ContainsKey("basis." + b));
        Assert.DoesNotContain(FactWords.Kinds, k => !english.ContainsKey("kind." + k) || !english.ContainsKey($"kind.{k}.all"));

        static IEnumerable<string> Words<T>() where T : struct, Enum => Vocabulary.All<T>().Select(w => "word." + w);
    }

    [Theory]
    [InlineData("en", "1 one|0 other|2 other|21 other")]
    [InlineData("ru", "1 one|2 few|5 many|11 many|12 many|21 one|24 few|111 many|112 many|121 one|0 many|1000000 many")]
    [InlineData("be", "1 one|3 few|5 many|11 many|14 many|22 few|101 one|111 many")]
    [InlineData("ar", "0 zero|1 one|2 two|3 few|10 few|11 many|99 many|100 other|102 other|103 few|111 many|1000 other")]
    [InlineData("fr", "0 one|1 one|2 other|1000000 many|1000001 other")]
    [InlineData("es", "0 other|1 one|2 other|1000000 many|2000000 many")]
    [InlineData("fil", "1 one|2 one|3 one|4 other|5 one|6 other|9 other|10 one|14 other|21 one|26 other")]
    public void Plural_forms_are_those_of_cldr(string tag, string table)
    {
        var plurals = new PluralForms(All.All(tag));
        Assert.Equal(table, string.Join('|', table.Split('|').Select(p => p.Split(' ')[0]).Select(n => $"{n} {plurals.Of(int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))}")));
    }

    [Theory]
    [InlineData("ru", 1, "1 документ")]
    [InlineData("ru", 22, "22 документа")]
    [InlineData("ru", 1234, "1\u00a0234 документа")]
    [InlineData("be", 5, "5 дакументаў")]
    [InlineData("ar", 2, "وثيقتان")]
    [InlineData("ar", 11, "11 وثيقة")]
    [InlineData("fr", 0, "0 document")]
    [InlineData("es", 3, "3 documentos")]
    [InlineData("fil", 4, "4 na dokumento")]
    public void Things_are_counted_as_the_language_counts(string tag, int number, string said) => Assert.Equal(said, All.In(tag).Count("document", number));

    [Fact]
    public void What_is_filled_into_a_gap_is_not_read_for_gaps_again() => Assert.Equal("{b} and x", All.In("en").Say("list.two", ("a", "{b}"), ("b", "x")));

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("ru", "A, B и C")]
    [InlineData("fil", "A, B at C")]
    [InlineData("ar", "A، B وC")]
    public void Lists_end_as_the_language_ends_them(string tag, string said) => Assert.Equal(said, All.In(tag).And(["A", "B", "C"]));

    [Fact]
    public void Spanish_and_gives_way_before_its_own_sound()
    {
        var words = All.In("es");
        Assert.Equal("España e Irán", words.And(["España", "Irán"]));
        Assert.Equal("España y Hierro", words.And(["España", "Hierro"]));
    }

    // Names have a test of their own.
    private static IEnumerable<string> Rooms() => Directory.GetFiles(Folder, "*.en.tsv").Select(f => Path.GetFileName(f).Split('.')[0]).Where(r => r != "names");

    private static Dictionary<string, string> Read(string room, string tag)
    {
        var file = Path.Combine(Folder, $"{room}.{tag}.tsv");
        return !File.Exists(file) ? [] : File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
    }

    // What a language has for itself: its plural rules, another tag it goes by, an "and" that changes.
    private static bool Shared(string key) => !key.StartsWith(PluralForms.Prefix, StringComparison.Ordinal) && key != "frame.also" && !key.EndsWith(".before-i", StringComparison.Ordinal);

    // Whether a form is of none, one or two alone: in Russian, 21 is said as 1 is, and in Filipino most numbers are.
    private static bool Means(string key, string tag)
    {
        var plurals = new PluralForms(All.All(tag));
        return key.Split('#') is [_, var form] && Numbers.Where(n => n > 2).All(n => plurals.Of(n) != form);
    }

    // A form for none, one or two may leave the number out.
    private static bool SameGaps(string key, Dictionary<string, string> english, string text, bool few)
    {
        var wanted = Gaps(english[key.Contains('#', StringComparison.Ordinal) ? key.Split('#')[0] + "#other" : key]);
        var have = Gaps(text);
        return few ? have.IsSubsetOf(wanted) && wanted.Except(have, StringComparer.Ordinal).All(g => g == "n") : have.SetEquals(wanted);
    }

    private static (bool, bool) Ends(string text) => (text.StartsWith(' '), text.EndsWith(' '));

    private static HashSet<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[^}:]+)(?::[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();
}
