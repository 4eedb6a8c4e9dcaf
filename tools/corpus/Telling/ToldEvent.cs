namespace Chancery.Corpus.Telling;

/// <summary>An event that a document tells, and how.</summary>
/// <param name="Event">The event.</param>
/// <param name="Day">How its day is told: day, month, or none.</param>
/// <param name="NamesA">Whether the person of the first side is named.</param>
/// <param name="NamesB">Whether the person of the second side is named.</param>
public sealed record ToldEvent(Events.StagedEvent Event, string Day, bool NamesA, bool NamesB);
