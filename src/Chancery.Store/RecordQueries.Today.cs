using Chancery.Ledger;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What is counted for a page of few lines; beyond, the total is "at least".</summary>
    private const int CountedToday = 500;

    /// <summary>Documents that came in last, whose events are shown as new.</summary>
    private const int NewestDocuments = 40;

    /// <summary>What is new, what is near and what is to be settled.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="since">From when on what came in counts as new.</param>
    /// <param name="limit">The most lines of each list.</param>
    public TodayAnswer Today(Days days, DateTimeOffset since, int limit = 8) => Ask(days, view =>
    {
        var held = view.Query(
            $"SELECT e.id FROM events e WHERE {view.Live("e")} AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day <= @on ORDER BY e.first_day DESC, e.event DESC LIMIT @limit",
            r => r.GetInt64(0), ("on", Columns.Text(days.On)), ("limit", limit));
        var differing = view.Query(
            $"SELECT e.id FROM events e WHERE {view.Live("e")} AND e.told_differently = 1 AND e.first_day <= @on ORDER BY e.first_day DESC, e.event DESC LIMIT @limit",
            r => r.GetInt64(0), ("on", Columns.Text(days.On)), ("limit", Math.Max(1, limit * 2 / 3)));
        var (fresh, documents) = CameInSince(view, RecordedTime.Text(since), limit);
        var looked = new LedgerRows(view, [], null);
        var (coming, overdue) = (looked.Tally(view, new LedgerFilter { Coming = true }, limit, 0), looked.Tally(view, new LedgerFilter { State = FollowupState.Overdue }, limit, 0));
        var events = EventRows.ByRow(view, [.. held, .. differing, .. fresh]);
        LedgerPart Part(LedgerTally tally) => new(FollowupRows.Lines(view, tally.Found), new Total(tally.Total, tally.Exact ? "eq" : "gte"));
        return new TodayAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Since = since, Contacts = [.. held.Select(e => events[e])], Coming = Part(coming), Overdue = Part(overdue),
            Differing = [.. differing.Select(e => events[e])], Differences = differing.Select(e => events[e].Id).ToDictionary(id => id, id => Tellings.Differences(view, id, Tellings.Of(view, id)), StringComparer.Ordinal), New = [.. fresh.Select(e => events[e])], NewDocuments = documents,
            DifferingTotal = UpTo(view, $"SELECT e.id FROM events e WHERE {view.Live("e")} AND e.told_differently = 1 ORDER BY {EventRows.LatestFirst}"),
            MaybeSameTotal = UpTo(view, $"SELECT u.event FROM event_unsure u CROSS JOIN events e CROSS JOIN events o WHERE e.id = u.event AND {view.Live("e")} AND o.event = u.other AND {view.Live("o")}"),
            LastRecorded = view.Connection.Word($"SELECT max(d.recorded) FROM documents d{(view.At is null ? "" : $" WHERE d.recorded <= '{view.At}'")}") is { } last ? RecordedTime.Read(last) : null,
        };
    });

    /// <summary>The ledger with the number of what is in each state.</summary>
    /// <param name="filter">Whose ledger, and what of it.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list.</param>
    /// <param name="offset">How many to skip.</param>
    public LedgerAnswer Ledger(LedgerFilter filter, Days days, int limit = Shown, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(days, view =>
        {
            var tally = new LedgerRows(view, filter.Codes, filter.Person is { } person ? NumberOf(view, person) : null).Tally(view, filter, limit, offset);
            return new LedgerAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, States = tally.States, Coming = tally.Coming, Exact = tally.Exact, Total = new Total(tally.Total, tally.Exact ? "eq" : "gte"),
                Followups = FollowupRows.Lines(view, tally.Found),
            };
        });
    }

    /// <summary>Events of the documents that came in last since a time, and how many documents came in.</summary>
    private static (IReadOnlyList<long> Events, Total Documents) CameInSince(View view, string since, int limit)
    {
        var until = view.At is null ? "" : $" AND d.recorded <= '{view.At}'";
        var documents = view.Query($"SELECT d.id FROM documents d WHERE d.recorded >= @since{until} ORDER BY d.recorded DESC, d.id DESC LIMIT {NewestDocuments}", r => r.GetInt64(0), ("since", since));
        if (documents.Count == 0) return ([], new Total(0));
        var events = view.Query(
            $"""
            SELECT e.id, max(f.document) FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event AND {view.Live("e")}
            WHERE f.document IN {Columns.In(documents)} AND {view.Live("f")} AND e.fact_kind <> 'statement' GROUP BY e.id, e.fact_kind ORDER BY CASE WHEN e.fact_kind = 'contact' THEN 0 ELSE 1 END, 2 DESC, e.id DESC LIMIT @limit
            """, r => r.GetInt64(0), ("limit", limit));
        return (events, UpTo(view, $"SELECT d.id FROM documents d WHERE d.recorded >= @since{until}", ("since", since)));
    }

    /// <summary>Counts what a statement gives, but no further than is said.</summary>
    private static Total UpTo(View view, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var counted = (int)view.Connection.Long($"SELECT count(*) FROM ({sql} LIMIT {CountedToday}) x", parameters);
        return new Total(counted, counted < CountedToday ? "eq" : "gte");
    }
}
