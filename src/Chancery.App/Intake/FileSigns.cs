namespace Chancery.App.Intake;

/// <summary>The first bytes by which files that are no plain text are known.</summary>
internal static class FileSigns
{
    private static readonly (byte[] Sign, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"), ([0x1F, 0x8B], "a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ("BZh"u8.ToArray(), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("GIF8"u8.ToArray(), "a GIF image"), ("RIFF"u8.ToArray(), "an audio, video or image file"),
        ("ID3"u8.ToArray(), "an audio file"), ("OggS"u8.ToArray(), "an audio or video file"), ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0x4D, 0x5A, 0x90, 0], "a program"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>What the file is, with its article; null when it may be plain text.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (sign, name) in Known)
        {
            if (bytes.StartsWith(sign)) return name;
        }
        return null;
    }
}
