using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>How far two dates agree in scoring.</summary>
internal static class ScoringDates
{
    /// <summary>Credit for a date: 1 when nothing contradicts, 0.75 when a known date was left out, 0 when they contradict or it is no date.</summary>
    public static double Agree(string? gold, string? read)
    {
        if (string.IsNullOrEmpty(gold)) return 1.0;
        if (string.IsNullOrEmpty(read)) return 0.75;
        return Compatible(gold, read) ? 1.0 : 0.0;
    }

    private static bool Compatible(string gold, string read)
    {
        if (gold.Contains("XXXX", StringComparison.Ordinal) || read.Contains("XXXX", StringComparison.Ordinal))
            return string.Equals(Tail(gold), Tail(read), StringComparison.Ordinal);
        if (Bounds(read) is not { } b) return false;
        return Bounds(gold) is not { } a || (a.First <= b.Last && b.First <= a.Last);
    }

    private static string Tail(string date)
    {
        var plain = date.TrimEnd('?', '~');
        return plain.Length >= 4 && plain.Take(4).All(c => char.IsAsciiDigit(c) || c == 'X') ? plain[4..] : plain;
    }

    private static (DateOnly First, DateOnly Last)? Bounds(string date)
    {
        var slash = date.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? date : date[..slash];
        var second = slash < 0 ? "" : date[(slash + 1)..];
        if (Edge(first, last: false) is not { } from) return null;
        if (second == "..") return (from, new DateOnly(2100, 1, 1));
        return Edge(second.Length == 0 ? first : second, last: true) is { } to ? (from, to) : null;
    }

    private static DateOnly? Edge(string part, bool last)
    {
        var plain = part.TrimEnd('?', '~');
        var loose = plain.Length != part.Length;
        var pieces = plain.Replace("XXXX", "2000", StringComparison.Ordinal).Split('-');
        if (!Number(pieces[0], out var year) || year is < 1 or > 9999) return null;
        var (month, day) = (last ? 12 : 1, 1);
        if (pieces.Length > 1 && pieces[1].Length > 0 && !Number(pieces[1], out month)) return null;
        if (month is < 1 or > 12) return null;
        var hasDay = pieces.Length > 2 && pieces[2].Length > 0;
        if (hasDay && (!Number(pieces[2], out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return null;
        if (!hasDay && last)
        {
            if (year == 9999 && month == 12) return null;
            day = DateTime.DaysInMonth(year, month);
        }
        return new DateOnly(year, month, day).AddDays(!loose ? 0 : last ? 3 : -3);
    }

    private static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);
}
