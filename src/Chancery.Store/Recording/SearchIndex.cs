using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>The full-text index: the tokens of each document's text and of the names that were read in it.</summary>
internal static class SearchIndex
{
    /// <summary>Indexes a document with the names that were read in it, in place of what was indexed of it before.</summary>
    public static void Put(RecordConnection connection, long document, string text, IEnumerable<Fact> facts) => connection.Dialect.Index(connection, document, Tokens(text, facts));

    /// <summary>What of a document is indexed.</summary>
    public static string Tokens(string text, IEnumerable<Fact> facts)
    {
        var names = facts.SelectMany(Names).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(' ', SearchTokens.Of(text).Select(t => t.Word).Concat(names.SelectMany(n => SearchTokens.Of(n).Select(t => t.Word))));
    }

    /// <summary>What words must all occur; a run of Han characters must occur as it stands.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string words)
    {
        var terms = new List<SearchTerm>();
        SearchToken? last = null;
        foreach (var token in SearchTokens.Of(words))
        {
            var han = SearchTokens.IsHan(token.Word[0]);
            var follows = han && last is { } before && before.Span.Start + 1 == token.Span.Start;
            last = han ? token : null;
            if (follows && token.Word.Length == 1) continue;
            if (follows) terms[^1] = new SearchTerm([.. terms[^1].Words, token.Word], false);
            else terms.Add(new SearchTerm([token.Word], han && token.Word.Length == 1));
        }
        return terms;
    }

    private static IEnumerable<string?> Names(Fact fact) => fact switch
    {
        Contact c => c.Participants.SelectMany(p => new[] { p.Name, p.Original }),
        Statement s => [s.Speaker.Name, s.Speaker.Original],
        Tenure t => [t.Person, t.Original],
        _ => [],
    };
}
