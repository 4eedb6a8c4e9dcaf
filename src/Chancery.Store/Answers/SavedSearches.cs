namespace Chancery.Store;

/// <summary>A question that somebody keeps under a name.</summary>
public sealed record SavedSearch
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Who { get; init; }

    /// <summary>What they call it.</summary>
    public required string Name { get; init; }

    /// <summary>The question as in the address of the search page, after the question mark.</summary>
    public required string Question { get; init; }
    public required DateTimeOffset Created { get; init; }
}
