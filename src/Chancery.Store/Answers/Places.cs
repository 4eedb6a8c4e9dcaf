namespace Chancery.Store;

/// <summary>What the record holds of a country or organisation.</summary>
public sealed record CountryAnswer : Answer
{
    public required string Code { get; init; }

    /// <summary>Dated events, newest first (statements apart).</summary>
    public required IReadOnlyList<EventLine> Events { get; init; }

    /// <summary>Events with no date or no year.</summary>
    public required IReadOnlyList<EventLine> Unclear { get; init; }

    /// <summary>What its speakers said and what was said of it, newest first.</summary>
    public required IReadOnlyList<EventLine> Statements { get; init; }

    /// <summary>Who holds its offices on the day, surest first.</summary>
    public required IReadOnlyList<OfficeHolder> Offices { get; init; }

    /// <summary>Its open, coming and overdue business and what became of it.</summary>
    public required IReadOnlyList<FollowupLine> Followups { get; init; }

    /// <summary>With whom its events are, most frequent first.</summary>
    public required IReadOnlyList<Facet> Partners { get; init; }

    /// <summary>Number of events, those of unclear date included.</summary>
    public required Total Total { get; init; }

    /// <summary>Number of statements.</summary>
    public required Total StatementsTotal { get; init; }

    /// <summary>Number of follow-ups.</summary>
    public required Total FollowupsTotal { get; init; }
}

/// <summary>What the record holds of two sides together.</summary>
public sealed record PairAnswer : Answer
{
    public required string A { get; init; }
    public required string B { get; init; }

    /// <summary>Dated events in which both take part, newest first (statements apart).</summary>
    public required IReadOnlyList<EventLine> Events { get; init; }

    /// <summary>Events with no date or no year.</summary>
    public required IReadOnlyList<EventLine> Unclear { get; init; }

    /// <summary>What one said of the other, newest first.</summary>
    public required IReadOnlyList<EventLine> Statements { get; init; }

    /// <summary>Who holds the offices of both on the day.</summary>
    public required IReadOnlyList<OfficeHolder> Offices { get; init; }
    public required IReadOnlyList<FollowupLine> Followups { get; init; }

    /// <summary>Number of events, those of unclear date included.</summary>
    public required Total Total { get; init; }

    /// <summary>Number of statements.</summary>
    public required Total StatementsTotal { get; init; }

    /// <summary>Number of follow-ups.</summary>
    public required Total FollowupsTotal { get; init; }
}

/// <summary>The countries and organisations of the record with the number of their events, most first.</summary>
public sealed record SidesAnswer : Answer
{
    public required IReadOnlyList<Facet> Sides { get; init; }
}
