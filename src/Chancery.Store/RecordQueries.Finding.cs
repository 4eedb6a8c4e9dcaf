using Chancery.Store.Asking;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Documents that hold all the words, in text or in the names read in them, best first.</summary>
    public SearchAnswer Search(string words, Days days, int limit = 20, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Ask(days, view =>
        {
            var match = SearchIndex.Match(words);
            var ids = match is null ? [] : view.Query(
                "SELECT rowid FROM document_tokens WHERE document_tokens MATCH @match ORDER BY rank, rowid LIMIT @limit OFFSET @offset", r => r.GetInt64(0), ("match", match), ("limit", limit), ("offset", offset));
            var total = match is null ? 0 : (int)view.Connection.Long("SELECT count(*) FROM document_tokens WHERE document_tokens MATCH @match", ("match", match));
            var documents = DocumentRows.Load(view, ids);
            var texts = DocumentRows.Texts(view, ids);
            return new SearchAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Query = words, Total = new Total(total),
                Note = view.Note ?? (match is null ? "There is no word to search for." : total == 0 ? "No document holds all these words." : null),
                Results = [.. ids.Select(id => Snippet.Of(documents[id], texts[id], words))],
            };
        });
    }

    /// <summary>Documents, the latest published first.</summary>
    public DocumentsAnswer Documents(Days days, int limit, int offset = 0) => Ask(days, view => new DocumentsAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Documents = DocumentRows.Latest(view, limit, offset),
        Total = new Total((int)view.Connection.Long("SELECT count(*) FROM current_readings")),
    });

    /// <summary>The countries and organisations of the record with the number of their events, most first.</summary>
    public SidesAnswer Sides(Days days) => Ask(days, view => new SidesAnswer
    {
        Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut,
        Sides = Facets(view, "SELECT c.code, count(*) FROM event_codes c JOIN events e ON e.id = c.event WHERE e.recorded_to IS NULL GROUP BY c.code ORDER BY count(*) DESC, c.code"),
    });

    /// <summary>What the record covers and what not.</summary>
    public CoverageAnswer Coverage(Days days) => Ask(days, view =>
    {
        const string Read = " FROM current_readings c JOIN readings r ON r.id = c.reading JOIN descriptions s ON s.id = r.description JOIN documents d ON d.id = c.document ";
        int Count(string sql) => (int)view.Connection.Long(sql);
        return new CoverageAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut,
            Documents = Count("SELECT count(*)" + Read),
            Samples = Count("SELECT count(*)" + Read + "WHERE s.sample = 1"),
            Undated = Count("SELECT count(*)" + Read + "WHERE coalesce(r.published, s.published) IS NULL"),
            Facts = Count("SELECT coalesce(sum(r.facts), 0)" + Read),
            Events = Count("SELECT count(*) FROM events WHERE recorded_to IS NULL"),
            Persons = Count("SELECT count(*) FROM persons WHERE recorded_to IS NULL"),
            WithProblems = Count("SELECT count(DISTINCT p.reading) FROM problems p JOIN current_readings c ON c.reading = p.reading"),
            FactKinds = Facets(view, "SELECT f.fact_kind, count(*) FROM facts f JOIN current_readings c ON c.reading = f.reading GROUP BY f.fact_kind ORDER BY count(*) DESC, f.fact_kind"),
            Languages = Facets(view, "SELECT coalesce(r.lang, ''), count(*)" + Read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Sides = Facets(view, "SELECT coalesce(s.side, ''), count(*)" + Read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Months = Facets(view, "SELECT coalesce(substr(coalesce(r.published, s.published), 1, 7), ''), count(*)" + Read + "GROUP BY 1 ORDER BY 1"),
            Readers = Facets(view, "SELECT r.reader, count(*)" + Read + "GROUP BY 1 ORDER BY 2 DESC, 1"),
            Unread = view.Query("SELECT path, what, recorded FROM unread WHERE settled IS NULL ORDER BY path, id", r => new UnreadFile(r.GetString(0), r.GetString(1), RecordedTime.Read(r.GetString(2)))),
            FirstRecorded = view.Connection.Word("SELECT min(d.recorded)" + Read) is { } first ? RecordedTime.Read(first) : null,
            LastRecorded = view.Connection.Word("SELECT max(r.recorded)" + Read) is { } last ? RecordedTime.Read(last) : null,
        };
    });

    private static List<Facet> Facets(View view, string sql) => view.Query(sql, r => new Facet(r.GetString(0), r.GetInt32(1)));
}
