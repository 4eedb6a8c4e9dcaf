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
    /// <summary>How many events of a list are shown when no other number is asked for.</summary>
    public const int Shown = 100;

    /// <summary>How many records of the past are kept at hand.</summary>
    private const int Kept = 3;

    private readonly RecordDatabase _database;
    private readonly Lock _lock = new();
    private readonly List<((DateOnly? PublishedBy, DateTimeOffset? RecordedBy, long Changes) Key, PastRecord Past)> _past = [];

    internal RecordQueries(RecordDatabase database) => _database = database;

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
    /// <param name="limit">The most events, statements and follow-ups to list; the totals count all.</param>
    public CountryAnswer Country(string code, Days days, int limit = Shown) => Ask(days, view =>
    {
        var page = new PageLists(view, [code], limit);
        return new CountryAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Code = code, Events = page.Events, Unclear = page.Unclear, Statements = page.Statements,
            Offices = OfficeRows.On(view, code, null), Followups = page.Followups, FollowupsTotal = page.FollowupsTotal, Partners = PageTotals.Partners(view, code),
            Total = page.Total, StatementsTotal = page.StatementsTotal,
        };
    });

    /// <summary>What the record holds of two sides together.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other code.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most events, statements and follow-ups to list; the totals count all.</param>
    public PairAnswer Pair(string a, string b, Days days, int limit = Shown) => Ask(days, view =>
    {
        string[] both = [.. new[] { a, b }.Distinct(StringComparer.Ordinal)];
        var page = new PageLists(view, both, limit);
        return new PairAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, A = a, B = b, Events = page.Events, Unclear = page.Unclear, Statements = page.Statements,
            Offices = [.. both.SelectMany(c => OfficeRows.On(view, c, null))], Followups = page.Followups, FollowupsTotal = page.FollowupsTotal,
            Total = page.Total, StatementsTotal = page.StatementsTotal,
        };
    });

    /// <summary>The ledger: what was planned or promised and what became of it by <see cref="Days.On"/>; the earliest due first.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="country">Only what concerns this code.</param>
    /// <param name="pair">Only what concerns both codes.</param>
    /// <param name="state">Only what is in this state.</param>
    /// <param name="person">Only where this person is to take part, by public id.</param>
    /// <param name="limit">The most to list; the total counts all.</param>
    /// <param name="offset">How many to skip.</param>
    public FollowupsAnswer Followups(Days days, string? country = null, (string A, string B)? pair = null, FollowupState? state = null, string? person = null, int limit = 1000, int offset = 0) => Ask(days, view =>
    {
        string[] codes = [.. new[] { country, pair?.A, pair?.B }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var (lines, total) = FollowupRows.On(view, new FollowupFilter(codes, state, person is null ? null : NumberOf(view, person), Limit: limit, Offset: offset));
        return Answer(view, lines, total, view.Note ?? (lines.Count == 0 ? "Nothing in the record is planned or promised that fits the question." : null));
    });

    /// <summary>What is overdue, the longest first.</summary>
    public FollowupsAnswer Overdue(Days days, int limit) => Ask(days, view =>
    {
        var (lines, total) = FollowupRows.On(view, new FollowupFilter([], FollowupState.Overdue, Limit: limit));
        return Answer(view, lines, total, view.Note);
    });

    /// <summary>What is open and due on the day or later, the nearest first.</summary>
    public FollowupsAnswer Coming(Days days, int limit) => Ask(days, view =>
    {
        var (lines, total) = FollowupRows.On(view, new FollowupFilter([], FollowupState.Open, DueFrom: days.On, Limit: limit));
        return Answer(view, lines, total, view.Note);
    });

    /// <summary>The latest contacts that were held by <see cref="Days.On"/>, by their own date, newest first.</summary>
    public EventsAnswer Latest(Days days, int limit, int offset = 0) => Events(
        days, "e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day <= @on", EventRows.LatestFirst, limit, offset, ("on", Columns.Text(days.On)));

    /// <summary>Events whose documents differ on date, place, topics or participants, newest first.</summary>
    public EventsAnswer ToldDifferently(Days days, int limit, int offset = 0) => Events(days, "e.told_differently = 1", EventRows.LatestFirst, limit, offset);

    /// <summary>Contacts with no date, or with no year.</summary>
    public EventsAnswer DateUnclear(Days days, int limit, int offset = 0) => Events(
        days, "e.fact_kind = 'contact' AND e.clarity <> 'dated'", "e.clarity DESC, e.date, e.public_id", limit, offset);

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
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Events = EventRows.Where(view, condition, order, limit, offset, parameters), Total = EventRows.Count(view, condition, order, parameters),
    });

    private static FollowupsAnswer Answer(View view, IReadOnlyList<FollowupLine> lines, Total total, string? note) =>
        new() { Days = view.Days, Note = note, UndatedLeftOut = view.UndatedLeftOut, Followups = lines, Total = total };

    /// <summary>Asks the record of now or of then on a connection of its own; a record without later publications one question at a time.</summary>
    private T Ask<T>(Days days, Func<View, T> question)
    {
        ArgumentNullException.ThrowIfNull(days);
        return _database.Guard(() =>
        {
            if (days.PublishedBy is not null)
            {
                lock (_lock) return question(Past(days).View(days));
            }
            using var connection = _database.Connect();
            using var snapshot = connection.Read();
            return question(days.RecordedBy is { } moment
                ? new View(connection, days, 0, RecordedThen.Note(connection, moment), RecordedTime.Text(moment))
                : new View(connection, days, 0, null));
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
