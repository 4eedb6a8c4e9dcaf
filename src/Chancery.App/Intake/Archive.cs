namespace Chancery.App.Intake;

/// <summary>An archive of documents: JSON Lines in UTF-8, one document a line. Read as a stream, never the whole file.</summary>
internal static class Archive
{
    private const byte NewLine = (byte)'\n';

    /// <summary>Whether a file is an archive, by its name.</summary>
    public static bool Is(string path) => Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines that are not blank, each with its number from 1. A file that cannot be read to its end yields a last line that says why.</summary>
    public static IEnumerable<ArchiveLine> Lines(string path)
    {
        var (stream, refused) = Open(path);
        if (stream is null)
        {
            yield return ArchiveLine.Not(null, refused!);
            yield break;
        }
        using (stream)
        {
            var (buffer, start, end, number, rest) = (new byte[1 << 16], 0, 0, 1, false);
            while (true)
            {
                if (Array.IndexOf(buffer, NewLine, start, end - start) is var at and >= 0)
                {
                    if (!rest && Line(buffer, start, at, number) is { } line) yield return line;
                    (start, number, rest) = (at + 1, number + 1, false);
                    continue;
                }
                if (rest) start = end;
                if (end - start > TextFiles.MaxBytes)
                {
                    // Too long a line is skipped to its end, so that it costs no more memory.
                    yield return TooLong(number);
                    (start, rest) = (end, true);
                }
                (buffer, start, end) = Room(buffer, start, end);
                var (read, broken) = Read(stream, buffer, end);
                if (broken is not null) yield return ArchiveLine.Not(number, broken);
                if (read == 0) break;
                end += read;
            }
            if (!rest && Line(buffer, start, end, number) is { } last) yield return last;
        }
    }

    /// <summary>How many lines are not blank, nearly: line ends are counted. 1 when the file cannot be read.</summary>
    public static int CountLines(string path)
    {
        var (stream, _) = Open(path);
        if (stream is not { CanSeek: true }) return 1;
        using (stream)
        {
            var (buffer, lines) = (new byte[1 << 16], 0);
            for (int read; (read = Read(stream, buffer, 0).Read) > 0;) lines += buffer.AsSpan(0, read).Count(NewLine);
            return Math.Max(lines, 1);
        }
    }

    private static ArchiveLine? Line(byte[] buffer, int start, int end, int number)
    {
        var bytes = buffer.AsSpan(start, end - start);
        if (number == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.Length > TextFiles.MaxBytes) return TooLong(number);
        return bytes.TrimStart(" \t\r"u8).IsEmpty ? null : ArchiveLine.Of(number, bytes.ToArray());
    }

    private static ArchiveLine TooLong(int number) => ArchiveLine.Not(number, $"has more than {TextFiles.MaxBytes / 1048576} MB, the most that is read in one line.");

    private static (byte[] Buffer, int Start, int End) Room(byte[] buffer, int start, int end)
    {
        var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        return (target, 0, end - start);
    }

    private static (FileStream? Stream, string? Refused) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan), null);
        }
        catch (Exception refused) when (refused is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "does not exist. Check the path.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "cannot be opened: there is no permission to read it. Change its permissions or run as its owner.");
        }
        catch (IOException broken)
        {
            return (null, $"cannot be read: {broken.Message}");
        }
    }

    private static (int Read, string? Broken) Read(FileStream stream, byte[] buffer, int from)
    {
        try
        {
            return (stream.Read(buffer, from, buffer.Length - from), null);
        }
        catch (IOException broken)
        {
            return (0, $"cannot be read: {broken.Message}");
        }
    }
}
