using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>What is new, what is near and what is to be settled, a few of each.</summary>
public sealed record TodayAnswer : Answer
{
    /// <summary>The latest contacts that were held by the day, newest first.</summary>
    public required IReadOnlyList<EventLine> Contacts { get; init; }

    /// <summary>What is due on the day or later, the nearest first.</summary>
    public required LedgerPart Coming { get; init; }

    /// <summary>What was due before the day and is not told to have happened, the latest due first.</summary>
    public required LedgerPart Overdue { get; init; }

    /// <summary>Events whose documents differ, the newest first.</summary>
    public required IReadOnlyList<EventLine> Differing { get; init; }

    /// <summary>On what their documents differ, by event.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Difference>> Differences { get; init; }

    /// <summary>How many events are told differently.</summary>
    public required Total DifferingTotal { get; init; }

    /// <summary>How many pairs of events may be one.</summary>
    public required Total MaybeSameTotal { get; init; }

    /// <summary>From when on what came into the record counts as new.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many documents came in since then.</summary>
    public required Total NewDocuments { get; init; }

    /// <summary>Events of the documents that came in last, of those since then.</summary>
    public required IReadOnlyList<EventLine> New { get; init; }

    /// <summary>When the last document came in; null when the record is empty.</summary>
    public DateTimeOffset? LastRecorded { get; init; }
}

/// <summary>A few lines of the ledger and how many there are.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many.</param>
public sealed record LedgerPart(IReadOnlyList<FollowupLine> Lines, Total Total);

/// <summary>Which part of the ledger is asked for.</summary>
public sealed record LedgerFilter
{
    /// <summary>The sides that are all concerned: none, a country, or two.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Who is to take part, by public id.</summary>
    public string? Person { get; init; }

    /// <summary>Only what is in this state on the day; null for all.</summary>
    public FollowupState? State { get; init; }

    /// <summary>Only what is open and due on the day or later.</summary>
    public bool Coming { get; init; }
}

/// <summary>The ledger on a day with the number of what is in each state.</summary>
public sealed record LedgerAnswer : Answer
{
    /// <summary>What was asked for: what lies ahead the nearest first, then what was due the latest first.</summary>
    public required IReadOnlyList<FollowupLine> Followups { get; init; }

    /// <summary>How many were asked for.</summary>
    public required Total Total { get; init; }

    /// <summary>How many there are in each state, whatever state was asked for.</summary>
    public required IReadOnlyDictionary<FollowupState, int> States { get; init; }

    /// <summary>How many are open and due on the day or later.</summary>
    public required int Coming { get; init; }

    /// <summary>Whether the numbers count all; else at least so many.</summary>
    public required bool Exact { get; init; }
}
