using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>What events rest on: the documents that tell of them and their words.</summary>
internal sealed class EventSources
{
    private readonly ILookup<long, (long Document, int Start, int End, string Quote)> _words;
    private readonly Dictionary<long, DocumentLine> _documents;

    /// <summary>Loads what these events rest on.</summary>
    /// <param name="view">The view.</param>
    /// <param name="events">Their rows, as SQL's IN takes them.</param>
    public EventSources(View view, string events)
    {
        // Words name the document of their fact: the facts themselves, which lie scattered, are not looked at.
        var words = view.Query(
            $"SELECT m.event, v.document, v.span_start, v.span_end, v.quote FROM event_mentions m JOIN evidence v ON v.fact = m.fact WHERE m.event IN {events} ORDER BY m.event, m.ordinal, v.ordinal",
            r => (Event: r.GetInt64(0), Words: (Document: r.GetInt64(1), Start: r.Int(2), End: r.Int(3), Quote: r.GetString(4))));
        _words = words.ToLookup(w => w.Event, w => w.Words);
        _documents = DocumentRows.Load(view, words.Select(w => w.Words.Document).Distinct());
    }

    /// <summary>The row of the document whose telling of an event is the best.</summary>
    public long Best(long row) => _words[row].First().Document;

    /// <summary>The documents that tell of an event, that of the best telling first.</summary>
    public List<DocumentLine> Documents(long row) => [.. _words[row].Select(w => w.Document).Distinct().Select(d => _documents[d])];

    /// <summary>All words an event rests on, telling by telling.</summary>
    public IReadOnlyList<CitedQuote> Evidence(long row) => [.. _words[row].Select(w => QuoteRows.Cite(_documents[w.Document], w.Start, w.End, w.Quote))];
}
