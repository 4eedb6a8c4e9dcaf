namespace Chancery.Comparing;

/// <summary>A candidate of change: two statements of one speaker or side that lean opposite ways on what may be one subject. Only a reader of both can say whether anything changed.</summary>
/// <param name="Earlier">What was said first.</param>
/// <param name="Later">What was said on a later day.</param>
/// <param name="SameSpeaker">Whether one person said both; else one side did, by two speakers.</param>
/// <param name="Shared">The words that both subjects have, cut to what is compared.</param>
public sealed record PositionChange(SaidPosition Earlier, SaidPosition Later, bool SameSpeaker, IReadOnlyList<string> Shared);
