using Chancery.Ledger;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Which follow-ups are asked for.</summary>
/// <param name="Codes">Those that concern all of these.</param>
/// <param name="State">Those in this state on the day.</param>
/// <param name="Person">Those in whose planning event this person takes part, by number.</param>
/// <param name="Event">The one planned by this event, by public id.</param>
/// <param name="DueFrom">Those due on this day or later.</param>
/// <param name="Limit">The most to list; the total counts all.</param>
/// <param name="Offset">How many to skip.</param>
internal sealed record FollowupFilter(IReadOnlyList<string> Codes, FollowupState? State = null, long? Person = null, string? Event = null, DateOnly? DueFrom = null, int Limit = int.MaxValue, int Offset = 0);

/// <summary>Loads the ledger as it stands on the day of the question.</summary>
internal static class FollowupRows
{
    /// <summary>States follow from the day of the question; of more rows than these the number in one state is given as "at least".</summary>
    private const int Looked = 20_000;

    private sealed record Row(long Id, string PublicId, long Event, string Kind, string What, string? Due, string? Announced, string Resolutions);

    /// <summary>The follow-ups that were announced by the day, the earliest due first, undated ones last.</summary>
    public static (IReadOnlyList<FollowupLine> Lines, Total Total) On(View view, FollowupFilter filter)
    {
        var (condition, parameters) = Condition(view, filter);
        var from = $"FROM followups f WHERE {view.Live("f")} AND (f.announced IS NULL OR f.announced <= @on){condition}";
        List<Row> Rows(int limit, int offset) => view.Query(
            $"SELECT f.id, f.public_id, f.event, f.kind, f.what, f.due, f.announced, f.body {from} ORDER BY f.due_last IS NULL, f.due_last, f.due, f.event LIMIT @limit OFFSET @offset",
            r => new Row(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.Text(5), r.Text(6), r.GetString(7)), [.. parameters, ("limit", limit), ("offset", offset)]);
        if (filter.State is not { } state)
        {
            var rows = Rows(filter.Limit, filter.Offset);
            var all = filter.Offset == 0 && rows.Count < filter.Limit ? rows.Count : (int)view.Connection.Long($"SELECT count(*) {from}", [.. parameters]);
            return (Fill(view, rows.ConvertAll(r => (r, Stand(r, view.Days.On)))), new Total(all));
        }
        var looked = Rows(Looked, 0);
        var standing = looked.Select(r => (Row: r, Stand: Stand(r, view.Days.On))).Where(r => r.Stand.State == state).ToList();
        return (Fill(view, [.. standing.Skip(filter.Offset).Take(filter.Limit)]), new Total(standing.Count, looked.Count < Looked ? "eq" : "gte"));
    }

    private static (string Sql, List<(string Name, object? Value)> Parameters) Condition(View view, FollowupFilter filter)
    {
        var parameters = new List<(string, object?)> { ("on", Columns.Text(view.Days.On)) };
        var sql = "";
        for (var i = 0; i < filter.Codes.Count; i++)
        {
            sql += $" AND f.id IN (SELECT p.followup FROM followup_parties p WHERE p.code = @code{i}{(view.At is null ? " AND p.recorded_to IS NULL" : "")})";
            parameters.Add(($"code{i}", filter.Codes[i]));
        }
        if (filter.Person is { } person)
        {
            sql += $" AND f.event IN (SELECT e.event FROM event_participants x JOIN events e ON e.id = x.event WHERE x.person = @person AND {view.Live("e")})";
            parameters.Add(("person", person));
        }
        if (filter.Event is { } planned)
        {
            sql += $" AND f.event IN (SELECT e.event FROM events e WHERE e.public_id = @planned AND {view.Live("e")})";
            parameters.Add(("planned", planned));
        }
        // What is overdue was due before the day, what is open is due later or on no day: the rest need not be looked at.
        if (filter.State == FollowupState.Overdue) sql += " AND f.due_last < @on";
        if (filter.State == FollowupState.Open) sql += " AND (f.due_last >= @on OR f.due_last IS NULL)";
        if (filter.DueFrom is { } from)
        {
            sql += " AND f.due_last >= @dueFrom";
            parameters.Add(("dueFrom", Columns.Text(from)));
        }
        return (sql, parameters);
    }

    private static (FollowupState State, string Reason, StoredResolution? By) Stand(Row row, DateOnly on)
    {
        var so = row.Resolutions == "[]" ? [] : ResolutionJson.Read(row.Resolutions).Where(r => r.From <= on).ToList();
        var change = so.Find(r => r.State == FollowupState.Kept) ?? so.LastOrDefault();
        if (change is not null) return (change.State, change.Reason, change);
        var stand = Followup.StandingOn(Edtf.Parse(row.Due), [], on);
        return (stand.State, stand.Reason, null);
    }

    private static List<FollowupLine> Fill(View view, List<(Row Row, (FollowupState State, string Reason, StoredResolution? By) Stand)> rows)
    {
        if (rows.Count == 0) return [];
        var numbers = rows.SelectMany(r => r.Stand.By is { } by ? [r.Row.Event, by.Event] : new[] { r.Row.Event }).Distinct().ToList();
        var ids = view.Query($"SELECT e.event, e.public_id FROM events e WHERE e.event IN {Columns.In(numbers)} AND {view.Live("e")}", r => (Number: r.GetInt64(0), Id: r.GetString(1)));
        var lines = EventRows.Where(view, $"e.event IN {Columns.In(numbers)}", "e.id", int.MaxValue, 0).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var events = ids.ToDictionary(i => i.Number, i => lines[i.Id]);
        var parties = view.Query($"SELECT followup, code FROM followup_parties WHERE followup IN {Columns.In(rows.Select(r => r.Row.Id))} ORDER BY followup, code", r => (Id: r.GetInt64(0), Code: r.GetString(1)))
            .ToLookup(p => p.Id, p => p.Code);
        return rows.ConvertAll(r =>
        {
            var planned = events[r.Row.Event];
            var by = r.Stand.By is { } change ? events.GetValueOrDefault(change.Event) : null;
            return new FollowupLine
            {
                Id = r.Row.PublicId, What = r.Row.What, Kind = r.Row.Kind, Parties = [.. parties[r.Row.Id]], Due = Edtf.Parse(r.Row.Due), Place = planned.Place, State = r.Stand.State,
                Reason = r.Stand.Reason, EventId = planned.Id, ResolvedBy = by?.Id, Announced = Edtf.Parse(r.Row.Announced), Confidence = planned.Confidence, Sample = planned.Sample,
                Evidence = planned.Evidence, StateEvidence = by is not null && by.Id != planned.Id ? by.Evidence : [],
            };
        });
    }
}
