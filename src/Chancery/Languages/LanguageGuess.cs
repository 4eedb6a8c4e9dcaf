namespace Chancery.Languages;

/// <summary>One language a text may be in.</summary>
/// <param name="Tag">The language's tag as the model writes it: ISO 639-1 where there is one, else ISO 639-3 or the code of a Wikipedia (<c>en</c>, <c>ceb</c>, <c>als</c>).</param>
/// <param name="Probability">How likely the model thinks it, in [0, 1]. The guesses of one text add up to 1 at most, but for rounding.</param>
public readonly record struct LanguageGuess(string Tag, double Probability);
