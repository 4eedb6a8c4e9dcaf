using System.Globalization;
using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>A change in what became of something planned.</summary>
/// <param name="State">Kept, moved, cancelled or superseded.</param>
/// <param name="By">The event that tells it.</param>
/// <param name="From">From which day in the world it holds.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Resolution(FollowupState State, MergedEvent By, DateOnly From, string Reason);

/// <summary>How a follow-up stands on a day.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Resolution">The change that made it so; null while it is open or overdue.</param>
public sealed record Standing(FollowupState State, string Reason, Resolution? Resolution);

/// <summary>Something planned, proposed or promised, and the events that may have changed its state.</summary>
public sealed record Followup
{
    /// <summary>The event that plans or promises it.</summary>
    public required MergedEvent Event { get; init; }

    /// <summary>The event's key.</summary>
    public string Key => Event.Key;

    /// <summary>What is to happen, a short English phrase.</summary>
    public required string What { get; init; }

    /// <summary>The kind of contact, or <c>commitment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The sides, sorted.</summary>
    public IReadOnlyList<string> Parties => Event.Sides;

    /// <summary>When it is due, to the precision told.</summary>
    public Edtf? Due => Event.Date;

    /// <summary>Changes of state, the earliest first.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>How it stands on a day in the world, as far as the record tells.</summary>
    public Standing On(DateOnly day) => StandingOn(Due, Resolutions, day);

    /// <summary>How something due stands on a day. Overdue means: nothing later in this record; never: it did not happen.</summary>
    /// <param name="due">When it is due; null when no day is named.</param>
    /// <param name="resolutions">Changes of state, the earliest first.</param>
    /// <param name="day">The day in the world.</param>
    public static Standing StandingOn(Edtf? due, IReadOnlyList<Resolution> resolutions, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(resolutions);
        var so = resolutions.Where(r => r.From <= day).ToList();
        if ((so.Find(r => r.State == FollowupState.Kept) ?? so.LastOrDefault()) is { } change) return new Standing(change.State, change.Reason, change);
        if (due is not { } when) return new Standing(FollowupState.Open, "no day was named", null);
        if (when.Bounds is not { } bounds) return new Standing(FollowupState.Open, $"the year is not stated ({when})", null);
        return day > bounds.Last
            ? new Standing(FollowupState.Overdue, string.Create(CultureInfo.InvariantCulture, $"due {when}, overdue since {bounds.Last:yyyy-MM-dd}: nothing later in this record tells of it"), null)
            : new Standing(FollowupState.Open, day < bounds.First ? $"due {when}, which has not come" : $"due {when}, which has not passed", null);
    }
}
