namespace Chancery;

/// <summary>A text with the facts that a careful reader finds in it.</summary>
public sealed record GoldReadout
{
    /// <summary>The text and what is known of it from outside.</summary>
    public required Document Document { get; init; }

    /// <summary>Language and running number, such as <c>tl-003</c>.</summary>
    public string Id => Reading.Id;

    /// <summary>The text's language.</summary>
    public string Lang => Reading.Lang ?? "und";

    /// <summary>The facts by kind.</summary>
    public FactSet Facts => Reading.Facts;

    /// <summary>The reading that holds the facts.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Agency, ministry, newspaper …; null when not stated.</summary>
    public string? Genre { get; init; }

    /// <summary>The kinds of fact that the readout speaks of, by type; null when of all. Of others it says neither that there are any nor that there are none.</summary>
    public IReadOnlySet<Type>? Asserts { get; init; }

    /// <summary>Whether the readout says which facts of that kind there are.</summary>
    public bool SpeaksOf<T>() where T : Fact => Asserts is null || Asserts.Contains(typeof(T));

    /// <summary>Places in the list of contacts of those that finding is neither rewarded nor punished.</summary>
    public required IReadOnlySet<int> PeripheralContacts { get; init; }
}
