using Chancery.Store.Asking;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Hits that are counted, and whose labels are; beyond, the total is "at least".</summary>
    private const int Counted = 3_000;

    /// <summary>Hits that are put in the order of relevance; of more, the newest come first.</summary>
    private const int Ranked = 2_000;

    /// <inheritdoc cref="Search(SearchQuestion, Days, int, int)"/>
    public SearchAnswer Search(string words, Days days, int limit = 20, int offset = 0) => Search(new SearchQuestion { Words = words }, days, limit, offset);

    /// <summary>
    /// Documents that hold all the words, in text or in the names read in them, and have the labels asked for. Of few the best come first; of very many the newest recorded, and their
    /// number is given as "at least". A question about the past searches by the words and labels of now among the documents of then.
    /// </summary>
    /// <param name="asked">What is searched for.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list.</param>
    /// <param name="offset">How many to skip.</param>
    public SearchAnswer Search(SearchQuestion asked, Days days, int limit = 20, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Ask(days, view =>
        {
            var found = new FoundDocuments(view, asked);
            var (total, facets) = asked.Facets ? found.Labelled(Counted) : (found.Count(Counted), []);
            var ids = found.Ids(ranked: total < Ranked, Counted, limit, offset);
            var documents = DocumentRows.Load(view, ids);
            var texts = DocumentRows.Texts(view, ids);
            return new SearchAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Query = asked.Words, Total = new Total(total, total < Counted ? "eq" : "gte"),
                Note = view.Note ?? (found.HasNoWord ? "There is no word to search for." : total == 0 ? "No document holds all these words." : total >= Ranked ? "Very many documents hold these words; the newest in the record come first." : null),
                Results = [.. ids.Select(id => Snippet.Of(documents[id], texts[id], asked.Words))], Facets = facets, FacetsAmong = total,
            };
        });
    }
}
