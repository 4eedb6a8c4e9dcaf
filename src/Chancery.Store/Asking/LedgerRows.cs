using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>A part of the ledger, before anything of its events is loaded, with the number of what is in each state.</summary>
internal sealed record LedgerTally(IReadOnlyList<FollowupRows.Found> Found, int Total, IReadOnlyDictionary<FollowupState, int> States, int Coming, bool Exact);

/// <summary>What lies ahead, the nearest first, and what was due, the latest first: looked at on either side of the day, no further than is said.</summary>
internal sealed class LedgerRows
{
    /// <summary>Follow-ups that are looked at on either side of the day.</summary>
    private const int Looked = 1_000;

    private readonly List<FollowupRows.Stood> _ahead;
    private readonly List<FollowupRows.Stood> _past;

    /// <summary>Looks at the ledger of all, of sides or of a person.</summary>
    public LedgerRows(View view, IReadOnlyList<string> codes, long? person)
    {
        // The question for what is open asks for all that is due later or on no day; that for what is overdue, for all that was due before.
        var (ahead, past) = (new FollowupQuestion(view, new FollowupFilter(codes, FollowupState.Open, person)), new FollowupQuestion(view, new FollowupFilter(codes, FollowupState.Overdue, person, Latest: true)));
        _ahead = FollowupRows.Standing(view, ahead.From, ahead.Order, Looked, ahead.Parameters);
        _past = FollowupRows.Standing(view, past.From, past.Order, Looked, past.Parameters);
    }

    /// <summary>What is asked for of it.</summary>
    public LedgerTally Tally(View view, LedgerFilter filter, int limit, int offset)
    {
        var all = _ahead.Concat(_past).ToList();
        var coming = _ahead.Where(f => f.Due is not null && f.State == FollowupState.Open).ToList();
        var asked = filter.Coming ? coming : filter.State is { } state ? [.. all.Where(f => f.State == state)] : all;
        return new LedgerTally(
            FollowupRows.Resolved(view, [.. asked.Skip(offset).Take(limit)]), asked.Count, all.CountBy(f => f.State).ToDictionary(), coming.Count, _ahead.Count < Looked && _past.Count < Looked);
    }

    /// <summary>The states, on the day of the question, of what these events plan or promise, by the number of the event.</summary>
    public static Dictionary<long, FollowupState> States(View view, IReadOnlyCollection<long> events) => events.Count == 0 ? [] : FollowupRows
        .Standing(view, $"FROM followups f WHERE f.event IN {Sql.Columns.In(events)} AND {view.Live("f")}", "f.event", Looked, [])
        .GroupBy(f => f.Event).ToDictionary(g => g.Key, g => g.First().State);
}
