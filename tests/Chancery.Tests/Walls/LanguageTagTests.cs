using System.Text.RegularExpressions;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Walls;

/// <summary>Code asks the pack and never names a language.</summary>
public sealed partial class LanguageTagTests
{
    private static readonly string[] Tags =
        [.. Directory.GetDirectories(Repository.File("languages")).Select(d => Path.GetFileName(d)!).Concat("ar be de en es fr pt ru tl tr uk zh".Split(' ')).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void No_source_compares_a_language_tag()
    {
        var found = Repository.Sources
            .SelectMany(file => File.ReadLines(file).Index().Select(l => (File: Path.GetRelativePath(Repository.Root, file), l.Index, Line: l.Item)))
            .Where(l => NamesALanguage(l.Line))
            .Select(l => $"{l.File}:{l.Index + 1}: {l.Line.Trim()}")
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("if (tag == \"uk\")")]
    [InlineData("language is \"en\" or \"tl\"")]
    [InlineData("case \"ru\":")]
    [InlineData("tag.Equals(\"zh\", StringComparison.Ordinal)")]
    [InlineData("\"de\" == tag")]
    public void The_test_itself_sees_a_comparison(string line) => Assert.True(NamesALanguage(line));

    [Theory]
    [InlineData("w is not (\"jr\" or \"bin\" or \"de\")")]
    [InlineData("json.WriteString(\"id\", line.Id);")]
    public void The_test_itself_lets_other_words_pass(string line) => Assert.False(NamesALanguage(line));

    // A particle of names ("de") may look like a tag: a comparison counts where something called a tag or language is compared, or a switch lists it.
    private static bool NamesALanguage(string line) =>
        Comparison().Matches(line).Any(m => Tags.Contains(m.Groups["tag"].Value, StringComparer.Ordinal))
        && (Subject().IsMatch(line) || line.TrimStart().StartsWith("case ", StringComparison.Ordinal) || line.TrimStart().StartsWith('"'));

    [GeneratedRegex("""(?:(?:==|!=|\b(?:is|not|or|case)\b|\b(?:Equals|Contains|StartsWith)\()\s*"(?<tag>[a-z]{2,3})")|(?:"(?<tag>[a-z]{2,3})"\s*(?:==|!=|=>))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex("(?<![A-Za-z])(?:[a-z]*(?:Lang|Language|Tag)|[Ll]ang|[Ll]anguage|[Tt]ag|[Pp]ack)(?![A-Za-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subject();
}
