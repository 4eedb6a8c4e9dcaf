namespace Chancery.Store.Recording;

/// <summary>What the search knows of a document.</summary>
/// <param name="Words">The words of its text, of the names that were read in it, and of its labels.</param>
/// <param name="Labels">Its labels, a line each.</param>
internal sealed record IndexedDocument(string Words, string Labels)
{
    /// <summary>What of a document is indexed.</summary>
    public static IndexedDocument Of(string text, string? language, string? published, string? outlet, string? side, IReadOnlyCollection<Fact> facts)
    {
        var labels = DocumentLabels.Of(language, published, outlet, side, facts);
        var names = facts.SelectMany(Names).OfType<string>().Distinct(StringComparer.Ordinal);
        var words = SearchTokens.Of(text).Concat(names.SelectMany(SearchTokens.Of)).Select(t => t.Word).Where(w => !DocumentLabels.IsTaken(w));
        return new IndexedDocument(string.Join(' ', words.Concat(labels.Select(DocumentLabels.Word))), string.Join('\n', labels));
    }

    private static IEnumerable<string?> Names(Fact fact) => fact switch
    {
        Contact c => c.Participants.SelectMany(p => new[] { p.Name, p.Original }),
        Statement s => [s.Speaker.Name, s.Speaker.Original],
        Tenure t => [t.Person, t.Original],
        _ => [],
    };
}
