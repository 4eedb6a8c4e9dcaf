namespace Chancery.Store.People;

/// <summary>A key with which a program asks in somebody's name. What it opens with is shown once, when it is made.</summary>
public sealed record ApiKey
{
    /// <summary>Its id: <c>K-3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the account in whose name it asks.</summary>
    public required string Account { get; init; }

    /// <summary>What it is for, in its maker's words.</summary>
    public required string Name { get; init; }

    /// <summary>What it opens.</summary>
    public required KeyScope Scope { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was last used, to ten minutes; null for never.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }
}
