namespace Chancery.Store.People;

/// <summary>Somebody who may sign in. An account is never deleted, since its name stands in the log; it is disabled.</summary>
public sealed record Account
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The name, in small letters, under which its holder's words stand in the log.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>How its holder signs in.</summary>
    public required PasswordState Password { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Since when nobody signs in with it; null when somebody may.</summary>
    public DateTimeOffset? Disabled { get; init; }

    /// <summary>How many sessions are open; not asked for a single account.</summary>
    public int Sessions { get; init; }
}
