using System.Text;

namespace Chancery.App.Exports.Briefs;

/// <summary>Words of documents made fit for a document of Word.</summary>
internal static class WordText
{
    /// <summary>The text on one line, without control characters and marks that turn the direction of writing, and with nothing that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        // Of the spaces at both ends one stays: they part a run from its neighbours.
        var line = Commands.Showing.SafeText.Line(text).Trim();
        if (line.Length == 0) return "";
        var clean = new StringBuilder(line.Length + 2);
        if (char.IsWhiteSpace(text[0])) clean.Append(' ');
        foreach (var rune in line.EnumerateRunes()) clean.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        if (char.IsWhiteSpace(text[^1])) clean.Append(' ');
        return clean.ToString();
    }

    /// <summary>Whether the first letter that has a direction is written from right to left.</summary>
    public static bool IsFromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)) return true;
            if (Rune.IsLetter(rune)) return false;
        }
        return false;
    }

    /// <summary>A language's tag where it has the shape of one; else null.</summary>
    public static string? Tag(string? lang) => lang is { Length: >= 2 and <= 35 } && lang.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(lang[0]) ? lang : null;
}
