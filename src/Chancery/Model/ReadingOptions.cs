using Chancery.Frames;

namespace Chancery;

/// <summary>How a document shall be read.</summary>
/// <param name="UseRegister">Whether known persons and their offices may help.</param>
/// <param name="Explain">Whether facts shall say how they were made.</param>
/// <param name="Judges">Other judges than the shipped ones, as training needs them; null for those.</param>
public sealed record ReadingOptions(bool UseRegister = true, bool Explain = false, Judges? Judges = null)
{
    /// <summary>With the Register, without explanations.</summary>
    public static ReadingOptions Default { get; } = new();
}
