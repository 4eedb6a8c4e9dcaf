namespace Chancery.Comparing;

/// <summary>What a text is grouped by.</summary>
public enum TextSideSort
{
    /// <summary>The country or organisation whose outlet it is.</summary>
    Side,

    /// <summary>The outlet, where its side is not known.</summary>
    Outlet,

    /// <summary>The language, where the outlet is not known either.</summary>
    Language,

    /// <summary>Nothing is known of where it comes from.</summary>
    Unknown,
}

/// <summary>Whose texts are set against others': a side's, else an outlet's, else those of a language.</summary>
/// <param name="Sort">What <paramref name="Name"/> is.</param>
/// <param name="Name">The code, the outlet's name or the language's tag; empty when nothing is known.</param>
public sealed record TextSide(TextSideSort Sort, string Name)
{
    /// <summary>The side of a text.</summary>
    public static TextSide Of(string? side, string? outlet, string? lang) =>
        !string.IsNullOrEmpty(side) ? new(TextSideSort.Side, side)
        : !string.IsNullOrEmpty(outlet) ? new(TextSideSort.Outlet, outlet)
        : !string.IsNullOrEmpty(lang) ? new(TextSideSort.Language, lang)
        : new(TextSideSort.Unknown, "");
}
