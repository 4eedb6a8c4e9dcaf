using System.Globalization;

namespace Chancery.App.Desk.Look;

/// <summary>The years and the side that a map, a network or a heat map is asked for.</summary>
/// <param name="Code">The side; null for all.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
/// <param name="Complaint">What cannot be understood; null when all can.</param>
public sealed record LookQuestion(string? Code, int From, int To, string? Complaint)
{
    /// <summary>Years shown when none are asked for.</summary>
    private const int Usual = 5;

    /// <summary>Reads the address of a page.</summary>
    /// <param name="country">A code or name.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="view">The page.</param>
    public static LookQuestion Read(string? country, string? from, string? to, DeskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var asked = string.IsNullOrWhiteSpace(country) ? null : country.Trim();
        var code = asked is null ? null : view.Names.Code(asked);
        var last = Year(to) ?? view.Days.On.Year;
        var first = Year(from) ?? Math.Min(last, view.Days.On.Year) - Usual + 1;
        var bad = new[] { from, to }.FirstOrDefault(y => !string.IsNullOrWhiteSpace(y) && Year(y) is null);
        return new LookQuestion(code, Math.Min(first, last), Math.Max(first, last), bad ?? (asked is not null && code is null ? asked : null));
    }

    /// <summary>A year as addresses write it.</summary>
    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;
}
