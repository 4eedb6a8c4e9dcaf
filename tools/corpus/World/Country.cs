namespace Chancery.Corpus.World;

/// <summary>A real country with what the simulation needs of it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Region">Which list of names its people have.</param>
/// <param name="Latitude">In degrees.</param>
/// <param name="Longitude">In degrees.</param>
public sealed record Country(string Code, string Region, double Latitude, double Longitude);
