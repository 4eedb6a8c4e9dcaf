using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>A day of a calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Events">What falls on it, some of it when there is very much.</param>
/// <param name="Count">How much falls on it.</param>
public sealed record CalendarDay(DateOnly Day, IReadOnlyList<EventLine> Events, int Count);

/// <summary>A month of contacts and of what is due.</summary>
public sealed record CalendarAnswer : Answer
{
    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The side asked for; null for all.</summary>
    public string? Code { get; init; }

    /// <summary>The days on which something falls, in order. What lasts some days stands on each of them.</summary>
    public required IReadOnlyList<CalendarDay> Placed { get; init; }

    /// <summary>What is told of the month, or of a longer time within it, with no day.</summary>
    public required IReadOnlyList<EventLine> Loose { get; init; }

    /// <summary>How much is told of the month with no day.</summary>
    public required int LooseCount { get; init; }

    /// <summary>How much is told of the year with no month.</summary>
    public required Total OfYear { get; init; }

    /// <summary>What became of plans and promises by the day of the question, by the event's id.</summary>
    public required IReadOnlyDictionary<string, FollowupState> States { get; init; }

    /// <summary>How much the month holds; "at least" when it is very much, and then <see cref="Placed"/> leaves some out.</summary>
    public required Total Total { get; init; }
}
