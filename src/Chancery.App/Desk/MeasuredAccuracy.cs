using System.Text.Json;

namespace Chancery.App.Desk;

/// <summary>What was measured of the reader on annotated texts, as the evaluation leaves it in a small JSON file:
/// <c>{"texts": 84, "measured": "2026-11-22", "reader": "0.1.0+3f2a", "contactsF1": 0.83, "factsF1": 0.71}</c>.</summary>
/// <param name="Texts">How many annotated texts.</param>
/// <param name="ContactsF1">Harmonic mean of precision and recall over contacts, 0 to 1.</param>
/// <param name="FactsF1">The same over all facts.</param>
/// <param name="Reader">The reader version that was measured.</param>
/// <param name="Measured">The day of the measurement.</param>
public sealed record MeasuredAccuracy(int Texts, double ContactsF1, double FactsF1, string? Reader, string? Measured)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file; null when there is none or it is no such file.</summary>
    public static MeasuredAccuracy? Load(string? path)
    {
        if (path is null || !File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<MeasuredAccuracy>(File.ReadAllText(path), Plain) is { Texts: > 0 } measured ? measured : null;
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
