using System.Text;

namespace Chancery.App.Commands.Showing;

/// <summary>Words of documents made fit for one line of a terminal.</summary>
internal static class SafeText
{
    /// <summary>The text on one line, without control characters and without marks that turn the direction of writing.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (char.IsWhiteSpace(unit))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!char.IsControl(unit) && unit is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                line.Append(unit);
            }
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>The number of terminal columns a text takes: two for a wide East Asian character, none for a mark that combines.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(r => Columns(r.Value));

    private static int Columns(int point) => point switch
    {
        >= 0x300 and <= 0x36F or >= 0x200B and <= 0x200F or >= 0xFE00 and <= 0xFE0F => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F
            or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
