using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Recording;

/// <summary>The full-text index: the tokens of each document's text and of the names that were read in it.</summary>
internal static class SearchIndex
{
    /// <summary>Indexes a document with the names that were read in it, in place of what was indexed of it before.</summary>
    public static void Put(SqliteConnection connection, long document, string text, IEnumerable<Fact> facts)
    {
        var names = facts.SelectMany(Names).OfType<string>().Distinct(StringComparer.Ordinal);
        var tokens = SearchTokens.Of(text).Select(t => t.Word).Concat(names.SelectMany(n => SearchTokens.Of(n).Select(t => t.Word)));
        connection.Run("DELETE FROM document_tokens WHERE rowid = @id", ("id", document));
        connection.Run("INSERT INTO document_tokens (rowid, tokens) VALUES (@id, @tokens)", ("id", document), ("tokens", string.Join(' ', tokens)));
    }

    /// <summary>The match expression for words that must all occur; null when there is no word in them. A run of Han characters must occur as it stands.</summary>
    public static string? Match(string words)
    {
        var terms = new List<string>();
        SearchToken? last = null;
        foreach (var token in SearchTokens.Of(words))
        {
            var han = SearchTokens.IsHan(token.Word[0]);
            var follows = han && last is { } before && before.Span.Start + 1 == token.Span.Start;
            last = han ? token : null;
            if (follows && token.Word.Length == 1) continue;
            if (follows) terms[^1] = $"{terms[^1]} + \"{token.Word}\"";
            else terms.Add(han && token.Word.Length == 1 ? $"\"{token.Word}\" *" : $"\"{token.Word}\"");
        }
        return terms.Count > 0 ? string.Join(" AND ", terms) : null;
    }

    private static IEnumerable<string?> Names(Fact fact) => fact switch
    {
        Contact c => c.Participants.SelectMany(p => new[] { p.Name, p.Original }),
        Statement s => [s.Speaker.Name, s.Speaker.Original],
        Tenure t => [t.Person, t.Original],
        _ => [],
    };
}
