using System.Globalization;
using System.Text.Json;
using Chancery.Evaluation;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Evaluation;

/// <summary>The figures are those of the yardstick's reference program, kept in tests/fixtures/score beside the readings they were made from.</summary>
public sealed class ScorePortTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Kept_readings_get_the_figures_of_the_reference(int set)
    {
        var documents = Directory.GetFiles(Fixture("gold"), "*.json").Order(StringComparer.Ordinal).Select(f => ScoredDocument.Parse(File.ReadAllText(f))).ToList();
        var report = Scorer.Score(documents, d => Parse(Fixture($"readings-{set}", d.Id + ".json")));
        var mine = Parse(report.ToJson(), text: true)!.Value;
        var expected = Parse(Fixture($"expected-{set}.json"))!.Value;
        Assert.Equal(Flat(expected), Flat(mine));
    }

    [Fact]
    public void Names_agree_as_in_the_reference() => Rows("names.tsv", (a, b, same) => Assert.True(ScoringNames.SameName(a, b) == (same == "1"), $"{a} and {b}: {same}"));

    [Fact]
    public void Dates_agree_as_in_the_reference() =>
        Rows("dates.tsv", (a, b, credit) => Assert.True(ScoringDates.Agree(a, b) == double.Parse(credit, CultureInfo.InvariantCulture), $"{a} and {b}: {credit}"));

    [Fact]
    public void Likeness_of_sequences_is_that_of_the_reference() =>
        Rows("ratios.tsv", (a, b, ratio) => Assert.Equal(double.Parse(ratio, CultureInfo.InvariantCulture), ScoringSequence.Ratio(ScoringText.CodePoints(a), ScoringText.CodePoints(b))));

    [Theory]
    [InlineData(0.03125, 4, 0.0312)]
    [InlineData(0.00005, 4, 0.0001)]
    [InlineData(0.12345, 4, 0.1235)]
    [InlineData(2.0 / 3, 4, 0.6667)]
    [InlineData(0.0625, 3, 0.062)]
    [InlineData(0.1875, 3, 0.188)]
    [InlineData(1, 4, 1)]
    [InlineData(0, 4, 0)]
    public void Rounding_is_exact_and_half_goes_to_even(double value, int digits, double rounded) => Assert.Equal(rounded, ScoreReport.Round(value, digits));

    private static string Fixture(params string[] path) => Repository.File(["tests", "fixtures", "score", .. path]);

    private static JsonElement? Parse(string path, bool text = false)
    {
        if (!text && !File.Exists(path)) return null;
        using var parsed = JsonDocument.Parse(text ? path : File.ReadAllText(path));
        return parsed.RootElement.Clone();
    }

    private static SortedDictionary<string, double> Flat(JsonElement json)
    {
        var flat = new SortedDictionary<string, double>(StringComparer.Ordinal);
        void Walk(string path, JsonElement at)
        {
            if (at.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in at.EnumerateObject()) Walk(path + "/" + field.Name, field.Value);
            }
            else
            {
                flat[path] = at.GetDouble();
            }
        }
        Walk("", json);
        return flat;
    }

    private static void Rows(string file, Action<string, string, string> row)
    {
        var lines = File.ReadAllLines(Fixture(file));
        Assert.NotEmpty(lines);
        foreach (var cells in lines.Select(l => l.Split('\t'))) row(cells[0], cells[1], cells[2]);
    }
}
