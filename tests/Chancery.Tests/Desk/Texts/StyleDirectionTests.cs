using System.Text.RegularExpressions;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Desk.Texts;

/// <summary>A page of a language written from the right is the same page turned round: styles name starts and ends, never left and right.</summary>
public sealed partial class StyleDirectionTests
{
    public static TheoryData<string> Styles => [.. Directory.GetFiles(Repository.File("src/Chancery.App/Desk/Assets"), "*.css").Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Styles_name_no_left_and_right(string file)
    {
        var found = File.ReadLines(Repository.File("src/Chancery.App/Desk/Assets/" + file)).Index().Where(l => IsPhysical(l.Item)).Select(l => $"{file}:{l.Index + 1}: {l.Item.Trim()}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("  margin-left: 1rem;", true)]
    [InlineData("  border-right-width: 0;", true)]
    [InlineData("a { text-align: right; }", true)]
    [InlineData("  left: 0;", true)]
    [InlineData("  border-top-left-radius: 2px;", true)]
    [InlineData("  float: left;", true)]
    [InlineData("  padding: 1px 2px 3px 4px;", true)]
    [InlineData("  margin: 0 1rem 0 1rem;", false)]
    [InlineData("  margin-inline-start: 1rem;", false)]
    [InlineData("  text-align: start;", false)]
    [InlineData("  inset-inline-end: 0; top: 0;", false)]
    [InlineData("  background: linear-gradient(to right, red, blue);", false)]
    public void The_scan_sees_sides(string line, bool physical) => Assert.Equal(physical, IsPhysical(line));

    // Four lengths in a row are top, right, bottom, left: the second and fourth must be the same.
    private static bool IsPhysical(string line) =>
        Physical().IsMatch(line) || FourSides().Matches(line).Any(m => m.Groups["right"].Value != m.Groups["left"].Value);

    [GeneratedRegex(@"(?:^|[\s;{])(?:[a-z-]*-(?:left|right)(?:-[a-z]+)*|left|right)\s*:|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)", RegexOptions.None, 1000)]
    private static partial Regex Physical();

    [GeneratedRegex(@"(?:margin|padding|inset|border-width)\s*:\s*[^\s;]+\s+(?<right>[^\s;]+)\s+[^\s;]+\s+(?<left>[^\s;]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FourSides();
}
