namespace Chancery.Store;

/// <summary>Which events a feed lists.</summary>
public sealed record FeedQuestion
{
    /// <summary>Sides that all take part.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A person who takes part, by public id.</summary>
    public string? Person { get; init; }

    /// <summary>Kinds of fact, or words within them, of which it is one.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Statuses of which it has one.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Topics of which it has one.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What a document that tells it must hold: words, and labels such as its language.</summary>
    public SearchQuestion? Told { get; init; }
}

/// <summary>In which order a feed lists events, and which come in at all.</summary>
public enum FeedOrder
{
    /// <summary>What the record learned last, first.</summary>
    Recorded,

    /// <summary>What has a date, the latest first.</summary>
    Day,
}

/// <summary>An event in a feed.</summary>
/// <param name="Event">The event.</param>
/// <param name="First">When the record first held it.</param>
/// <param name="Updated">Since when it stands as it does.</param>
/// <param name="Revisions">How often it has changed since it was first recorded.</param>
public sealed record FeedLine(EventLine Event, DateTimeOffset First, DateTimeOffset Updated, int Revisions);

/// <summary>The events of a feed.</summary>
public sealed record FeedAnswer : Answer
{
    public required IReadOnlyList<FeedLine> Lines { get; init; }

    /// <summary>Tells this record from others, as long as it lives: eight hexadecimal digits.</summary>
    public required string Mark { get; init; }
}
