using System.Globalization;

namespace Chancery.App.Desk.Wording;

/// <summary>Says dates as a reader of English expects them, without inventing precision.</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary><c>2024-02?</c> is "perhaps February 2024".</summary>
    public static string Say(Edtf date)
    {
        var text = date.Text;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Doubt(text) + Plain(text);
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        return to is ".." or "" ? "from " + Doubt(from) + Plain(from) + " on" : Between(from, to);
    }

    /// <summary>The value of a <c>datetime</c> attribute; null where HTML has none for such a date.</summary>
    public static string? Machine(Edtf date) => date.IsInterval || date.YearUnknown ? null : date.Plain().Text;

    /// <summary>The heading under which a date stands in a timeline: its month, or its year where the month is not known.</summary>
    public static string Heading(Edtf date)
    {
        var first = date.Text.Split('/')[0].TrimEnd('?', '~');
        return first.StartsWith('X') ? "Year not stated" : Plain(first.Length > 7 ? first[..7] : first);
    }

    /// <summary>A month as facets name it, <c>2024-01</c>, in words.</summary>
    public static string Month(string month) => Edtf.Parse(month) is { } date ? Say(date) : month.Length == 0 ? "not known" : month;

    /// <summary>A moment of recording, in UTC to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day as forms write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Between(string from, string to)
    {
        if (Doubt(from).Length + Doubt(to).Length > 0 || from.Length != to.Length || from.StartsWith('X') || to.StartsWith('X'))
            return Doubt(from) + Plain(from) + " – " + Doubt(to) + Plain(to);
        if (from.Length == 10 && string.CompareOrdinal(from, 0, to, 0, 7) == 0) return Number(from[8..]) + "–" + Plain(to);
        if (from.Length >= 7 && string.CompareOrdinal(from, 0, to, 0, 4) == 0) return Plain(from)[..^5] + " – " + Plain(to);
        return Plain(from) + " – " + Plain(to);
    }

    private static string Doubt(string text) => text.EndsWith('?') ? "perhaps " : text.EndsWith('~') ? "about " : "";

    private static string Plain(string part)
    {
        var text = part.TrimEnd('?', '~');
        if (text.Length == 4) return text.StartsWith('X') ? "year not stated" : text;
        var month = Months[int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1];
        var day = text.Length == 10 ? Number(text[8..]) + " " : "";
        return text.StartsWith('X') ? $"{day}{month}, year not stated" : $"{day}{month} {text[..4]}";
    }

    private static string Number(string digits) => digits.TrimStart('0');
}
