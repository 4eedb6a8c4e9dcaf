using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>One event as the outline of a page knows it, before anything of it is loaded.</summary>
/// <param name="Event">Its row.</param>
/// <param name="Day">Its first day as text; empty when it has none.</param>
/// <param name="FactKind">The kind of fact.</param>
/// <param name="Kind">The word within the kind.</param>
/// <param name="Status">Its status; null where the kind has none.</param>
internal sealed record OutlineRow(long Event, string Day, string FactKind, string Kind, string? Status)
{
    /// <summary>Whether it is a contact that took place.</summary>
    public bool IsHeldContact => FactKind == "contact" && Status is "held" or "ongoing";
}

/// <summary>The newest events of a side, of two sides or of a person, in the order of their days: enough to count them by kind and year and to choose which to load.</summary>
internal sealed class Outline
{
    /// <summary>The most events looked at on one list.</summary>
    public const int Looked = 1_000;

    private readonly View _view;
    private readonly string _tables;
    private readonly string _theirs;
    private readonly string _together = "";
    private readonly (string Name, object? Value)[] _who;

    /// <summary>Of one side, or of two together.</summary>
    public Outline(View view, IReadOnlyList<string> codes)
    {
        _view = view;
        if (codes.Count == 1)
        {
            (_tables, _theirs, _who) = ("event_codes x", $"x.code = @a AND {view.Live("x")}", [("a", codes[0])]);
            return;
        }
        string[] pair = [.. codes.Order(StringComparer.Ordinal)];
        (_tables, _theirs, _who) = ("event_pairs x", $"x.a = @a AND x.b = @b AND {view.Live("x")}", [("a", pair[0]), ("b", pair[1])]);
        _together = $"UNION ALL SELECT c.day, c.event {EventLists.Gatherings(view)}";
    }

    /// <summary>Of a person.</summary>
    public Outline(View view, long person)
    {
        (_view, _who) = (view, [("a", person)]);
        (_tables, _theirs) = view.At is null
            ? ("event_participants x", "x.person = @a AND x.recorded_to IS NULL")
            : ("event_participants x JOIN events l ON l.id = x.event", $"x.person = @a AND {view.Live("l")}");
    }

    /// <summary>The newest events on one list of a page, within a period.</summary>
    public List<OutlineRow> Newest(string part, Period? period = null)
    {
        var dated = period?.From is not null || period?.To is not null;
        (string, object?)[] days = dated ? [("from", Columns.Text(period!.From) ?? "0"), ("to", Columns.Text(period.To) ?? "9999")] : [];
        return _view.Query(
            $"""
            SELECT e.id, w.day, e.fact_kind, e.kind, e.status FROM (
                SELECT u.day, u.event FROM (
                    SELECT x.day, x.event FROM {_tables} WHERE {_theirs} AND x.part = @c{(dated ? " AND x.day >= @from AND x.day <= @to" : "")} ORDER BY x.day DESC, x.event DESC LIMIT @limit) u
                {_together}{(dated && _together.Length > 0 ? " AND c.day >= @from AND c.day <= @to" : "")}) w
            CROSS JOIN events e WHERE e.id = w.event ORDER BY w.day DESC, w.event DESC LIMIT @limit
            """,
            r => new OutlineRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4)), [.. _who, ("c", part), .. days, ("limit", (long)Looked)]);
    }

    /// <summary>The newest contacts by a day at which those asked for were in one place; some may say that one of them was there by video only.</summary>
    public List<long> Met(DateOnly by, int limit) => _view.Query(
        $"""
        SELECT e.id FROM {_tables} JOIN events e ON e.id = x.event
        WHERE {_theirs} AND x.part = @c AND x.day <= @to AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.kind IN ('meeting', 'visit', 'consultations', 'credentials')
        ORDER BY x.day DESC, x.event DESC LIMIT @limit
        """,
        r => r.GetInt64(0), [.. _who, ("c", "dated"), ("to", Columns.Text(by)), ("limit", (long)limit)]);
}
