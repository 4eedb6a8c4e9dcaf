namespace Chancery;

/// <summary>A text to be read, with what is known of it from outside. Immutable; offsets of all spans refer to <see cref="Text"/>.</summary>
public sealed record Document
{
    /// <summary>A name for the document: the file's name without extension, or its address.</summary>
    public required string Id { get; init; }

    /// <summary>The decoded text exactly as stored.</summary>
    public required string Text { get; init; }

    /// <summary>The publication day as known from outside (a feed, the caller), or null.</summary>
    public Edtf? Published { get; init; }

    /// <summary>The language to read as (BCP 47 primary tag), or null to have it identified.</summary>
    public string? Language { get; init; }

    /// <summary>The page's address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The country (alpha-3) whose side the outlet stands for, or null.</summary>
    public string? Side { get; init; }
}
