using System.Globalization;
using Chancery.Ledger;
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
/// <param name="Whole">Whether all are looked at for one state, however many.</param>
/// <param name="Latest">Whether the latest due come first.</param>
/// <param name="Looked">How many are looked at for one state, unless the whole is asked for.</param>
/// <param name="Unchanged">Whether those of which a change of state is known by the day are left out where an index tells them.</param>
internal sealed record FollowupFilter(
    IReadOnlyList<string> Codes, FollowupState? State = null, long? Person = null, string? Event = null, DateOnly? DueFrom = null, int Limit = int.MaxValue, int Offset = 0, bool Whole = false,
    bool Latest = false, int Looked = 10_000, bool Unchanged = false);

/// <summary>The question for follow-ups as SQL: walked by the index that has them in order of what is due, or by the few events that they can be planned by.</summary>
internal sealed class FollowupQuestion
{
    /// <summary>The day due as it is sorted; what is due on none comes last.</summary>
    private const string Due = "coalesce(f.due_last, '9999')";

    private readonly List<(string Name, object? Value)> _parameters = [];

    public FollowupQuestion(View view, FollowupFilter filter)
    {
        var (tables, condition, due) = ("followups f", "", Due);
        OfSides = filter.Person is null && (filter.Codes.Count == 1 || filter.Codes.Count == 2 && view.At is null);
        var alone = OfSides && filter.Event is null && view.At is null;
        if (OfSides)
        {
            (tables, due) = ("followup_parties p JOIN followups f ON f.id = p.followup", "p.due");
            condition += $" AND p.code = @code{(view.At is null ? " AND p.recorded_to IS NULL" : "")}";
            // Of two, the side that has less to do is walked, and asked whether the other is with it.
            string[] codes = [.. filter.Codes.OrderBy(c => filter.Codes.Count == 1 ? 0 : PageTotals.Of(view, [c], "dated"))];
            _parameters.Add(("code", codes[0]));
            if (codes is [_, var other])
            {
                condition += " AND p.sides LIKE @other";
                _parameters.Add(("other", $"%+{other}+%"));
            }
        }
        else if (filter.Codes.Count > 0)
        {
            condition += OfAll(view, [.. filter.Codes.Order(StringComparer.Ordinal)]);
        }
        if (filter.Person is { } person)
        {
            condition += $" AND f.event IN (SELECT e.event FROM event_participants x JOIN events e ON e.id = x.event WHERE x.person = @person AND x.part <> 'said' AND {view.Live("e")})";
            _parameters.Add(("person", person));
        }
        if (filter.Event is { } planned)
        {
            condition += $" AND f.event = {EventRows.Number}";
            _parameters.Add(("id", planned));
        }
        // What is overdue was due before the day, what is open is due later or on no day: the rest need not be looked at.
        if (filter.State == FollowupState.Overdue) condition += $" AND {due} < @on";
        if (filter.State == FollowupState.Open) condition += $" AND {due} >= @on";
        // What is open or overdue is that of which no change is known; each side keeps the first day of a change.
        if (filter.Unchanged && OfSides) condition += " AND p.changed > @on";
        if (filter.DueFrom is { } from)
        {
            condition += $" AND {due} >= @dueFrom AND {due} < '9999'";
            _parameters.Add(("dueFrom", Columns.Text(from)));
        }
        _parameters.Add(("on", Columns.Text(view.Days.On)));
        From = $"FROM {tables} WHERE {view.Live("f")} AND (f.announced IS NULL OR f.announced <= @on){condition}";
        // The sides of the record of now hold what is asked of them alone.
        Counted = alone ? $"FROM followup_parties p WHERE (p.announced IS NULL OR p.announced <= @on){condition}" : From;
        Order = filter.Latest ? $"{due} DESC, f.due DESC, f.event DESC" : $"{due}, f.due, f.event";
    }

    /// <summary>Whether it is asked of the sides of follow-ups, which keep their days.</summary>
    public bool OfSides { get; }

    /// <summary>The tables and conditions.</summary>
    public string From { get; }

    /// <summary>The same for counting, with fewer tables where they do.</summary>
    public string Counted { get; }

    /// <summary>The order asked for.</summary>
    public string Order { get; }

    /// <summary>The parameters.</summary>
    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>That a follow-up concerns all these codes: of two, those of the events of both are looked at.</summary>
    private string OfAll(View view, string[] codes)
    {
        for (var i = 0; i < codes.Length; i++) _parameters.Add((string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + i)}"), codes[i]));
        var each = string.Concat(codes.Select((_, i) => $" AND EXISTS (SELECT 1 FROM followup_parties o WHERE o.followup = f.id AND o.code = @{(char)('a' + i)})"));
        return codes.Length == 1 ? each : each +
            $"""
             AND f.event IN (
                SELECT e.event FROM event_pairs p JOIN events e ON e.id = p.event WHERE p.a = @a AND p.b = @b AND p.part <> 'said' AND {view.Live("p")}
                UNION ALL SELECT e.event FROM gatherings g CROSS JOIN events e WHERE e.id = g.event AND {view.Live("e")})
            """;
    }
}
