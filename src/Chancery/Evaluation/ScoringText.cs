using System.Buffers;
using System.Text;
using Chancery.Languages;

namespace Chancery.Evaluation;

/// <summary>Folding of names and places for scoring: the ASCII letters, digits and spaces that remain of a text after compatibility decomposition.</summary>
internal static class ScoringText
{
    // A letter or sign, then what remains of it. Enclosed and mathematical alphabets, which no name or place is written in, are left out.
    private static readonly Dictionary<char, string> Remains = new()
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['ª'] = "a", ['º'] = "o", ['²'] = "2", ['³'] = "3", ['¹'] = "1", ['¼'] = "14", ['½'] = "12", ['¾'] = "34",
        ['Ĳ'] = "ij", ['ĳ'] = "ij", ['Ŀ'] = "l", ['ŀ'] = "l", ['ŉ'] = "n", ['Ǆ'] = "dz", ['ǅ'] = "dz", ['ǆ'] = "dz", ['Ǉ'] = "lj", ['ǈ'] = "lj",
        ['ǉ'] = "lj", ['Ǌ'] = "nj", ['ǋ'] = "nj", ['ǌ'] = "nj", ['Ǳ'] = "dz", ['ǲ'] = "dz", ['ǳ'] = "dz", ['ẚ'] = "a", ['ﬀ'] = "ff", ['ﬁ'] = "fi",
        ['ﬂ'] = "fl", ['ﬃ'] = "ffi", ['ﬄ'] = "ffl", ['ﬅ'] = "st", ['ﬆ'] = "st", ['№'] = "no", ['™'] = "tm", ['\u212A'] = "k",
        ['\u00A0'] = " ", ['\u202F'] = " ", ['\u205F'] = " ", ['\u3000'] = " ", ['¨'] = " ", ['¯'] = " ", ['´'] = " ", ['¸'] = " ",
        ['\uFF0D'] = " ", ['\uFE63'] = " ",
    };

    private static readonly SearchValues<char> PythonSpaces = SearchValues.Create("\u001C\u001D\u001E\u001F");

    /// <summary>What remains of the text: lower-case ASCII letters, digits, and spaces (hyphens are spaces).</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit < 128) Ascii(folded, char.ToLowerInvariant(unit));
            else if (Remains.TryGetValue(unit, out var rest)) folded.Append(rest);
            else if (unit is >= '\u2000' and <= '\u200A') folded.Append(' ');
            else if (unit is >= '\uFF10' and <= '\uFF5A') Ascii(folded, char.ToLowerInvariant((char)(unit - 0xFEE0)));
            else Ascii(folded, Letters.Base(unit));
        }
        return folded.ToString();
    }

    /// <summary>The words of the folded text.</summary>
    public static string[] Words(string? text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text without outer white space.</summary>
    public static string Strip(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>The text without white space, middle dots, full stops and hyphens, as a name in its own script is compared.</summary>
    public static string Squash(string? text) =>
        string.Concat((text ?? "").Where(c => !IsSpace(c) && c is not ('·' or '.' or '-' or '\u2010')));

    /// <summary>The Unicode code points of a text.</summary>
    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(r => r.Value)];

    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || PythonSpaces.Contains(unit);

    private static void Ascii(StringBuilder folded, char unit)
    {
        if (unit == '-') folded.Append(' ');
        else if (unit is ' ' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) folded.Append(unit);
    }
}
