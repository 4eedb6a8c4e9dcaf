using System.Text.Json;
using Chancery.Evaluation;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Docs;

public sealed class GoldTests
{
    [Fact]
    public void Every_gold_file_is_either_open_or_closed()
    {
        using var folds = JsonDocument.Parse(Papers.Text("gold", "folds.json"));
        var (open, closed) = (Ids(folds, "open"), Ids(folds, "closed"));
        Assert.Empty(open.Intersect(closed, StringComparer.Ordinal));
        string[] dev = [.. Files("dev")], more = [.. Files("more")];
        Assert.Empty(dev.Except(open.Concat(closed), StringComparer.Ordinal));
        Assert.Empty(open.Concat(closed).Except(dev.Concat(more), StringComparer.Ordinal));
        Assert.Contains(closed, more.Contains);

        static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Repository.File("gold", folder), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!);
    }

    [Fact]
    public void The_quotes_of_our_own_annotated_texts_stand_in_them()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("gold", "more"), "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var text = json.RootElement.GetProperty("text").GetString()!;
            var quotes = json.RootElement.GetProperty("facts").EnumerateObject().SelectMany(k => k.Value.EnumerateArray()).SelectMany(f => f.GetProperty("evidence").EnumerateArray()).Select(e => e.GetString()!);
            Assert.All(quotes, q => Assert.True(text.Contains(q, StringComparison.Ordinal), $"{Path.GetFileName(file)}: «{q}» does not stand in the text"));
        }
    }

    [Fact]
    public void Our_own_annotated_texts_have_the_shape_of_gold()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("gold", "more"), "*.json"))
        {
            var document = ScoredDocument.Parse(File.ReadAllText(file));
            Assert.Equal(Path.GetFileNameWithoutExtension(file), document.Id);
            ReadingJsonReader.ReadGold(document.Json.GetRawText());
        }
    }

    private static List<string> Ids(JsonDocument folds, string fold) => [.. folds.RootElement.GetProperty(fold).EnumerateArray().Select(v => v.GetString()!)];
}
