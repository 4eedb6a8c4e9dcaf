using Chancery.Ledger;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// Every question that can be asked of a record. Commands, pages and the API ask here and hold no rules of their own.
/// Threads may share it. Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed partial class RecordQueries : IDisposable
{
    /// <summary>How many records of the past are kept at hand.</summary>
    private const int Kept = 3;

    private const string Concerns = "e.id IN (SELECT event FROM event_codes WHERE code = @a)";
    private const string ConcernsBoth = Concerns + " AND e.id IN (SELECT event FROM event_codes WHERE code = @b)";
    private const string Dated = " AND e.fact_kind <> 'statement' AND e.clarity = 'dated'";
    private const string Undated = " AND e.fact_kind <> 'statement' AND e.clarity <> 'dated'";
    private const string Said = " AND e.fact_kind = 'statement'";

    private readonly SqliteDatabase _database;
    private readonly Lock _lock = new();
    private readonly List<((DateOnly? PublishedBy, DateTimeOffset? RecordedBy, long Changes) Key, PastRecord Past)> _past = [];

    internal RecordQueries(SqliteDatabase database) => _database = database;

    /// <summary>Who held an office on <see cref="Days.On"/>.</summary>
    /// <param name="role">The office.</param>
    /// <param name="code">The country's or organisation's code.</param>
    /// <param name="days">The days of the question.</param>
    public OfficeAnswer AskOffice(Role role, string code, Days days) => Ask(days, view =>
    {
        var holders = OfficeRows.On(view, code, role);
        return new OfficeAnswer
        {
            Days = days, Role = role, For = code, Holders = holders, UndatedLeftOut = view.UndatedLeftOut,
            Note = view.Note ?? (holders.Count == 0 ? "No document of the record places anybody in this office." : holders.Count > 1 ? "The office has several holders, or the documents disagree." : null),
        };
    });

    /// <summary>What the record holds of a country or organisation.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most events, and statements, to list; the total counts all.</param>
    public CountryAnswer Country(string code, Days days, int limit = 1000) => Ask(days, view => new CountryAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Code = code,
        Events = EventRows.Where(view, Concerns + Dated, EventRows.NewestFirst, limit, 0, ("a", code)),
        Unclear = EventRows.Where(view, Concerns + Undated, EventRows.NewestFirst, limit, 0, ("a", code)),
        Statements = EventRows.Where(view, Concerns + Said, EventRows.NewestFirst, limit, 0, ("a", code)),
        Offices = OfficeRows.On(view, code, null),
        Followups = FollowupRows.On(view, [code]),
        Partners = view.Query(
            """
            SELECT o.code, count(*) FROM event_codes c JOIN event_codes o ON o.event = c.event AND o.code <> c.code JOIN events e ON e.id = c.event
            WHERE c.code = @a AND e.recorded_to IS NULL AND e.fact_kind <> 'statement' GROUP BY o.code ORDER BY count(*) DESC, o.code
            """,
            r => new Facet(r.GetString(0), r.GetInt32(1)), ("a", code)),
        Total = EventRows.Count(view, Concerns + " AND e.fact_kind <> 'statement'", ("a", code)),
    });

    /// <summary>What the record holds of two sides together.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other code.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most events, and statements, to list; the total counts all.</param>
    public PairAnswer Pair(string a, string b, Days days, int limit = 1000) => Ask(days, view => new PairAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, A = a, B = b,
        Events = EventRows.Where(view, ConcernsBoth + Dated, EventRows.NewestFirst, limit, 0, ("a", a), ("b", b)),
        Unclear = EventRows.Where(view, ConcernsBoth + Undated, EventRows.NewestFirst, limit, 0, ("a", a), ("b", b)),
        Statements = EventRows.Where(view, ConcernsBoth + Said, EventRows.NewestFirst, limit, 0, ("a", a), ("b", b)),
        Offices = [.. OfficeRows.On(view, a, null), .. OfficeRows.On(view, b, null)],
        Followups = FollowupRows.On(view, [a, b]),
        Total = EventRows.Count(view, ConcernsBoth + " AND e.fact_kind <> 'statement'", ("a", a), ("b", b)),
    });

    /// <summary>The ledger: what was planned or promised and what became of it by <see cref="Days.On"/>; the earliest due first.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="country">Only what concerns this code.</param>
    /// <param name="pair">Only what concerns both codes.</param>
    /// <param name="state">Only what is in this state.</param>
    public FollowupsAnswer Followups(Days days, string? country = null, (string A, string B)? pair = null, FollowupState? state = null) => Ask(days, view =>
    {
        string[] codes = [.. new[] { country, pair?.A, pair?.B }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var lines = FollowupRows.On(view, codes, state);
        return Answer(view, lines, lines.Count, view.Note ?? (lines.Count == 0 ? "Nothing in the record is planned or promised that fits the question." : null));
    });

    /// <summary>What is overdue, the longest first.</summary>
    public FollowupsAnswer Overdue(Days days, int limit) => Ask(days, view =>
    {
        var lines = FollowupRows.On(view, [], FollowupState.Overdue);
        return Answer(view, [.. lines.Take(limit)], lines.Count, view.Note);
    });

    /// <summary>What is open and due on the day or later, the nearest first.</summary>
    public FollowupsAnswer Coming(Days days, int limit) => Ask(days, view =>
    {
        var lines = FollowupRows.On(view, [], FollowupState.Open).Where(l => l.Due?.Bounds is { } due && due.Last >= days.On).ToList();
        return Answer(view, [.. lines.Take(limit)], lines.Count, view.Note);
    });

    /// <summary>The latest contacts that were held by <see cref="Days.On"/>, by their own date, newest first.</summary>
    public EventsAnswer Latest(Days days, int limit, int offset = 0) => Events(
        days, "e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day <= @on", EventRows.NewestFirst, limit, offset, ("on", RecordedTime.Text(days.On)));

    /// <summary>Events whose documents differ on date, place, topics or participants, newest first.</summary>
    public EventsAnswer ToldDifferently(Days days, int limit, int offset = 0) => Events(days, "e.told_differently = 1", EventRows.NewestFirst, limit, offset);

    /// <summary>Contacts with no date, or with no year.</summary>
    public EventsAnswer DateUnclear(Days days, int limit, int offset = 0) => Events(
        days, "e.fact_kind = 'contact' AND e.clarity <> 'dated'", "e.clarity = 'no-date', e.date, e.public_id", limit, offset);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (_, past) in _past) past.Dispose();
            _past.Clear();
        }
    }

    private EventsAnswer Events(Days days, string condition, string order, int limit, int offset, params (string Name, object? Value)[] parameters) => Ask(days, view => new EventsAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Events = EventRows.Where(view, condition, order, limit, offset, parameters), Total = EventRows.Count(view, condition, parameters),
    });

    private static FollowupsAnswer Answer(View view, IReadOnlyList<FollowupLine> lines, int total, string? note) =>
        new() { Days = view.Days, Note = note, UndatedLeftOut = view.UndatedLeftOut, Followups = lines, Total = new Total(total) };

    /// <summary>Asks the record of now on a connection of its own, or a record of the past, one question at a time.</summary>
    private T Ask<T>(Days days, Func<View, T> question)
    {
        ArgumentNullException.ThrowIfNull(days);
        return _database.Guard(() =>
        {
            if (days.RecordedBy is null && days.PublishedBy is null)
            {
                using var connection = _database.Connect();
                using var snapshot = connection.BeginTransaction(deferred: true);
                return question(new View(connection, days, 0, null));
            }
            lock (_lock) return question(Past(days).View(days));
        });
    }

    private PastRecord Past(Days days)
    {
        long changes;
        using (var connection = _database.Connect()) changes = connection.Long("SELECT coalesce(max(seq), 0) FROM log");
        var key = (days.PublishedBy, days.RecordedBy, changes);
        var at = _past.FindIndex(p => p.Key == key);
        if (at >= 0) return _past[at].Past;
        while (_past.Count >= Kept)
        {
            _past[0].Past.Dispose();
            _past.RemoveAt(0);
        }
        var past = PastRecord.Build(_database, days);
        _past.Add((key, past));
        return past;
    }
}
