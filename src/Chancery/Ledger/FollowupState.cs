namespace Chancery.Ledger;

/// <summary>What became of something planned or promised, as far as the record tells, on a given day.</summary>
public enum FollowupState
{
    /// <summary>Its day has not passed, or it has none.</summary>
    Open,

    /// <summary>A later event of the same sides and kind is what was planned.</summary>
    Kept,

    /// <summary>It was put off or given another date.</summary>
    Moved,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Its day has passed and nothing later in this record tells of it. Never: it did not happen.</summary>
    Overdue,

    /// <summary>A later plan or a wider contact took its place.</summary>
    Superseded,
}
