namespace Chancery.Identity;

/// <summary>Finding persons by a name in any spelling.</summary>
public static class NameSearch
{
    /// <summary>The words of a name reduced to what its spellings share.</summary>
    public static IReadOnlyList<string> Tokens(string name) => NameKey.Of(name) is { } key ? [.. key.Words.Select(w => w.Skeleton.Length > 0 ? w.Skeleton : w.Plain).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Whether a full name can be meant by words that somebody types: every word stands in it in some spelling.</summary>
    public static bool IsMeant(string typed, string name)
    {
        if (NameKey.Of(typed) is not { } wanted || NameKey.Of(name) is not { } full) return false;
        return wanted.Joined == full.Joined || wanted.Words.All(w => full.Words.Any(w.Like));
    }

    /// <summary>Whether the name is a surname alone.</summary>
    public static bool IsBare(string name) => NameKey.Of(name) is { Bare: true };
}
