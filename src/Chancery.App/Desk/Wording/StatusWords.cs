using Chancery.App.Desk.Texts;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Statuses, kinds and follow-up states: the word, and the shape that stands beside it so that a list can be scanned without colour.</summary>
public static class StatusWords
{
    /// <summary>The word as shown.</summary>
    public static string Say(DeskWords words, string status)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(status);
        return words.Or("word." + status, status.Replace('-', ' '));
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
    public static string Because(DeskWords words, FollowupLine line)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(line);
        return line.State == FollowupState.Overdue ? words["followup.overdue.because"] : SaidWords.Say(words, line.Reason) + ".";
    }

    /// <summary>What a state of the ledger means, in one sentence.</summary>
    public static string Explain(DeskWords words, FollowupState state)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words[$"followup.{state.Word()}.means"];
    }
}
