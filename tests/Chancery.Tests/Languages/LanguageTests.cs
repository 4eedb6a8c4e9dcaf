using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Languages;

/// <summary>Languages told from single sentences, from <c>sentences.tsv</c> beside this file.</summary>
public sealed class LanguageTests
{
    private static readonly IReadOnlyList<string[]> Table = [.. TabbedFile.Rows(Papers.Tree, "tests/Chancery.Tests/Languages/sentences.tsv", 2)];

    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_sentence_tells_its_language(string tag)
    {
        var sentences = Table.Where(r => r[0] == tag).Select(r => r[1]).ToList();
        Assert.True(sentences.Count >= 6, $"{tag} has only {sentences.Count} sentences");
        Assert.Empty(sentences.Select(s => (Sentence: s, Told: Repository.Knowledge.Identify(s))).Where(s => s.Told != tag).Select(s => $"{s.Told}: {s.Sentence}"));
    }

    [Fact]
    public void The_sentences_are_of_eight_words_or_more() =>
        Assert.Empty(Table.Where(r => r[1].Contains(' ', StringComparison.Ordinal) && r[1].Split(' ').Length < 8).Select(r => r[1]));

    [Fact]
    public void Every_sentence_is_there_once() => Assert.Equal(Table.Count, Table.DistinctBy(r => r[1], StringComparer.Ordinal).Count());
}
