using Chancery.Store.Deriving;
using Chancery.Store.Reviewing;

namespace Chancery.Store.Asking;

/// <summary>Words of people that should be said anew: what they were said of has changed since.</summary>
internal static class WordsToAskAgain
{
    public static int ChangedPages(View view, int most) => (int)view.Connection.Long($"SELECT count(*) FROM (SELECT DISTINCT v.id {Changed(view)} LIMIT {most}) x");

    /// <summary>Words on facts of a page that has another text since; to say the word again settles it.</summary>
    public static IReadOnlyList<ReviewItem> OnChangedPages(View view, int limit, int offset)
    {
        var rows = view.Query(
            $"SELECT v.id, coalesce(v.instead, v.fact), v.verdict, v.who, max(n.public_id) {Changed(view)} GROUP BY v.id, v.instead, v.fact, v.verdict, v.who ORDER BY v.id LIMIT @limit OFFSET @offset",
            r => (Fact: r.GetInt64(1), Verdict: r.GetString(2), Who: r.GetString(3), Page: r.GetString(4)), ("limit", (long)limit), ("offset", (long)offset));
        var facts = UnsureFacts.Load(view, [.. rows.Select(r => r.Fact).Distinct()]);
        return [.. rows.Select(r => facts[r.Fact] with { Reason = ReviewReason.PageChanged, Other = r.Page, Why = $"the page has changed since {r.Who} {r.Verdict} this; its new text is document {r.Page}" })];
    }

    /// <summary>Facts that a later reading finds in words of which a fact was rejected.</summary>
    public static IReadOnlyList<ReviewItem> ReadOtherwise(View view)
    {
        var words = view.Query(
            $"SELECT DISTINCT v.document FROM reviews v JOIN readings r ON r.document = v.document AND {view.Live("r")} WHERE {view.Live("v")} AND v.verdict = 'rejected' AND r.recorded_from > v.recorded_from ORDER BY 1",
            r => r.GetInt64(0)).SelectMany(d => SpokenWord.On(view.Connection, d)).Where(w => w.Verdict == SpokenWord.Rejected).ToList();
        var found = words.SelectMany(word => StoredFacts.InUse(view.Connection, word.Document)
            .Where(f => SpokenWord.Of(view.Connection, f.Keyed.Key) is null && word.IsReadOtherwise(view.Connection, f)).Select(f => (Word: word, f.Id))).ToList();
        var facts = UnsureFacts.Load(view, [.. found.Select(f => f.Id).Distinct()]);
        return [.. found.DistinctBy(f => f.Id).Select(f => facts[f.Id] with { Reason = ReviewReason.ReadOtherwise, Other = f.Word.FactKey, Why = $"{f.Word.Who} rejected {f.Word.FactKey}; the same words are read like this now" })];
    }

    private static string Changed(View view) =>
        $"FROM reviews v JOIN documents d ON d.id = v.document JOIN documents n ON n.address = d.address AND n.id <> d.id AND n.recorded > v.recorded_from{(view.At is null ? "" : $" AND n.recorded <= '{view.At}'")} WHERE {view.Live("v")}";
}
