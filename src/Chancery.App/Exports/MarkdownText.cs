using System.Text;

namespace Chancery.App.Exports;

/// <summary>Words of documents in Markdown: shown as they are, never taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line with everything escaped that Markdown or HTML would take for markup.</summary>
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var unit in Commands.Showing.SafeText.Line(text))
        {
            if (unit == '<') line.Append("&lt;");
            else if (unit == '&') line.Append("&amp;");
            else if (unit is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~') line.Append('\\').Append(unit);
            else line.Append(unit);
        }
        if (line.Length > 0 && line[0] is '#' or '>' or '-' or '+') line.Insert(0, '\\');
        return line.ToString();
    }
}
