using System.Security.Cryptography;
using System.Text;
using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>What the record knows of where a document comes from.</summary>
internal sealed record Description(string? Outlet, string? Side, string? Published, string? Language, string? Retrieved, Translation Translation, bool Sample, string? Path)
{
    public static Description Of(SourceDocument source) => new(
        source.Document.Outlet, source.Document.Side, source.Document.Published?.Text, source.Document.Language, source.Retrieved, source.Translation, source.Sample, source.Path);

    /// <summary>This description with what <paramref name="known"/> knows besides. What is newly said counts; silence takes nothing away.</summary>
    public Description Over(Description known) => new(
        Outlet ?? known.Outlet, Side ?? known.Side, Published ?? known.Published, Language ?? known.Language, known.Retrieved ?? Retrieved,
        Translation == Translation.Unknown ? known.Translation : Translation, Sample || known.Sample, known.Path ?? Path);
}

/// <summary>A document as the record finds it again: the same text at the same address.</summary>
internal static class DocumentRow
{
    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public static string ContentHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The document's key, from content and address, the same in every record.</summary>
    public static string Key(SourceDocument source) => Key(ContentHash(source.Document.Text), source.Document.Url);

    /// <summary>The key of a document with this content at this address.</summary>
    public static string Key(string contentHash, string? address) => KeyedFact.Hash($"{contentHash}|{address}");

    /// <summary>The row of a document with its present description; null when the record does not hold it.</summary>
    public static (long Document, long DescriptionId, Description Description)? Find(RecordConnection connection, string key)
    {
        var found = connection.Hot(
            """
            SELECT d.id, s.id, s.outlet, s.side, s.published, s.language, s.retrieved, s.translation, s.sample, s.path
            FROM documents d JOIN descriptions s ON s.document = d.id
            WHERE d.key = @a ORDER BY s.id DESC LIMIT 1
            """).Query(
            r => (r.GetInt64(0), r.GetInt64(1), new Description(r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6), Vocabulary.Read<Translation>(r.GetString(7)) ?? Translation.Unknown, r.Flag(8), r.Text(9))),
            key);
        return found.Count > 0 ? found[0] : null;
    }
}
