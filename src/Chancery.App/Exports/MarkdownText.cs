using System.Text;

namespace Chancery.App.Exports;

/// <summary>Words of documents in Markdown: shown as they are, never taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line with everything escaped that Markdown or HTML would take for markup.</summary>
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        var safe = Commands.Showing.SafeText.Line(text);
        for (var i = 0; i < safe.Length; i++)
        {
            var unit = safe[i];
            if (unit == '<') line.Append("&lt;");
            else if (unit == '&') line.Append("&amp;");
            else if (unit is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '@' or '$') line.Append('\\').Append(unit);
            // Addresses that nobody has checked do not become links by themselves.
            else if (unit == ':' && string.CompareOrdinal(safe, i + 1, "//", 0, 2) == 0) line.Append('\\').Append(unit);
            else if (unit == '.' && IsAfterWww(safe, i)) line.Append('\\').Append(unit);
            else line.Append(unit);
        }
        if (line.Length > 0 && line[0] is '#' or '>' or '-' or '+' or '=') line.Insert(0, '\\');
        // A number and a full stop would begin a list.
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits > 0 && digits < line.Length && line[digits] is ('.' or ')')) line.Insert(digits, '\\');
        return line.ToString();
    }

    private static bool IsAfterWww(string text, int at) => at >= 3 && string.Compare(text, at - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;
}
