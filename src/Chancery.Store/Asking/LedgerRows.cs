using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>The ledger with the number of what is in each state: what lies ahead the nearest first, then what was due the latest first.</summary>
internal static class LedgerRows
{
    /// <summary>Follow-ups that are looked at on either side of the day.</summary>
    private const int Looked = 3_000;

    /// <summary>What was found, before anything of its events is loaded.</summary>
    internal sealed record Tally(IReadOnlyList<FollowupRows.Found> Found, int Total, IReadOnlyDictionary<FollowupState, int> States, int Coming, bool Exact);

    /// <summary>Looks at both sides of the day and counts.</summary>
    public static Tally Of(View view, LedgerFilter filter, long? person, int limit, int offset)
    {
        // The question for what is open asks for all that is due later or on no day; that for what is overdue, for all that was due before.
        var ahead = Stand(view, new FollowupQuestion(view, new FollowupFilter(filter.Codes, FollowupState.Open, person)), latest: false);
        var past = Stand(view, new FollowupQuestion(view, new FollowupFilter(filter.Codes, FollowupState.Overdue, person)), latest: true);
        var all = ahead.Concat(past).ToList();
        var coming = ahead.Where(f => f.Due is not null && f.State == FollowupState.Open).ToList();
        var asked = filter.Coming ? coming : filter.State is { } state ? [.. all.Where(f => f.State == state)] : all;
        return new Tally(
            FollowupRows.Resolved(view, [.. asked.Skip(offset).Take(limit)]), asked.Count, all.CountBy(f => f.State).ToDictionary(), coming.Count, ahead.Count < Looked && past.Count < Looked);
    }

    /// <summary>The states, on the day of the question, of what these events plan or promise, by the number of the event.</summary>
    public static Dictionary<long, FollowupState> States(View view, IReadOnlyCollection<long> events) => events.Count == 0 ? [] : FollowupRows
        .Standing(view, $"FROM followups f WHERE f.event IN {Sql.Columns.In(events)} AND {view.Live("f")}", "f.event", Looked, [])
        .GroupBy(f => f.Event).ToDictionary(g => g.Key, g => g.First().State);

    private static List<FollowupRows.Stood> Stand(View view, FollowupQuestion asked, bool latest) =>
        FollowupRows.Standing(view, asked.From, latest ? asked.LatestFirst : asked.Order, Looked, asked.Parameters);
}
