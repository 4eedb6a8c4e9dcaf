using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>Keeps people's words on facts when their document is read again: the text is the same, so what was said of it holds.</summary>
internal sealed class ReviewKeeping(RecordConnection connection, string now)
{
    private sealed record Said(string FactKey, string Verdict, long Fact, long? Instead);

    /// <summary>Brings the facts of a new reading into use, as far as people's words let them, and keeps those that people stand for.</summary>
    public void Carry(long document, long reading, IReadOnlyList<KeyedFact> facts, IReadOnlyList<StoredFact> added, FactChanges changes)
    {
        var said = connection.Hot("SELECT fact_key, verdict, fact, instead FROM reviews WHERE document = @a AND recorded_to IS NULL")
            .Query(r => new Said(r.GetString(0), r.GetString(1), r.GetInt64(2), r.IsDBNull(3) ? null : r.GetInt64(3)), document).ToDictionary(s => s.FactKey, StringComparer.Ordinal);
        var keys = facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var kept = said.Values.Where(s => s.Verdict == "corrected" || s.Verdict == "accepted" && !keys.Contains(s.FactKey))
            .Select(s => StoredFacts.Of(connection, s.Instead ?? s.Fact)!).ToList();
        foreach (var fact in added)
        {
            var unwanted = said.TryGetValue(fact.Keyed.Key, out var word) && word.Verdict != "accepted" || kept.Exists(k => k.Keyed.Key == fact.Keyed.Key || TellsTheSame(k.Keyed.Fact, fact.Keyed.Fact));
            if (unwanted) connection.Hot("UPDATE facts SET recorded_to = @a WHERE id = @b").Run(now, fact.Id);
            else changes.Added.Add(fact);
        }
        var rows = new FactRows(connection, now);
        foreach (var fact in kept) changes.Added.Add(rows.Add(reading, document, fact.Keyed, "person"));
    }

    /// <summary>Whether a new fact is another reading of the words on which a kept one rests.</summary>
    private static bool TellsTheSame(Fact kept, Fact read) => kept.FactKind() == read.FactKind()
        && kept.Evidence.Any(a => read.Evidence.Any(b => a.Span.Start < b.Span.End && b.Span.Start < a.Span.End));
}
