using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordOwn
{
    private const string Translated = "SELECT t.id, d.public_id, t.span_start, t.span_end, t.language, t.text, t.who, t.recorded_from FROM translations t JOIN documents d ON d.id = t.document WHERE ";

    /// <summary>The translations of words of these documents that stand, everybody's, in the order of the text, the oldest first.</summary>
    public IReadOnlyList<QuoteTranslation> Translations(IEnumerable<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Ask(connection => documents.Distinct(StringComparer.Ordinal)
            .SelectMany(d => connection.Hot(Translated + "d.public_id = @a AND t.recorded_to IS NULL ORDER BY t.span_start, t.span_end, t.id").Query(Translation, d)).ToList());
    }

    /// <summary>Puts a signed translation beside words of a document. It takes the place of the person's earlier one of the same words into the same language, which stays in the record.</summary>
    /// <param name="document">The document's id in the record.</param>
    /// <param name="start">First UTF-16 code unit of the words.</param>
    /// <param name="end">Offset after the last.</param>
    /// <param name="language">The language translated into, a tag.</param>
    /// <param name="text">The translation.</param>
    public void Translate(string document, int start, int end, string language, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(language);
        var (words, tag) = (Plain(text, MostCharacters, "A translation"), language.Trim().ToLowerInvariant());
        if (words.Length == 0) throw new ReviewRefusedException("There is no translation to keep. Write it first.");
        if (!Tag().IsMatch(tag)) throw new ReviewRefusedException($"'{language}' is no language tag such as en, ru or fil.");
        Write((connection, now) =>
        {
            if (connection.Hot("SELECT id, text FROM documents WHERE public_id = @a").Query(r => (Id: r.GetInt64(0), Text: r.GetString(1)), document) is not [var found])
                throw new ReviewRefusedException($"The record holds no document '{document}'.");
            if (start < 0 || end > found.Text.Length || start >= end) throw new ReviewRefusedException($"The document has no words from {start} to {end}.");
            var held = connection.Hot("SELECT id, text FROM translations WHERE document = @a AND span_start = @b AND span_end = @c AND language = @d AND who = @e AND recorded_to IS NULL")
                .Query(r => (Id: r.GetInt64(0), Text: r.GetString(1)), found.Id, (long)start, (long)end, tag, _who);
            if (held is [var same] && same.Text == words) return 0;
            foreach (var (id, _) in held) connection.Hot("UPDATE translations SET recorded_to = @a WHERE id = @b").Run(now, id);
            connection.Hot("INSERT INTO translations (document, span_start, span_end, language, text, who, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g)").Run(found.Id, (long)start, (long)end, tag, words, _who, now);
            Log(connection, now, "translated", Place(document, start, end), held.Count == 0 ? null : held[0].Text, words);
            return 0;
        });
    }

    /// <summary>Takes one of the person's own translations back; it stays in the record as what stood once.</summary>
    public void Withdraw(long translation) => Write((connection, now) =>
    {
        var found = connection.Hot(Translated + "t.id = @a AND t.recorded_to IS NULL").Query(Translation, translation);
        if (found is not [var held]) throw new ReviewRefusedException("This translation does not stand any more.");
        if (held.By != _who) throw new ReviewRefusedException($"This translation is signed by {held.By}. Put another beside it.");
        connection.Hot("UPDATE translations SET recorded_to = @a WHERE id = @b").Run(now, translation);
        Log(connection, now, "translated", Place(held.Document, held.Start, held.End), held.Text, null);
        return 0;
    });

    private static string Place(string document, int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{document}#{start}-{end}");

    private static QuoteTranslation Translation(Row r) => new()
    {
        Number = r.GetInt64(0), Document = r.GetString(1), Start = r.Int(2), End = r.Int(3), Language = r.GetString(4), Text = r.GetString(5), By = r.GetString(6), When = RecordedTime.Read(r.GetString(7)),
    };

    [GeneratedRegex("^[a-z]{2,3}(-[a-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
