using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>What a person said of a fact, in force.</summary>
/// <param name="Id">The row.</param>
/// <param name="Document">The document's row.</param>
/// <param name="FactKey">The fact's key.</param>
/// <param name="Verdict">accepted, corrected or rejected.</param>
/// <param name="Fact">The fact's row when it was said.</param>
/// <param name="Instead">The corrected fact's row.</param>
/// <param name="Who">Who said it.</param>
/// <param name="Since">When.</param>
internal sealed record SpokenWord(long Id, long Document, string FactKey, string Verdict, long Fact, long? Instead, string Who, string Since)
{
    public const string Accepted = "accepted";
    public const string Corrected = "corrected";
    public const string Rejected = "rejected";

    private const string Select = "SELECT id, document, fact_key, verdict, fact, instead, who, recorded_from FROM reviews WHERE recorded_to IS NULL AND ";

    /// <summary>The words in force on the facts of a document, in the order of their keys.</summary>
    public static List<SpokenWord> On(RecordConnection connection, long document) => connection.Hot(Select + "document = @a ORDER BY fact_key").Query(Read, document);

    /// <summary>The word in force on a fact; null when there is none.</summary>
    public static SpokenWord? Of(RecordConnection connection, string factKey) => connection.Hot(Select + "fact_key = @a").Query(Read, factKey) is [var word, ..] ? word : null;

    /// <summary>
    /// Whether a fact of the reader is the fact of this word, read otherwise: of the same words and sides, and not one that stood beside it when the word was said.
    /// </summary>
    public bool IsReadOtherwise(RecordConnection connection, StoredFact read)
    {
        var mine = new[] { Fact, Instead }.OfType<long>().Select(f => StoredFacts.Of(connection, f)!.Keyed.Fact).ToList();
        return mine.Exists(f => FactLikeness.OfSameWords(f, read.Keyed.Fact)) && !StoodBeside(connection, read.Keyed.Key);
    }

    private bool StoodBeside(RecordConnection connection, string key) => key != FactKey && connection.Hot(
        "SELECT count(*) FROM facts WHERE document = @a AND key = @b AND recorded_from <= @c AND (recorded_to IS NULL OR recorded_to > @c)").Number(Document, key, Since) > 0;

    private static SpokenWord Read(Row r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetInt64(4), r.IsDBNull(5) ? null : r.GetInt64(5), r.GetString(6), r.GetString(7));
}
