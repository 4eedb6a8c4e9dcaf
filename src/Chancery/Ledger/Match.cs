namespace Chancery.Ledger;

/// <summary>What one event says of one plan.</summary>
/// <param name="State">Kept, moved, cancelled or superseded.</param>
/// <param name="From">From which day in the world it holds.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Late">Whether the contact was held after its day without a word of its having been put off.</param>
public sealed record Match(FollowupState State, DateOnly From, string Reason, bool Late = false);
