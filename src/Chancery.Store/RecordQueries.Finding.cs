using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Documents, the latest published first.</summary>
    public DocumentsAnswer Documents(Days days, int limit, int offset = 0) => Ask(days, view => new DocumentsAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Documents = DocumentRows.Latest(view, limit, offset),
        Total = new Total(days is { RecordedBy: null, PublishedBy: null } ? DocumentsNow(view) : (int)view.Connection.Long($"SELECT count(*) FROM readings r WHERE {view.Live("r")}")),
    });

    /// <summary>The countries and organisations of the record with the number of their events, most first.</summary>
    public SidesAnswer Sides(Days days) => Ask(days, view => new SidesAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut,
        Sides = Facets(view, view.At is null
            ? "SELECT code, CAST(sum(count) AS BIGINT) FROM side_counts GROUP BY code HAVING sum(count) > 0 ORDER BY 2 DESC, 1"
            : $"SELECT c.code, count(*) FROM event_codes c JOIN events e ON e.id = c.event WHERE {view.Live("e")} GROUP BY c.code ORDER BY count(*) DESC, c.code"),
    });

    /// <summary>What the record covers and what not.</summary>
    public CoverageAnswer Coverage(Days days) => Ask(days, view =>
    {
        var read = $" FROM {view.Read} ";
        int Count(string sql) => (int)view.Connection.Long(sql);
        return new CoverageAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut,
            Documents = Count("SELECT count(*)" + read),
            Samples = Count("SELECT count(*)" + read + "WHERE s.sample = 1"),
            Undated = Count("SELECT count(*)" + read + "WHERE coalesce(r.published, s.published) IS NULL"),
            Facts = Count("SELECT CAST(coalesce(sum(r.facts), 0) AS BIGINT)" + read),
            Events = Count($"SELECT count(*) FROM events e WHERE {view.Live("e")}"),
            Persons = Count($"SELECT count(*) FROM persons p WHERE {view.Live("p")}"),
            WithProblems = Count($"SELECT count(DISTINCT p.reading) FROM problems p JOIN readings r ON r.id = p.reading WHERE {view.Live("r")}"),
            FactKinds = Facets(view, $"SELECT f.fact_kind, count(*) FROM facts f WHERE {view.Live("f")} GROUP BY f.fact_kind ORDER BY count(*) DESC, f.fact_kind"),
            Languages = Facets(view, "SELECT coalesce(r.lang, ''), count(*)" + read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Sides = Facets(view, "SELECT coalesce(s.side, ''), count(*)" + read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Months = Facets(view, "SELECT coalesce(substr(coalesce(r.published, s.published), 1, 7), ''), count(*)" + read + "GROUP BY 1 ORDER BY 1"),
            Readers = Facets(view, "SELECT r.reader, count(*)" + read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Unread = view.Query(view.At is null ? "SELECT path, what, recorded FROM unread WHERE settled IS NULL ORDER BY path, id" : $"SELECT path, what, recorded FROM unread WHERE recorded <= '{view.At}' AND (settled IS NULL OR settled > '{view.At}') ORDER BY path, id", r => new UnreadFile(r.GetString(0), r.GetString(1), RecordedTime.Read(r.GetString(2)))),
            FirstRecorded = view.Connection.Word("SELECT min(d.recorded)" + read) is { } first ? RecordedTime.Read(first) : null,
            LastRecorded = view.Connection.Word("SELECT max(r.recorded_from)" + read) is { } last ? RecordedTime.Read(last) : null,
        };
    });

    private static List<Facet> Facets(View view, string sql) => view.Query(sql, r => new Facet(r.GetString(0), r.Int(1)));
}
