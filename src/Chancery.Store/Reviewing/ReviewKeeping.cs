using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>
/// Which facts of a document are in use, by what its reader reads and what people said: a pure question of the two, so that it comes to the same whether a word is
/// said, withdrawn, or carried over when the document is read again.
/// </summary>
internal sealed class ReviewKeeping(RecordConnection connection, string now)
{
    private sealed record Wanted(StoredFact Fact, string Origin);

    /// <summary>Brings the facts in use in step with the reading in use and the words in force.</summary>
    /// <param name="document">The document's row.</param>
    /// <param name="fresh">Facts just written that nothing was derived from yet.</param>
    /// <param name="changes">Takes what comes into use and goes out of it.</param>
    /// <returns>False when nobody ever said anything of the document, and nothing was done.</returns>
    public bool Settle(long document, IReadOnlyList<StoredFact> fresh, FactChanges changes)
    {
        if (connection.Hot("SELECT count(*) FROM (SELECT 1 FROM reviews WHERE document = @a LIMIT 1) x").Number(document) == 0) return false;
        var reading = connection.Hot("SELECT id FROM readings WHERE document = @a AND recorded_to IS NULL").Number(document)!.Value;
        var live = StoredFacts.InUse(connection, document).ToDictionary(f => f.Id);
        var unseen = fresh.ToDictionary(f => f.Id);
        var rows = new FactRows(connection, now);
        var kept = new HashSet<long>();
        foreach (var (fact, origin) in Facts(document, reading))
        {
            if (live.Values.FirstOrDefault(l => !kept.Contains(l.Id) && l.Keyed.Key == fact.Keyed.Key && Same(l, fact)) is { } there)
            {
                kept.Add(there.Id);
                if (unseen.TryGetValue(there.Id, out var written)) changes.Added.Add(written);
                continue;
            }
            // Loaded as it will be when all is derived anew, with what is known of the document now.
            changes.Added.Add(StoredFacts.Of(connection, rows.Add(reading, document, fact.Keyed, origin).Id)!);
        }
        foreach (var gone in live.Keys.Where(l => !kept.Contains(l)))
        {
            connection.Hot("UPDATE facts SET recorded_to = @a WHERE id = @b").Run(now, gone);
            if (!unseen.ContainsKey(gone)) changes.Removed.Add(gone);
        }
        return true;
    }

    private IEnumerable<Wanted> Facts(long document, long reading)
    {
        var read = StoredFacts.Read(connection, reading);
        var keys = read.Select(f => f.Keyed.Key).ToHashSet(StringComparer.Ordinal);
        var words = SpokenWord.On(connection, document);
        var standing = words.Where(w => w.Verdict == SpokenWord.Corrected || w.Verdict == SpokenWord.Accepted && !keys.Contains(w.FactKey)).ToList();
        var refused = words.Where(w => w.Verdict != SpokenWord.Accepted).Select(w => w.FactKey).ToHashSet(StringComparer.Ordinal);
        foreach (var word in standing) yield return new Wanted(StoredFacts.Of(connection, word.Instead ?? word.Fact)!, "person");
        foreach (var fact in read.Where(f => !refused.Contains(f.Keyed.Key) && !standing.Exists(w => w.IsReadOtherwise(connection, f)))) yield return new Wanted(fact, "reader");
    }

    private static bool Same(StoredFact a, StoredFact b) => a.Id == b.Id || ReadingJson.Write(a.Keyed.Fact) == ReadingJson.Write(b.Keyed.Fact);
}
