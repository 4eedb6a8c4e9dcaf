using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads the words that facts rest on.</summary>
internal static class QuoteRows
{
    /// <summary>The quotes of these facts, by fact.</summary>
    /// <param name="view">The view.</param>
    /// <param name="facts">Rows of facts.</param>
    /// <param name="known">Documents that are loaded already.</param>
    public static ILookup<long, CitedQuote> Load(View view, IReadOnlyCollection<long> facts, IReadOnlyDictionary<long, DocumentLine>? known = null)
    {
        if (facts.Count == 0) return Enumerable.Empty<CitedQuote>().ToLookup(_ => 0L);
        var rows = view.Query(
            $"SELECT fact, document, span_start, span_end, quote FROM evidence WHERE fact IN {Columns.In(facts)} ORDER BY fact, ordinal",
            r => (Fact: r.GetInt64(0), Document: r.GetInt64(1), Start: r.Int(2), End: r.Int(3), Quote: r.GetString(4)));
        var documents = known ?? DocumentRows.Load(view, rows.Select(r => r.Document).Distinct());
        return rows.ToLookup(r => r.Fact, r => Cite(documents[r.Document], r.Start, r.End, r.Quote));
    }

    /// <summary>Words of a document.</summary>
    public static CitedQuote Cite(DocumentLine document, int start, int end, string quote) => new()
    {
        Document = document.Id, Quote = quote, Start = start, End = end, Lang = document.Lang, Outlet = document.Outlet, Side = document.Side, Published = document.Published,
        Address = document.Address, Sample = document.Sample,
    };
}
