using System.Globalization;

namespace Chancery.App.Desk.Wording;

/// <summary>Joins names as English does.</summary>
public static class SideWords
{
    /// <summary>"A", "A and B", "A, B and C"; of more than <paramref name="most"/>, the rest is counted.</summary>
    public static string Join(IReadOnlyList<string> names, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0) return "";
        var shown = names.Count > most ? [.. names.Take(most - 1), $"{names.Count - most + 1} others"] : names;
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.Take(shown.Count - 1)) + " and " + shown[^1];
    }

    /// <summary>"1 document", "3 documents".</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A number with its thousands parted.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
