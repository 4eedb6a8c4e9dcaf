namespace Chancery.Corpus.World;

/// <summary>A given name or surname in two scripts.</summary>
/// <param name="Latin">In Latin letters.</param>
/// <param name="Cyrillic">In Cyrillic letters.</param>
public sealed record Name(string Latin, string Cyrillic);

/// <summary>A fictional person.</summary>
/// <param name="Number">Its number in this world.</param>
/// <param name="Given">The given name.</param>
/// <param name="Surname">The surname.</param>
/// <param name="Female">Whether a woman, for languages that inflect.</param>
public sealed record Person(int Number, Name Given, Name Surname, bool Female);

/// <summary>An office held by a person from one day to another (both included).</summary>
/// <param name="Office">The office, such as <c>foreign-minister</c>.</param>
/// <param name="Country">The country's index in <see cref="SimulatedWorld.Countries"/>.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Tenure(string Office, int Country, Person Holder, DateOnly From, DateOnly To);

/// <summary>A real country with what the simulation needs of it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Region">Which list of names its people have.</param>
/// <param name="Latitude">In degrees.</param>
/// <param name="Longitude">In degrees.</param>
public sealed record Country(string Code, string Region, double Latitude, double Longitude);
