using System.Globalization;
using Chancery.Tests.Docs;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Examples;

/// <summary>
/// All example lines of all packs, read with the shipped weights. Not every line is found yet: <c>gold/examples-floor.tsv</c> holds how many are, and that can only
/// rise. <c>CHANCERY_EXAMPLES=FILE</c> writes the present counts there, and the lines not read rightly beside it (<c>docs/languages.md</c>).
/// </summary>
public sealed class ExampleTests(ExampleWalk walk) : IClassFixture<ExampleWalk>
{
    private static readonly Dictionary<string, (int Found, int Silent)> Floors = TabbedFile.Rows(Papers.Tree, "gold/examples-floor.tsv", 3)
        .ToDictionary(r => r[0], r => (int.Parse(r[1], CultureInfo.InvariantCulture), int.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void As_many_examples_are_found_as_ever(string tag)
    {
        var count = walk.ByLanguage[tag];
        Assert.True(count.Found >= Floors[tag].Found, $"{tag}: {count.Found} of {count.Yes} yes lines found, no longer {Floors[tag].Found}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void As_many_near_misses_are_silent_as_ever(string tag)
    {
        var count = walk.ByLanguage[tag];
        Assert.True(count.Silent >= Floors[tag].Silent, $"{tag}: {count.Silent} of {count.No} no lines silent, no longer {Floors[tag].Silent}");
    }

    [Fact]
    public void The_counts_are_written_down_when_asked_for()
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_EXAMPLES") is not { Length: > 0 } path) return;
        File.WriteAllLines(path, walk.ByLanguage.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}\t{l.Value.Found}\t{l.Value.Silent}\t{l.Value.Yes}\t{l.Value.No}")
            .Prepend("# language\tyes lines found\tno lines silent\tyes lines\tno lines (measured with the shipped weights; a floor, raised and never lowered)"));
        File.WriteAllLines(path + ".missed", walk.ByLanguage.Values.SelectMany(c => c.Missed));
    }
}
