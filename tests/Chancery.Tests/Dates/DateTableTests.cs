using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.Tests.Languages;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Dates;

/// <summary>Every language's ways of telling a day, from <c>expressions.tsv</c> beside this file.</summary>
public sealed class DateTableTests
{
    private static readonly IReadOnlyList<string[]> Table = [.. TabbedFile.Rows(Papers.Tree, "tests/Chancery.Tests/Dates/expressions.tsv", 4)];

    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Dates_are_read_as_the_language_tells_them(string tag)
    {
        var pack = Repository.Knowledge.Pack(tag)!;
        var wrong = Table.Where(r => r[0] == tag).Select(r => (Row: r, Read: string.Join(", ", SmallPack.Mentions(pack, r[3]).Select(d => (r[1] == "future" ? d.Future : d.Past).Text))))
            .Where(r => r.Read != r.Row[2]).Select(r => $"{r.Row[3]}: {r.Read} instead of {r.Row[2]}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_has_eight_expressions_in_the_table(string tag) => Assert.True(Table.Count(r => r[0] == tag) >= 8, $"{tag} has only {Table.Count(r => r[0] == tag)}");
}
