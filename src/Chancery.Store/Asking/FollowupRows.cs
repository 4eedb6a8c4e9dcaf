using Chancery.Ledger;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads the ledger as it stands on the day of the question.</summary>
internal static class FollowupRows
{
    private sealed record Row(long Id, string PublicId, string EventKey, string Kind, string What, string? Due, string? DueLast, string? Announced, string Resolutions);

    /// <summary>The follow-ups that concern all of <paramref name="codes"/> and were announced by the day, the earliest due first, undated ones last.</summary>
    public static IReadOnlyList<FollowupLine> On(View view, IReadOnlyList<string> codes, FollowupState? state = null, string? publicEventId = null)
    {
        var condition = string.Concat(codes.Select((_, i) => $" AND f.id IN (SELECT followup FROM followup_parties WHERE code = @code{i})"))
            + (publicEventId is null ? "" : " AND f.event_key IN (SELECT key FROM events WHERE public_id = @event AND recorded_to IS NULL)");
        (string, object?)[] parameters = [.. codes.Select((c, i) => ($"code{i}", (object?)c)), ("event", publicEventId)];
        var standing = view.Query(
            $"""
            SELECT f.id, f.public_id, f.event_key, f.kind, f.what, f.due, f.due_last, f.announced, f.body FROM followups f
            WHERE f.recorded_to IS NULL AND (f.announced IS NULL OR f.announced <= @on){condition} ORDER BY f.due_last IS NULL, f.due_last, f.due, f.key
            """,
            r => new Row(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.Text(5), r.Text(6), r.Text(7), r.GetString(8)),
            [.. parameters, ("on", RecordedTime.Text(view.Days.On))])
            .Select(r => (Row: r, Stand: Stand(r, view.Days.On))).Where(r => state is null || r.Stand.State == state).ToList();
        return Fill(view, standing);
    }

    private static (FollowupState State, string Reason, StoredResolution? By) Stand(Row row, DateOnly on)
    {
        var so = ResolutionJson.Read(row.Resolutions).Where(r => r.From <= on).ToList();
        var change = so.Find(r => r.State == FollowupState.Kept) ?? so.LastOrDefault();
        if (change is not null) return (change.State, change.Reason, change);
        var stand = Followup.StandingOn(Edtf.Parse(row.Due), [], on);
        return (stand.State, stand.Reason, null);
    }

    private static List<FollowupLine> Fill(View view, List<(Row Row, (FollowupState State, string Reason, StoredResolution? By) Stand)> rows)
    {
        if (rows.Count == 0) return [];
        var events = EventsByKey(view, rows.SelectMany(r => r.Stand.By is { } by ? [r.Row.EventKey, by.EventKey] : new[] { r.Row.EventKey }));
        var parties = view.Query($"SELECT followup, code FROM followup_parties WHERE followup IN {View.In(rows.Select(r => r.Row.Id))} ORDER BY followup, code", r => (Id: r.GetInt64(0), Code: r.GetString(1)))
            .ToLookup(p => p.Id, p => p.Code);
        return rows.ConvertAll(r =>
        {
            var planned = events[r.Row.EventKey];
            var by = r.Stand.By is { } change ? events.GetValueOrDefault(change.EventKey) : null;
            return new FollowupLine
            {
                Id = r.Row.PublicId, What = r.Row.What, Kind = r.Row.Kind, Parties = [.. parties[r.Row.Id]], Due = Edtf.Parse(r.Row.Due), Place = planned.Place, State = r.Stand.State,
                Reason = r.Stand.Reason, EventId = planned.Id, ResolvedBy = by?.Id, Announced = Edtf.Parse(r.Row.Announced), Confidence = planned.Confidence, Sample = planned.Sample,
                Evidence = planned.Evidence, StateEvidence = by is not null && by.Id != planned.Id ? by.Evidence : [],
            };
        });
    }

    private static Dictionary<string, EventLine> EventsByKey(View view, IEnumerable<string> keys)
    {
        var rows = view.Query("SELECT id, key, public_id FROM events WHERE recorded_to IS NULL AND key IN (SELECT value FROM json_each(@keys))",
            r => (Id: r.GetInt64(0), Key: r.GetString(1), PublicId: r.GetString(2)), ("keys", System.Text.Json.JsonSerializer.Serialize(keys.Distinct(StringComparer.Ordinal))));
        var lines = EventRows.Where(view, $"e.id IN {View.In(rows.Select(r => r.Id))}", "e.id", int.MaxValue, 0).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return rows.ToDictionary(r => r.Key, r => lines[r.PublicId], StringComparer.Ordinal);
    }
}
