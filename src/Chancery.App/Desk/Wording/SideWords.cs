using System.Globalization;
using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>Joins names, and counts things on the terminal, which speaks English. Pages count by <see cref="DeskWords.Count"/>.</summary>
public static class SideWords
{
    /// <summary>"A", "A and B", "A, B and C"; of more than <paramref name="most"/>, the rest is counted.</summary>
    public static string Join(DeskWords words, IReadOnlyList<string> names, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(names);
        return words.And(names.Count > most ? [.. names.Take(most - 1), words.Say("list.others", ("n", names.Count - most + 1))] : names);
    }

    /// <summary>"1 document", "3 documents" in English.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A number with its thousands parted as in English.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
