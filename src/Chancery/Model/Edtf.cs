using System.Globalization;

namespace Chancery;

/// <summary>
/// A date or interval in Extended Date/Time Format, level 1 (Library of Congress, 2019): <c>2024-01-20</c>, <c>2024-02</c>, <c>2023</c>,
/// <c>2024-01-18/2024-01-20</c>, <c>2024-02?</c>, <c>2024-07-04~</c>, <c>XXXX-01-22</c>, <c>2006/..</c>. Precision is never invented.
/// </summary>
public readonly record struct Edtf : IComparable<Edtf>
{
    // Bounds stay away from the ends of the calendar, so that whoever counts on from them by days or years does not fall off.
    private static readonly int Earliest = new DateOnly(1000, 1, 1).DayNumber;
    private static readonly int Latest = new DateOnly(8999, 12, 31).DayNumber;

    private readonly string? _text;

    private Edtf(string text) => _text = text;

    /// <summary>The canonical text of the date.</summary>
    public string Text => _text ?? "XXXX";

    /// <summary>A full day.</summary>
    public static Edtf Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A month of a year.</summary>
    public static Edtf Month(int year, int month) => new(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"));

    /// <summary>A year.</summary>
    public static Edtf Year(int year) => new(year.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>A day of a month whose year is not known.</summary>
    public static Edtf MonthDay(int month, int day) => new(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"));

    /// <summary>The interval between two dates; an open end is <c>..</c>.</summary>
    public static Edtf Interval(Edtf from, Edtf? to) => new($"{from.Text}/{(to is { } end ? end.Text : "..")}");

    /// <summary>The same date marked approximate (<c>~</c>).</summary>
    public Edtf Approximately() => IsInterval || Text[^1] is '~' or '?' ? this : new(Text + "~");

    /// <summary>The same date without a mark of doubt.</summary>
    public Edtf Plain() => new(Text.TrimEnd('~', '?'));

    /// <summary>Whether this is an interval.</summary>
    public bool IsInterval => Text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether this is one known day (marks of doubt aside).</summary>
    public bool IsDay => !IsInterval && Text.TrimEnd('~', '?').Length == 10 && Text[0] != 'X';

    /// <summary>Whether the year is unknown.</summary>
    public bool YearUnknown => Text.StartsWith('X');

    /// <summary>
    /// The first and the last possible day (inclusive), or null when the year is unknown. Doubt widens by three days; an open end reaches to 2100.
    /// Days before the year 1000 and after 8999 count as the nearest day between.
    /// </summary>
    public (DateOnly First, DateOnly Last)? Bounds
    {
        get
        {
            var text = Text;
            if (text.Contains('X', StringComparison.Ordinal)) return null;
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0) return (Edge(text, last: false), Edge(text, last: true));
            var end = text[(slash + 1)..];
            return (Edge(text[..slash], last: false), end is ".." or "" ? new DateOnly(2100, 1, 1) : Edge(end, last: true));
        }
    }

    /// <summary>Whether nothing in the two dates contradicts the other.</summary>
    public bool Compatible(Edtf other)
    {
        if (YearUnknown || other.YearUnknown) return Tail(Text) == Tail(other.Text);
        return Bounds is { } a && other.Bounds is { } b && a.First <= b.Last && b.First <= a.Last;
    }

    /// <summary>Reads an EDTF level 1 text; null when it is none.</summary>
    public static Edtf? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return IsSimple(text.AsSpan(0, slash)) && (text[(slash + 1)..] is ".." or "" || IsSimple(text.AsSpan(slash + 1))) ? new Edtf(text) : null;
        return IsSimple(text) ? new Edtf(text) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Edtf other) => string.CompareOrdinal(Text, other.Text);
    public static bool operator <(Edtf a, Edtf b) => a.CompareTo(b) < 0;
    public static bool operator >(Edtf a, Edtf b) => a.CompareTo(b) > 0;
    public static bool operator <=(Edtf a, Edtf b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Edtf a, Edtf b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Tail(string text) => text.TrimEnd('?', '~')[4..];

    private static bool IsSimple(ReadOnlySpan<char> part)
    {
        part = part.TrimEnd("?~");
        if (part.Length is not (4 or 7 or 10)) return false;
        for (var i = 0; i < part.Length; i++)
        {
            var fits = i switch { < 4 => char.IsAsciiDigit(part[i]) || part[i] == 'X', 4 or 7 => part[i] == '-', _ => char.IsAsciiDigit(part[i]) };
            if (!fits) return false;
        }
        if (part.Length == 4) return part[0] == 'X' || int.Parse(part, CultureInfo.InvariantCulture) > 0;
        var month = int.Parse(part.Slice(5, 2), CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return false;
        if (part.Length == 7) return true;
        var day = int.Parse(part.Slice(8, 2), CultureInfo.InvariantCulture);
        var year = part[..4].Contains('X') ? 2000 : int.Parse(part[..4], CultureInfo.InvariantCulture);
        return year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static DateOnly Edge(string part, bool last)
    {
        var plain = part.TrimEnd('?', '~');
        var year = int.Parse(plain.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = plain.Length >= 7 ? int.Parse(plain.AsSpan(5, 2), CultureInfo.InvariantCulture) : last ? 12 : 1;
        var day = plain.Length == 10 ? int.Parse(plain.AsSpan(8, 2), CultureInfo.InvariantCulture) : last ? DateTime.DaysInMonth(year, month) : 1;
        var shift = plain.Length == part.Length ? 0 : last ? 3 : -3;
        return DateOnly.FromDayNumber(Math.Clamp(new DateOnly(year, month, day).DayNumber + shift, Earliest, Latest));
    }
}
