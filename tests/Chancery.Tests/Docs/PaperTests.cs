using System.CommandLine;
using System.Text.RegularExpressions;
using Chancery.App.Commands;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Docs;

public sealed partial class PaperTests
{
    // The design's words, under which code, tables and pages must find each other.
    private const string Words =
        "Document TextSpan Sentence Token Mention Trigger Frame EventMention Event Participant Actor Office Tenure Contact Commitment Agreement Measure Initiative " +
        "Membership Statement Evidence Judgement Reading Record Ledger Desk LanguagePack Register Problem PartialDate EDTF Concept Slot Judge Basis Confidence Sample";

    public static TheoryData<string> Commands => [.. Paths(CommandTree.Build(new Surroundings(Repository.Data) { Output = TextWriter.Null, Error = TextWriter.Null }), "")];

    public static TheoryData<string> DesignWords => [.. Words.Split(' ')];

    public static TheoryData<string> Pages => [.. Papers.All.Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_named_in_the_papers_for_users(string path) =>
        Assert.True(Papers.ForUsers.Contains("./chancery " + path, StringComparison.Ordinal) || Papers.ForUsers.Contains("`" + path, StringComparison.Ordinal), $"neither README nor docs name '{path}'");

    [Theory]
    [MemberData(nameof(DesignWords))]
    public void The_glossary_explains_every_word_of_the_design(string word) =>
        Assert.Contains($"**{word}**", Papers.Text("GLOSSARY.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.File(page))!;
        var targets = Link().Matches(Papers.Text(page)).Select(m => m.Groups["to"].Value.Split('#')[0]).Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal));
        Assert.All(targets, t => Assert.True(Path.Exists(Path.Combine(folder, t)), $"{page} links to {t}, which is not there"));
    }

    [Fact]
    public void Every_package_that_ships_is_named_in_the_notice()
    {
        var notice = Papers.Text("NOTICE");
        var shipped = Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories).SelectMany(f => PackageReference().Matches(File.ReadAllText(f))).Select(m => m.Groups["name"].Value).ToList();
        Assert.NotEmpty(shipped);
        Assert.All(shipped, name => Assert.Contains($"{name} {Version(name)}", notice, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_has_its_number()
    {
        var files = Directory.EnumerateFiles(Repository.File("decisions"), "0*.md").Order(StringComparer.Ordinal).ToList();
        Assert.All(files, f => Assert.StartsWith($"# {int.Parse(Path.GetFileName(f).AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture)}. ", File.ReadAllText(f), StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, files.Count), files.Select(f => int.Parse(Path.GetFileName(f).AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<string> Paths(Command parent, string prefix) =>
        parent.Subcommands.Where(c => !c.Hidden).SelectMany(c => Paths(c, prefix + c.Name + " ").Prepend(prefix + c.Name));

    private static string Version(string package) =>
        Regex.Match(Papers.Text("Directory.Packages.props"), $"Include=\"{Regex.Escape(package)}\" Version=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PackageReference();
}
