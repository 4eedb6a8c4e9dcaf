using System.Globalization;
using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>Says dates as a reader of the language expects them, without inventing precision.</summary>
public static class DateWords
{
    /// <summary><c>2024-02?</c> is "perhaps February 2024".</summary>
    public static string Say(DeskWords words, Edtf date)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = date.Text;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Doubted(words, text);
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        return to is ".." or "" ? words.Say("date.from", ("date", Part(words, from))) : Between(words, from, to);
    }

    /// <summary>A date in the form that a text asks for: plain, or <c>of</c> as it stands after a preposition.</summary>
    public static Func<string, string> Forms(DeskWords words, Edtf date) => form => date.IsInterval ? Say(words, date) : Part(words, date.Text)(form);

    /// <summary>The value of a <c>datetime</c> attribute; null where HTML has none for such a date.</summary>
    public static string? Machine(Edtf date) => date.IsInterval || date.YearUnknown ? null : date.Plain().Text;

    /// <summary>The heading under which a date stands in a timeline: its month, or its year where the month is not known.</summary>
    public static string Heading(DeskWords words, Edtf date)
    {
        ArgumentNullException.ThrowIfNull(words);
        var first = date.Text.Split('/')[0].TrimEnd('?', '~');
        return FactWords.Capital(first.StartsWith('X') ? words["date.no-year"] : Plain(words, first.Length > 7 ? first[..7] : first, ""));
    }

    /// <summary>A month as facets name it, <c>2024-01</c>, in words.</summary>
    public static string Month(DeskWords words, string month)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(month);
        return Edtf.Parse(month) is { } date ? Say(words, date) : month.Length == 0 ? words["date.unknown"] : month;
    }

    /// <summary>A moment of recording, in UTC to the minute.</summary>
    public static string Moment(DeskWords words, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(words);
        var then = moment.UtcDateTime;
        return words.Say("date.moment", ("date", Plain(words, Iso(DateOnly.FromDateTime(then)), "")), ("time", then.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    /// <summary>A day as forms write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Between(DeskWords words, string from, string to)
    {
        if (IsDoubted(from) || IsDoubted(to) || from.Length != to.Length || from.StartsWith('X') || to.StartsWith('X'))
            return words.Say("date.between", ("from", Part(words, from)), ("to", Part(words, to)));
        if (from.Length == 10 && string.CompareOrdinal(from, 0, to, 0, 7) == 0)
            return words.Say("date.days", ("from", Day(words, from)), ("to", Day(words, to)), ("month", MonthName(words, to, "of")), ("year", to[..4]));
        if (from.Length >= 7 && string.CompareOrdinal(from, 0, to, 0, 4) == 0)
            return words.Say("date.between", ("from", (Func<string, string>)(form => Yearless(words, from, form))), ("to", Part(words, to)));
        return words.Say("date.between", ("from", Part(words, from)), ("to", Part(words, to)));
    }

    private static bool IsDoubted(string text) => text[^1] is '?' or '~';

    private static Func<string, string> Part(DeskWords words, string text) => form => IsDoubted(text) ? Doubted(words, text) : Plain(words, text, form);

    private static string Doubted(DeskWords words, string text) => !IsDoubted(text) ? Plain(words, text, "")
        : words.Say(text[^1] == '?' ? "date.perhaps" : "date.about", ("date", (Func<string, string>)(form => Plain(words, text, form))));

    private static string Plain(DeskWords words, string part, string form)
    {
        var text = part.TrimEnd('?', '~');
        if (text.Length == 4) return text.StartsWith('X') ? words["date.no-year"] : words.Say(form.Length == 0 ? "date.year" : "date.year." + form, ("year", text));
        if (text.StartsWith('X')) return words.Say("date.day-no-year", ("date", Yearless(words, text, form)));
        return text.Length == 10
            ? words.Say("date.day", ("d", Day(words, text)), ("month", MonthName(words, text, "of")), ("year", text[..4]))
            : words.Say("date.month", ("month", MonthName(words, text, form)), ("year", text[..4]));
    }

    /// <summary>A day or month without its year.</summary>
    private static string Yearless(DeskWords words, string text, string form) =>
        text.Length == 10 ? words.Say("date.day-month", ("d", Day(words, text)), ("month", MonthName(words, text, "of"))) : MonthName(words, text, form);

    /// <summary>The name of a month, alone or as it stands after a day or a preposition.</summary>
    private static string MonthName(DeskWords words, string text, string form) =>
        words[$"date.month{(form.Length == 0 ? "" : "." + form)}.{int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture)}"];

    private static string Day(DeskWords words, string text) => text.AsSpan(8, 2) is "01" ? words["date.first"] : text[8..10].TrimStart('0');
}
