using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.App.Intake;

/// <summary>Makes text of bytes: UTF-8, UTF-16 and UTF-32 by their marks, UTF-16 without a mark, else the likelier of two old Windows code pages.</summary>
public static class TextDecoder
{
    private const double MostControls = 0.05;

    /// <summary>Decodes the bytes of a file.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return DecodedText.Not("is empty: there is nothing to read.");
        if (Marked(bytes) is { } marked) return marked;
        if (FileSigns.Name(bytes) is { } kind) return DecodedText.Not($"is no plain text but {kind}. Give its text instead.");
        var controls = (double)Controls(bytes) / bytes.Length;
        var (valid, invalid) = Utf8Sequences(bytes);
        if (invalid == 0 && controls <= MostControls) return Finish(Encoding.UTF8.GetString(bytes));
        if (controls > 0.005 && Utf16.Guess(bytes) is { } wide) return Finish(wide.Text, $"It was read as {wide.Name} without a byte-order mark.");
        if (controls > MostControls) return DecodedText.Not("is no plain text: it looks like binary data. Give its text instead.");
        if (valid >= invalid && valid > 0)
            return Finish(Encoding.UTF8.GetString(bytes), string.Create(CultureInfo.InvariantCulture, $"It is broken UTF-8: {invalid} places that are none were replaced by U+FFFD."));
        var (name, text) = CodePages.Decode(bytes);
        return Finish(text, $"It is no UTF-8 and was read as {name}.");
    }

    private static DecodedText? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            var rest = bytes[3..];
            var invalid = Utf8Sequences(rest).Invalid;
            return invalid == 0
                ? Finish(Encoding.UTF8.GetString(rest))
                : Finish(Encoding.UTF8.GetString(rest), string.Create(CultureInfo.InvariantCulture, $"It is broken UTF-8: {invalid} places that are none were replaced by U+FFFD."));
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Finish(Encoding.UTF32.GetString(bytes[4..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return Finish(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Finish(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Finish(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        return null;
    }

    /// <summary>A text that needs no decoding any more, checked like one that did.</summary>
    internal static DecodedText Finish(string text, string? remark = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return DecodedText.Not("holds nothing but white space: there is nothing to read.");
        var remarks = remark is null ? new List<string>() : [remark];
        if (text.Count(c => c == '\0') is var zeros and > 0)
        {
            // One for one, so that offsets stay what they are in the file.
            text = text.Replace('\0', '\uFFFD');
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"It holds {zeros} NUL characters, which were replaced by U+FFFD."));
        }
        return DecodedText.Of(text, remarks);
    }

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            if (value < 0x20 && value is not (0x09 or 0x0A or 0x0C or 0x0D)) controls++;
        }
        return controls;
    }

    /// <summary>Counts sequences of more than one byte that are UTF-8, and places that are not.</summary>
    private static (int Valid, int Invalid) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done) valid++;
            else invalid++;
            bytes = bytes[length..];
        }
        return (valid, invalid);
    }
}
