namespace Chancery.App.Desk.Wording;

/// <summary>Tells in which script a name is written.</summary>
public static class Scripts
{
    private static readonly (int First, int Last, string Name)[] Ranges =
    [
        (0x41, 0x24F, "latin"), (0x1E00, 0x1EFF, "latin"), (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"), (0x530, 0x58F, "armenian"), (0x590, 0x5FF, "hebrew"),
        (0x600, 0x6FF, "arabic"), (0x750, 0x77F, "arabic"), (0xFB50, 0xFDFF, "arabic"), (0xFE70, 0xFEFF, "arabic"), (0x900, 0x97F, "devanagari"), (0xE00, 0xE7F, "thai"),
        (0x10A0, 0x10FF, "georgian"), (0x1200, 0x137F, "ethiopic"), (0x3040, 0x30FF, "japanese"), (0x3400, 0x9FFF, "chinese"), (0xAC00, 0xD7AF, "korean"), (0x1100, 0x11FF, "korean"),
    ];

    /// <summary>The script of the first letter: <c>latin</c>, <c>cyrillic</c>, <c>arabic</c>, <c>chinese</c> …; <c>other</c> when it is none of those known here.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letter = name.FirstOrDefault(char.IsLetter);
        return Ranges.FirstOrDefault(r => letter >= r.First && letter <= r.Last).Name ?? "other";
    }
}
