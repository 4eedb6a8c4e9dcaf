namespace Chancery;

/// <summary>A text with the facts that a careful reader finds in it.</summary>
public sealed record GoldReadout
{
    /// <summary>The text and what is known of it from outside.</summary>
    public required Document Document { get; init; }

    /// <summary>The facts.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Agency, ministry, newspaper …; null when not stated.</summary>
    public string? Genre { get; init; }

    /// <summary>Places in the list of contacts of those that finding is neither rewarded nor punished.</summary>
    public required IReadOnlySet<int> PeripheralContacts { get; init; }
}
