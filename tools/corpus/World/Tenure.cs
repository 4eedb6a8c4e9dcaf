namespace Chancery.Corpus.World;

/// <summary>An office held by a person from one day to another (both included).</summary>
/// <param name="Office">The office, such as <c>foreign-minister</c>.</param>
/// <param name="Country">The country's index in <see cref="SimulatedWorld.Countries"/>.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Tenure(string Office, int Country, Person Holder, DateOnly From, DateOnly To);
