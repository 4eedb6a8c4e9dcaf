using Chancery.Ledger;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads the ledger as it stands on the day of the question.</summary>
internal static class FollowupRows
{
    /// <summary>Follow-ups that are counted; beyond, the total is "at least".</summary>
    private const int Counted = 10_000;

    /// <summary>A follow-up with its state on the day.</summary>
    internal sealed record Found(long Id, long Planned, string? Due, FollowupState State, string Reason, long? ResolvedBy)
    {
        /// <summary>The rows of events that its line shows.</summary>
        public IEnumerable<long> Events => ResolvedBy is { } by ? [Planned, by] : [Planned];
    }

    private sealed record Row(long Id, long Event, string? Due, string Resolutions);

    /// <summary>The follow-ups that were announced by the day, the earliest due first, undated ones last.</summary>
    public static (IReadOnlyList<FollowupLine> Lines, Total Total) On(View view, FollowupFilter filter)
    {
        var (found, total) = Find(view, filter);
        return (Lines(view, found), total);
    }

    /// <summary>The same, before anything of their events is loaded.</summary>
    public static (IReadOnlyList<Found> Found, Total Total) Find(View view, FollowupFilter filter)
    {
        var asked = new FollowupQuestion(view, filter with { Unchanged = filter.State is FollowupState.Open or FollowupState.Overdue });
        if (filter.State is not { } state || asked.OfSides && state is (FollowupState.Open or FollowupState.Overdue))
        {
            var rows = Rows(view, asked, filter.Limit, filter.Offset);
            var total = filter.Offset == 0 && rows.Count < filter.Limit ? new Total(rows.Count) : Count(view, asked, filter.Whole ? int.MaxValue : Counted);
            return (Resolve(view, rows.ConvertAll(r => (r, Stand(r, view.Days.On)))), total);
        }
        // The state follows from the day of the question: no index has it.
        var looked = Rows(view, asked, filter.Whole ? int.MaxValue : filter.Looked, 0);
        var standing = looked.Select(r => (Row: r, Stand: Stand(r, view.Days.On))).Where(r => r.Stand.State == state).ToList();
        return (Resolve(view, [.. standing.Skip(filter.Offset).Take(filter.Limit)]), new Total(standing.Count, filter.Whole || looked.Count < filter.Looked ? "eq" : "gte"));
    }

    /// <summary>What was found, as answers show it.</summary>
    public static IReadOnlyList<FollowupLine> Lines(View view, IReadOnlyList<Found> found)
    {
        if (found.Count == 0) return [];
        var events = PlannedRows.Load(view, [.. found.SelectMany(f => f.Events)]);
        var ids = Columns.In(found.Select(f => f.Id));
        var told = view.Query($"SELECT f.id, f.public_id, f.kind, f.what, f.announced FROM followups f WHERE f.id IN {ids}", r => (Id: r.GetInt64(0), PublicId: r.GetString(1), Kind: r.GetString(2), What: r.GetString(3), Announced: r.Text(4)))
            .ToDictionary(f => f.Id);
        var parties = view.Query($"SELECT followup, code FROM followup_parties WHERE followup IN {ids} ORDER BY followup, code", r => (Id: r.GetInt64(0), Code: r.GetString(1))).ToLookup(p => p.Id, p => p.Code);
        return [.. found.Select(f =>
        {
            var (row, planned, by) = (told[f.Id], events[f.Planned], f.ResolvedBy is { } resolved ? events[resolved] : null);
            return new FollowupLine
            {
                Id = row.PublicId, What = row.What, Kind = row.Kind, Parties = [.. parties[f.Id]], Due = Edtf.Parse(f.Due), Place = planned.Place, State = f.State,
                Reason = f.Reason, EventId = planned.Id, ResolvedBy = by?.Id, Announced = Edtf.Parse(row.Announced), Confidence = planned.Confidence, Sample = planned.Sample,
                Evidence = planned.Evidence, StateEvidence = by is not null && by.Id != planned.Id ? by.Evidence : [],
            };
        })];
    }

    /// <summary>A follow-up with its state on the day, its events by number.</summary>
    internal sealed record Stood(long Id, long Event, string? Due, FollowupState State, string Reason, StoredResolution? By);

    /// <summary>Follow-ups with their states on the day, before anything else of them is loaded.</summary>
    internal static List<Stood> Standing(View view, string from, string order, int limit, ReadOnlySpan<(string Name, object? Value)> parameters) => view.Query(
        $"SELECT f.id, f.event, f.due, f.body {from} ORDER BY {order} LIMIT @limit", r => new Row(r.GetInt64(0), r.GetInt64(1), r.Text(2), r.GetString(3)), [.. parameters, ("limit", limit)])
        .ConvertAll(r =>
        {
            var (state, reason, by) = Stand(r, view.Days.On);
            return new Stood(r.Id, r.Event, r.Due, state, reason, by);
        });

    /// <summary>With the rows of their events in place of the numbers.</summary>
    internal static List<Found> Resolved(View view, IReadOnlyList<Stood> stood) => Resolve(view, [.. stood.Select(s => (new Row(s.Id, s.Event, s.Due, ""), (s.State, s.Reason, s.By)))]);

    private static Total Count(View view, FollowupQuestion asked, int most)
    {
        var counted = (int)view.Connection.Long($"SELECT count(*) FROM (SELECT 1 {asked.Counted} LIMIT {most}) x", asked.Parameters);
        return new Total(counted, counted < most ? "eq" : "gte");
    }

    private static List<Row> Rows(View view, FollowupQuestion asked, int limit, int offset) => view.Query(
        $"SELECT f.id, f.event, f.due, f.body {asked.From} ORDER BY {asked.Order} LIMIT @limit OFFSET @offset",
        r => new Row(r.GetInt64(0), r.GetInt64(1), r.Text(2), r.GetString(3)), [.. asked.Parameters, ("limit", limit), ("offset", offset)]);

    private static (FollowupState State, string Reason, StoredResolution? By) Stand(Row row, DateOnly on)
    {
        var so = row.Resolutions == "[]" ? [] : ResolutionJson.Read(row.Resolutions).Where(r => r.From <= on).ToList();
        var change = so.Find(r => r.State == FollowupState.Kept) ?? so.LastOrDefault();
        if (change is not null) return (change.State, change.Reason, change);
        var stand = Followup.StandingOn(Edtf.Parse(row.Due), [], on);
        return (stand.State, stand.Reason, null);
    }

    /// <summary>With the rows of their events in place of the numbers.</summary>
    private static List<Found> Resolve(View view, List<(Row Row, (FollowupState State, string Reason, StoredResolution? By) Stand)> rows)
    {
        var numbers = rows.SelectMany(r => r.Stand.By is { } by ? [r.Row.Event, by.Event] : new[] { r.Row.Event }).Distinct();
        var events = view.Query($"SELECT e.event, e.id FROM events e WHERE e.event IN {Columns.In(numbers)} AND {view.Live("e")}", r => (Number: r.GetInt64(0), Id: r.GetInt64(1))).ToDictionary(e => e.Number, e => e.Id);
        return rows.ConvertAll(r => new Found(
            r.Row.Id, events[r.Row.Event], r.Row.Due, r.Stand.State, r.Stand.Reason, r.Stand.By is { } by && events.TryGetValue(by.Event, out var resolved) ? resolved : null));
    }
}
