using System.Text;

namespace Chancery.App.Intake;

/// <summary>The old Windows code pages that news still comes in. Cyrillic letters stand in runs, accented Latin ones alone among ASCII.</summary>
internal static class CodePages
{
    /// <summary>Decodes by the likelier code page.</summary>
    public static (string Name, string Text) Decode(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, inRuns = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!IsLetter(bytes[i])) continue;
            letters++;
            if ((i > 0 && IsLetter(bytes[i - 1])) || (i + 1 < bytes.Length && IsLetter(bytes[i + 1]))) inRuns++;
        }
        var page = letters > 0 && inRuns * 2 > letters ? 1251 : 1252;
        return ($"Windows-{page}", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes));
    }

    private static bool IsLetter(byte value) => value >= 0xC0;
}
