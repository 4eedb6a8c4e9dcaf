namespace Chancery.Comparing;

/// <summary>A statement made ready for comparison with others.</summary>
/// <param name="Id">Names the statement.</param>
/// <param name="Speaker">Names the person who speaks; null when only an office or a side is named.</param>
/// <param name="Code">The side that the speaker speaks for.</param>
/// <param name="Act">What is done in saying it.</param>
/// <param name="Target">The side it is directed at.</param>
/// <param name="Subject">The words of what it is about: <see cref="SubjectWords"/>.</param>
/// <param name="Day">The day it was published; null when that is not known, and then it cannot be put in order.</param>
public sealed record SaidPosition(string Id, string? Speaker, string? Code, SpeechAct Act, string? Target, IReadOnlySet<string> Subject, DateOnly? Day);
