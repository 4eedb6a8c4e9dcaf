using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>Writes facts with the words they rest on.</summary>
internal sealed class FactRows(RecordConnection connection, string now)
{
    /// <summary>Adds a fact of a reading; it is in use from now.</summary>
    /// <param name="reading">The reading's row.</param>
    /// <param name="document">The document's row.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="origin"><c>reader</c>, or <c>person</c> for one that was corrected by hand.</param>
    /// <param name="body">The fact as JSON; null to make it here.</param>
    public StoredFact Add(long reading, long document, KeyedFact fact, string origin, string? body = null)
    {
        var id = connection.Hot(
            "INSERT INTO facts (reading, document, key, fact_kind, ordinal, date, confidence, body, origin, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j) RETURNING id")
            .Insert(reading, document, fact.Key, fact.Fact.FactKind(), (long)fact.Ordinal, EventMention.DateOf(fact)?.Text, fact.Fact.Confidence, body ?? ReadingJson.Write(fact.Fact), origin, now);
        var add = connection.Hot("INSERT INTO evidence (fact, ordinal, document, span_start, span_end, quote) VALUES (@a, @b, @c, @d, @e, @f)");
        for (var i = 0; i < fact.Fact.Evidence.Count; i++)
        {
            var evidence = fact.Fact.Evidence[i];
            add.Run(id, (long)i, document, (long)evidence.Span.Start, (long)evidence.Span.End, evidence.Quote);
        }
        return new StoredFact(id, document, fact);
    }
}
