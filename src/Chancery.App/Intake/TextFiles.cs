using System.Globalization;

namespace Chancery.App.Intake;

/// <summary>Opens files of plain text. What goes wrong comes back as a sentence, never as an exception.</summary>
public static class TextFiles
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>The text of the file, or why there is none.</summary>
    public static DecodedText Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return DecodedText.Not("is a folder, not a file.");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Read(file);
        }
        catch (Exception refused) when (refused is FileNotFoundException or DirectoryNotFoundException)
        {
            return DecodedText.Not("does not exist. Check the path.");
        }
        catch (UnauthorizedAccessException)
        {
            return DecodedText.Not("cannot be opened: there is no permission to read it. Change its permissions or run as its owner.");
        }
        catch (IOException broken)
        {
            return DecodedText.Not($"cannot be read: {broken.Message}");
        }
    }

    /// <summary>The text of a stream, such as standard input.</summary>
    public static DecodedText Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek && stream.Length > MaxBytes) return TooLarge(stream.Length);
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        for (int n; (n = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, n);
            if (bytes.Length > MaxBytes) return TooLarge(null);
        }
        return TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static DecodedText TooLarge(long? length) => DecodedText.Not(length is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"has {n / 1048576.0:F0} MB; at most {MaxBytes / 1048576} MB are read. Split it, or cut out the item you need.")
        : string.Create(CultureInfo.InvariantCulture, $"has more than {MaxBytes / 1048576} MB, the most that is read. Split it, or cut out the item you need."));
}
