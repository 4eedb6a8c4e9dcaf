using Chancery.Store.Keeping;

namespace Chancery.Store;

/// <summary>An event as the record held it from one moment to another, and what was new in it.</summary>
public sealed record EventVersion
{
    /// <summary>When the record began to hold it so.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ceased to; null while it holds it so.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whether this is the first version of the event.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The fields that differ from the version before, values as JSON; empty for the first.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The documents that tell it since.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>The documents that tell it no more.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];
}

/// <summary>An event that became part of another.</summary>
/// <param name="Id">The public id it had.</param>
/// <param name="When">When; null where it never stood by itself.</param>
public sealed record JoinedEvent(string Id, DateTimeOffset? When);

/// <summary>How the record came to hold an event as it does.</summary>
public sealed record HistoryAnswer : Answer
{
    /// <summary>The id it goes by now.</summary>
    public required string Id { get; init; }

    /// <summary>Its versions, newest first.</summary>
    public required IReadOnlyList<EventVersion> Versions { get; init; }

    /// <summary>How many versions there are.</summary>
    public required Total Total { get; init; }

    /// <summary>What people said of it and of the facts that tell it, newest first.</summary>
    public required IReadOnlyList<LogEntry> Words { get; init; }

    /// <summary>The events that became part of it.</summary>
    public IReadOnlyList<JoinedEvent> Joined { get; init; } = [];
}

/// <summary>The events of the same two sides next to an event in time.</summary>
/// <param name="Before">The one before; null when there is none.</param>
/// <param name="After">The one after; null when there is none.</param>
public sealed record NeighboursAnswer(EventLine? Before, EventLine? After);
