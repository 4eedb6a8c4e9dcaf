namespace Chancery.Store;

/// <summary>A stretch of time, both ends included and as precise as they were given: <c>2023</c> begins on 1 January and ends on 31 December. What is told only by its month or year counts by its first day.</summary>
/// <param name="Since">The beginning; null when it has none.</param>
/// <param name="Until">The end; null when it has none.</param>
public sealed record Period(Edtf? Since = null, Edtf? Until = null)
{
    /// <summary>All of time.</summary>
    public static Period Always { get; } = new();

    /// <summary>The first day; null when it has no beginning.</summary>
    public DateOnly? From => Since?.Bounds?.First;

    /// <summary>The last day; null when it has no end.</summary>
    public DateOnly? To => Until?.Bounds?.Last;

    /// <summary>Whether the days can be placed and the beginning is not after the end.</summary>
    public bool IsInOrder => (Since is null || From is not null) && (Until is null || To is not null) && !(From > To);
}
