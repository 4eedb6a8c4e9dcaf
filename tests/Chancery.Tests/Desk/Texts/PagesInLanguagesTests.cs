using System.Net;
using System.Text.RegularExpressions;
using Chancery.App.Desk.Texts;
using Xunit;

namespace Chancery.Tests.Desk.Texts;

/// <summary>Pages as a reader of another language meets them.</summary>
public sealed partial class PagesInLanguagesTests
{
    private static readonly DeskTexts All = new();

    public static TheoryData<string> Others => [.. All.Tags.Where(t => !string.Equals(t, DeskTexts.Fallback, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task No_text_of_the_desk_is_left_in_english(string tag)
    {
        await using var desk = await OpenDesk.OnSamples();
        var (english, own) = (All.All(DeskTexts.Fallback), All.All(tag));
        var foreign = english.Where(t => own.ContainsKey(t.Key) && own[t.Key] != t.Value).Select(t => t.Value)
            .Where(t => t.Length > 3 && !t.Contains('{', StringComparison.Ordinal)).Except(own.Values, StringComparer.Ordinal).Except(All.Tags.Select(t => All.In(t)["language.itself"]), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var address in new[] { "/", "/latest", "/followups", "/calendar", "/country/BLR", "/pair/BLR/ZWE", "/about", "/map" })
        {
            var page = await desk.Page($"{address}?lang={tag}");
            Assert.Contains($"<html lang=\"{tag}\" dir=\"{All.In(tag).Direction}\"", page, StringComparison.Ordinal);
            left.AddRange(Node().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["text"].Value).Trim()).Where(foreign.Contains).Distinct(StringComparer.Ordinal).Select(t => $"{address}: {t}"));
        }
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [GeneratedRegex(">(?<text>[^<>]+)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Node();
}
