namespace Chancery.Comparing;

/// <summary>One value that a text gives a field of an event.</summary>
/// <param name="Side">Whose text it is.</param>
/// <param name="Voice">The text's voice: near copies share one.</param>
/// <param name="Field">The field: <c>date</c>, <c>place</c>, <c>persons</c> …</param>
/// <param name="Key">What makes two values the same.</param>
/// <param name="Value">The value as shown.</param>
/// <param name="Fact">The fact that gives it, as the caller numbers facts.</param>
/// <param name="Date">The value as a date, where it is one.</param>
/// <param name="Kin">What values of other texts may be the same in other words or another language; null where the key says it all.</param>
public sealed record Told(TextSide Side, long Voice, string Field, string Key, string Value, long Fact, Edtf? Date = null, string? Kin = null);
