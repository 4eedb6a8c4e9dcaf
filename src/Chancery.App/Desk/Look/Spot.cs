namespace Chancery.App.Desk.Look;

/// <summary>A place on the map, with the contacts held there or with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The side, where the place stands for one.</param>
/// <param name="Count">Contacts.</param>
/// <param name="At">Where it lies, in degrees; null when that is not known.</param>
public sealed record Spot(string Name, string? Code, int Count, (double Latitude, double Longitude)? At);
