using System.Text;

namespace Chancery.App.Desk.Feeds;

/// <summary>Writes the content lines of RFC 5545: folded at 75 octets, ended with CR LF, text escaped.</summary>
public sealed class ContentLines
{
    /// <summary>How many octets a line may have, its end not counted.</summary>
    private const int Longest = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>Adds a line whose value is written as it is.</summary>
    public ContentLines Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var room = Longest;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                // The blank that begins the next piece is one of its octets.
                _lines.Append("\r\n ");
                room = Longest - 1;
            }
            _lines.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        _lines.Append("\r\n");
        return this;
    }

    /// <summary>Adds a line whose value is text.</summary>
    public ContentLines Text(string name, string value) => Add(name, Escape(value));

    /// <summary>Text as a value: the characters that mean something escaped, those that may not stand in a calendar left out.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c) || c == '\t') escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();
}
