using System.Text;

namespace Chancery.App.Intake;

/// <summary>Tells UTF-16 without a byte-order mark by what its characters would be.</summary>
internal static class Utf16
{
    private const double LeastPlausible = 0.97;

    /// <summary>The text and the name of the likelier byte order; null when the bytes are no UTF-16.</summary>
    public static (string Text, string Name)? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4) return null;
        var even = bytes[..(bytes.Length & ~1)];
        string little = Encoding.Unicode.GetString(even), big = Encoding.BigEndianUnicode.GetString(even);
        double littleFits = Plausible(little), bigFits = Plausible(big);
        if (Math.Max(littleFits, bigFits) < LeastPlausible) return null;
        return littleFits >= bigFits ? (little, "UTF-16 (little-endian)") : (big, "UTF-16 (big-endian)");
    }

    /// <summary>The share of characters that news is written in; 0 when there is no space, line end or full stop, which no text does without.</summary>
    private static double Plausible(string text)
    {
        if (text.AsSpan().IndexOfAny(" \n。") < 0) return 0;
        var common = text.Count(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F') or (>= '\u0370' and <= '\u052F')
            or (>= '\u0590' and <= '\u06FF') or (>= '\u0900' and <= '\u0DFF') or (>= '\u0E00' and <= '\u0E7F') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2044')
            or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFF5E'));
        return (double)common / text.Length;
    }
}
