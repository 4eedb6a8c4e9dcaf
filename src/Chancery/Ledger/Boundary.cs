namespace Chancery.Ledger;

/// <summary>Where a state begins or ends, as far as documents tell.</summary>
/// <param name="Date">The date told; null when no document dates it.</param>
/// <param name="KnownBy">The day by which it had happened: the last day of the date, else the day of the news.</param>
public sealed record Boundary(Edtf? Date, DateOnly KnownBy);
