using System.Text.Json;

namespace Chancery.App.Desk;

/// <summary>What was measured of the reader on annotated texts.</summary>
/// <param name="Texts">How many annotated texts.</param>
/// <param name="ContactsF1">Harmonic mean of precision and recall over contacts, 0 to 1.</param>
/// <param name="FactsF1">The same over all facts.</param>
/// <param name="Languages">The same figures by language tag.</param>
public sealed record MeasuredAccuracy(int Texts, double ContactsF1, double FactsF1, IReadOnlyList<(string Tag, double ContactsF1, double FactsF1)> Languages)
{
    private const string LanguageGroup = "lang:";

    /// <summary>Reads what <c>chancery score --json FILE</c> wrote; null when there is no such file or it is something else.</summary>
    public static MeasuredAccuracy? Load(string? path)
    {
        if (path is null || !File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var groups = json.RootElement.GetProperty("groups");
            var all = groups.GetProperty("all");
            var languages = groups.EnumerateObject().Where(g => g.Name.StartsWith(LanguageGroup, StringComparison.Ordinal))
                .Select(g => (g.Name[LanguageGroup.Length..], F1(g.Value, "contacts"), F1(g.Value, "facts"))).ToList();
            return new MeasuredAccuracy(json.RootElement.GetProperty("documents").GetInt32(), F1(all, "contacts"), F1(all, "facts"), languages);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static double F1(JsonElement group, string kind) => group.GetProperty(kind).GetProperty("f1").GetDouble();
}
