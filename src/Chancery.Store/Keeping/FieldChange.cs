namespace Chancery.Store.Keeping;

/// <summary>A field of a fact before and after, as JSON; null where the kind of fact has no such field.</summary>
/// <param name="Name">The field, as in a reading's JSON.</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
public sealed record FieldChange(string Name, string? Before, string? After);
