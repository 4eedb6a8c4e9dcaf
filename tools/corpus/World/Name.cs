namespace Chancery.Corpus.World;

/// <summary>A given name or surname in two scripts.</summary>
/// <param name="Latin">In Latin letters.</param>
/// <param name="Cyrillic">In Cyrillic letters.</param>
public sealed record Name(string Latin, string Cyrillic);
