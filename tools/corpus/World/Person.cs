namespace Chancery.Corpus.World;

/// <summary>A fictional person.</summary>
/// <param name="Number">Its number in this world.</param>
/// <param name="Given">The given name.</param>
/// <param name="Surname">The surname.</param>
/// <param name="Female">Whether a woman, for languages that inflect.</param>
public sealed record Person(int Number, Name Given, Name Surname, bool Female);
