using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>Something planned, proposed or promised, and what became of it.</summary>
public sealed record FollowupLine
{
    /// <summary>The public id, <c>F-000001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A short English phrase: "consultations of BLR and ZWE", or what was promised.</summary>
    public required string What { get; init; }

    /// <summary>The kind of contact, or <c>commitment</c>.</summary>
    public required string Kind { get; init; }
    public required IReadOnlyList<string> Parties { get; init; }
    public Edtf? Due { get; init; }
    public string? Place { get; init; }
    public required FollowupState State { get; init; }

    /// <summary>Why it is said to be in this state, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The event that plans or promises it.</summary>
    public required string EventId { get; init; }

    /// <summary>The event that kept, moved, cancelled or overtook it; null when none did by the day.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When it was announced, as far as known.</summary>
    public Edtf? Announced { get; init; }
    public double Confidence { get; init; }
    public bool Sample { get; init; }
    public required IReadOnlyList<CitedQuote> Evidence { get; init; }

    /// <summary>The words of the event that changed its state.</summary>
    public IReadOnlyList<CitedQuote> StateEvidence { get; init; } = [];
}

/// <summary>The ledger on a day.</summary>
public sealed record FollowupsAnswer : Answer
{
    public required IReadOnlyList<FollowupLine> Followups { get; init; }
    public required Total Total { get; init; }
}
