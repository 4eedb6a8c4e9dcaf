namespace Chancery.Store;

/// <summary>The first lines of a list, and how many there are in all.</summary>
/// <typeparam name="T">A line.</typeparam>
/// <param name="Lines">Those shown.</param>
/// <param name="Total">How many there are.</param>
public sealed record Shelf<T>(IReadOnlyList<T> Lines, Total Total)
{
    /// <summary>Whether there are more than are shown.</summary>
    public bool IsCut => Lines.Count < Total.Value || Total.Relation != "eq";
}

/// <summary>The state in which the record is: it grows by one with everything that is recorded or said of it.</summary>
/// <param name="Number">The number of its last change; 0 of an empty record.</param>
/// <param name="Recorded">When that was; null of an empty record.</param>
public sealed record RecordRevision(long Number, DateTimeOffset? Recorded);

/// <summary>Which events of a timeline are asked for.</summary>
/// <param name="Kind">Only this kind of fact: <c>contact</c>, <c>agreement</c>, <c>measure</c>, <c>statement</c> …; null for all.</param>
/// <param name="Period">Only those of this time.</param>
public sealed record TimelineFilter(string? Kind, Period Period);

/// <summary>Two sides as their page shows them: one timeline of everything, the ledger, who holds office, when they last met.</summary>
public sealed record TogetherAnswer : Answer
{
    public required string A { get; init; }
    public required string B { get; init; }
    public required TimelineFilter Asked { get; init; }

    /// <summary>What fits the question, statements among it, newest first.</summary>
    public required Shelf<EventLine> Timeline { get; init; }

    /// <summary>The kinds of fact in the time asked for, with how many there are of each.</summary>
    public required IReadOnlyList<Facet> Kinds { get; init; }

    /// <summary>The years in which events of the kind asked for lie, newest first.</summary>
    public required IReadOnlyList<Facet> Years { get; init; }

    /// <summary>Whether there are more events than were looked at for <see cref="Kinds"/> and <see cref="Years"/>; then the newest were.</summary>
    public bool LookedAtNewest { get; init; }

    /// <summary>Events with no date or no year.</summary>
    public required Shelf<EventLine> Unclear { get; init; }

    /// <summary>The last meeting of the two in person by <see cref="Days.On"/>; null when the record holds none.</summary>
    public EventLine? LastMet { get; init; }

    /// <summary>The newest events told by texts of both sides.</summary>
    public required IReadOnlyList<EventLine> ToldByBoth { get; init; }

    /// <summary>Who holds the offices of both on the day.</summary>
    public required IReadOnlyList<OfficeHolder> Offices { get; init; }

    /// <summary>What is open, the nearest first.</summary>
    public required Shelf<FollowupLine> Open { get; init; }

    /// <summary>What is overdue, the latest due first.</summary>
    public required Shelf<FollowupLine> Overdue { get; init; }

    /// <summary>What was kept, the latest due first.</summary>
    public required Shelf<FollowupLine> Kept { get; init; }

    /// <summary>Whether nothing at all is held of the two.</summary>
    public bool IsEmpty { get; init; }
}
