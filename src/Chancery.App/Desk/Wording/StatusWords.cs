using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Statuses and follow-up states: the word, and the shape that stands beside it so that a list can be scanned without colour.</summary>
public static class StatusWords
{
    /// <summary>The word as shown.</summary>
    public static string Say(string status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.Replace('-', ' ');
    }

    /// <summary>The class of the shape: <c>full</c>, <c>open</c>, <c>dashed</c>, <c>half</c>, <c>cross</c>, <c>diamond</c>.</summary>
    public static string Shape(string? status) => status switch
    {
        "between" or "postponed" or "moved" or "ongoing" or "eased" or "suspended" => "half",
        "extrapolated" or "proposed" or "threatened" or "promoted" => "dashed",
        "planned" or "open" or "negotiated" or "initialled" or "applicant" or "candidate" or "invited" => "open",
        "cancelled" or "terminated" or "rejected" or "withdrawn" or "lifted" or "superseded" => "cross",
        "overdue" => "diamond",
        _ => "full",
    };

    /// <summary>Why a follow-up is in its state, to stand after the word of the state.</summary>
    public static string Because(FollowupLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.State == FollowupState.Overdue ? "nothing later in this record. That does not say it did not happen." : line.Reason + ".";
    }

    /// <summary>What a state of the ledger means, in one sentence.</summary>
    public static string Explain(FollowupState state) => state switch
    {
        FollowupState.Open => "Its day has not passed, or it has none.",
        FollowupState.Kept => "A later event of the same sides is what was planned.",
        FollowupState.Moved => "It was put off or given another date.",
        FollowupState.Cancelled => "It was called off.",
        FollowupState.Overdue => "Its day has passed and there is nothing later in this record. That does not say it did not happen.",
        FollowupState.Superseded => "A later plan or a wider contact took its place.",
        _ => "",
    };
}
