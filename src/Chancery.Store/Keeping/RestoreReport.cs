namespace Chancery.Store.Keeping;

/// <summary>What became of an attempt to restore a record.</summary>
/// <param name="Verified">What the look at the backup found.</param>
/// <param name="Kept">Where what the store held before is kept now; null when it held nothing.</param>
public sealed record RestoreReport(Verification Verified, string? Kept)
{
    /// <summary>Whether the record was restored: not when the backup is not whole.</summary>
    public bool Restored => Verified.IsWhole;
}
