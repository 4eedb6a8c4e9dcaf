using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>A fact with the word in force on it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Live">The fact in use; null when none is.</param>
/// <param name="Stated">The fact as it was last stated, in use or not.</param>
/// <param name="Word">The word in force.</param>
internal sealed record ReviewedFact(string Key, StoredFact? Live, StoredFact Stated, SpokenWord? Word)
{
    /// <summary>The document's row.</summary>
    public long Document => Stated.Document;

    /// <summary>The fact in use as JSON; null when none is.</summary>
    public string? Json => Live is null ? null : ReadingJson.Write(Live.Keyed.Fact);

    /// <summary>A fact that is in use, or of which something was said.</summary>
    public static ReviewedFact Find(RecordConnection connection, string key, ReviewedFact? fallBack = null)
    {
        var word = SpokenWord.Of(connection, key);
        var live = StoredFacts.RowsOf(connection, key) is { Count: > 0 } rows ? StoredFacts.Of(connection, rows.Max()) : null;
        var stated = live ?? (word is null ? null : StoredFacts.Of(connection, word.Instead ?? word.Fact)) ?? fallBack?.Stated;
        return stated is not null ? new ReviewedFact(key, live, stated, word)
            : throw new ReviewRefusedException($"The fact {key} is no longer in the record: its text is read otherwise now, and nobody had said anything of it. ./chancery review log {key} shows its past.");
    }
}
