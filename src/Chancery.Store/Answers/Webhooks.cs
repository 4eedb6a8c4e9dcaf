namespace Chancery.Store;

/// <summary>Where news of a question is sent, and how that goes.</summary>
public sealed record Webhook
{
    public required long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Who { get; init; }
    public required string Name { get; init; }

    /// <summary>Where it is sent: an http or https address.</summary>
    public required string Address { get; init; }

    /// <summary>Signs what is sent.</summary>
    public required string Secret { get; init; }

    /// <summary>Which events: as in the address of the search page, after the question mark.</summary>
    public required string Question { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>The last row of events of which it was told.</summary>
    public required long Told { get; init; }
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>How many messages were sent on <see cref="Day"/>.</summary>
    public required int SentThatDay { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>How often sending failed, one time after another.</summary>
    public required int Failures { get; init; }

    /// <summary>Not before this moment is it tried again.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    public string? Fault { get; init; }

    /// <summary>Since when nothing is sent; null when it is.</summary>
    public DateTimeOffset? Paused { get; init; }
}

/// <summary>What the record learned since a row of events.</summary>
/// <param name="Last">The row up to which was looked.</param>
/// <param name="Lines">The events, the earliest recorded first; no more than asked for.</param>
/// <param name="Total">How many there are, those not listed included.</param>
public sealed record NewsSince(long Last, IReadOnlyList<FeedLine> Lines, int Total);
