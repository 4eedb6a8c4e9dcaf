namespace Chancery.Comparing;

/// <summary>Finds candidates of change among statements. The order of input does not matter.</summary>
public static class PositionChanges
{
    /// <summary>The share of the shorter subject's words that the other must have.</summary>
    private const double LeastShared = 0.34;

    /// <summary>Words that must be shared when no target holds the two together.</summary>
    private const int LeastWithoutTarget = 2;

    /// <summary>For each statement the nearest earlier one that leans the opposite way, by the same person if there is one, else by the same side; in order of the later.</summary>
    public static IReadOnlyList<PositionChange> Candidates(IEnumerable<SaidPosition> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        SaidPosition[] inOrder = [.. said.Where(s => s.Day is not null).OrderBy(s => s.Day).ThenBy(s => s.Id, StringComparer.Ordinal)];
        var found = new List<PositionChange>();
        for (var i = 1; i < inOrder.Length; i++)
        {
            PositionChange? best = null;
            for (var j = i - 1; j >= 0 && best is not { SameSpeaker: true }; j--)
            {
                if (Of(inOrder[j], inOrder[i]) is { } change && (best is null || change.SameSpeaker)) best = change;
            }
            if (best is not null) found.Add(best);
        }
        return found;
    }

    /// <summary>Whether two statements are a candidate; null when not. What was said on one day has no order and is none.</summary>
    public static PositionChange? Of(SaidPosition earlier, SaidPosition later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Day is null || later.Day is null || earlier.Day >= later.Day || earlier.Target != later.Target || !ActOpposites.Opposed(earlier.Act, later.Act)) return null;
        var speaker = earlier.Speaker is not null && earlier.Speaker == later.Speaker;
        if (!speaker && (earlier.Code is null || earlier.Code != later.Code)) return null;
        string[] shared = [.. earlier.Subject.Intersect(later.Subject, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var shorter = Math.Min(earlier.Subject.Count, later.Subject.Count);
        var least = later.Target is null ? LeastWithoutTarget : 1;
        return shared.Length >= least && shared.Length >= LeastShared * shorter ? new PositionChange(earlier, later, speaker, shared) : null;
    }
}
