namespace Chancery.Corpus;

/// <summary>What to make.</summary>
/// <param name="Seed">The same seed, number and languages give the same bytes.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Languages">In which languages.</param>
public sealed record CorpusOptions(ulong Seed, int Documents, IReadOnlyList<string> Languages)
{
    /// <summary>The languages there are words for.</summary>
    public static readonly IReadOnlyList<string> AllLanguages = ["en", "es", "fr", "ru", "tl"];
}
