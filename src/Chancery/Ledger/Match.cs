namespace Chancery.Ledger;

/// <summary>What one event says of one plan.</summary>
/// <param name="State">Kept, moved, cancelled or superseded.</param>
/// <param name="From">From which day in the world it holds.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Match(FollowupState State, DateOnly From, string Reason);
