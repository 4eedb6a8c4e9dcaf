using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Of how many contacts it is asked whether texts of both sides tell them.</summary>
    private const int Newest = 60;

    /// <summary>How many meetings are looked at for the last in person.</summary>
    private const int MeetingsLooked = 8;

    /// <summary>Two sides as their page shows them: one timeline of everything, the ledger, who holds office, when they last met, what both tell.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other code.</param>
    /// <param name="asked">Which events of the timeline.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most events to list.</param>
    /// <param name="followups">The most follow-ups to list of each state.</param>
    public TogetherAnswer Together(string a, string b, TimelineFilter asked, Days days, int limit = Shown, int followups = 8)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Ask(days, view =>
        {
            string[] both = [.. new[] { a, b }.Distinct(StringComparer.Ordinal)];
            var outline = new Outline(view, both);
            var (dated, said, unclear) = (outline.Newest("dated", asked.Period), outline.Newest("said", asked.Period), outline.Newest("unclear"));
            var all = dated.Concat(said).OrderByDescending(r => r.Day, StringComparer.Ordinal).ThenByDescending(r => r.Event).ToList();
            var fits = all.FindAll(r => asked.Kind is null || r.FactKind == asked.Kind);
            var met = outline.Met(days.On, MeetingsLooked);
            var told = ToldBySides(view, both, [.. dated.Where(r => r.IsHeldContact).Take(Newest).Select(r => r.Event)]).Take(2).ToList();
            var ledger = new LedgerShelves(view, new FollowupFilter(both), followups);
            var rows = EventRows.ByRow(view, [.. fits.Take(limit).Select(r => r.Event), .. unclear.Take(followups * 2).Select(r => r.Event), .. met, .. told]);
            var cut = dated.Count >= Outline.Looked || said.Count >= Outline.Looked;
            return new TogetherAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, A = a, B = b, Asked = asked, LookedAtNewest = cut,
                Timeline = new([.. fits.Take(limit).Select(r => rows[r.Event])], new Total(fits.Count, cut ? "gte" : "eq")),
                Kinds = [.. all.GroupBy(r => r.FactKind, StringComparer.Ordinal).Select(g => new Facet(g.Key, g.Count()))],
                Years = [.. fits.Where(r => r.Day.Length > 3).GroupBy(r => r.Day[..4], StringComparer.Ordinal).Select(g => new Facet(g.Key, g.Count()))],
                Unclear = new([.. unclear.Take(followups * 2).Select(r => rows[r.Event])], new Total(unclear.Count)),
                LastMet = met.Select(m => rows[m]).FirstOrDefault(InPerson), ToldByBoth = [.. told.Select(t => rows[t])],
                Offices = [.. both.SelectMany(c => OfficeRows.On(view, c, null))],
                Open = ledger.Open(view), Overdue = ledger.Overdue(view), Kept = ledger.Kept(view),
                IsEmpty = all.Count + unclear.Count == 0 && asked is { Kind: null, Period.From: null, Period.To: null },
            };
        });
    }

    /// <summary>The state in which the record is, or was at a moment.</summary>
    public RecordRevision Revision(DateTimeOffset? recordedBy = null) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return RevisionOf(connection, recordedBy);
    });

    private static RecordRevision RevisionOf(RecordConnection connection, DateTimeOffset? recordedBy) => connection.Query(
        $"SELECT seq, recorded FROM log {(recordedBy is null ? "" : "WHERE recorded <= @at ")}ORDER BY seq DESC LIMIT 1",
        r => new RecordRevision(r.GetInt64(0), RecordedTime.Read(r.GetString(1))), recordedBy is { } moment ? [("at", RecordedTime.Text(moment))] : []) is [var last] ? last : new RecordRevision(0, null);

    private static bool InPerson(EventLine line) => line.Fact is Contact { Manner: not Manner.Remote } && !line.IsToldBeforeItsDay();

    /// <summary>Those of these events, in their order, that texts of both sides tell.</summary>
    private static IEnumerable<long> ToldBySides(View view, string[] both, IReadOnlyList<long> events)
    {
        if (both.Length < 2 || events.Count == 0) return [];
        var told = view.Query(
            $"""
            SELECT m.event FROM event_mentions m JOIN facts f ON f.id = m.fact JOIN readings r ON r.document = f.document AND {view.Live("r")} JOIN descriptions s ON s.id = r.description
            WHERE m.event IN {Columns.In(events)} AND s.side IN (@a, @b) GROUP BY m.event HAVING count(DISTINCT s.side) = 2
            """, r => r.GetInt64(0), ("a", both[0]), ("b", both[1])).ToHashSet();
        return events.Where(told.Contains);
    }
}
