using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;

namespace Chancery.Store;

/// <summary>
/// A document and its reading with all worked out that can be without the record: keys, bodies of facts, words for the search, the signature by which copies find each other.
/// Can be made on any thread, so that the one hand that writes has less to do.
/// </summary>
public sealed class PreparedDocument
{
    private PreparedDocument(SourceDocument source, Reading reading)
    {
        (Source, Reading) = (source, reading);
        ContentHash = DocumentRow.ContentHash(source.Document.Text);
        Key = DocumentRow.Key(ContentHash, source.Document.Url);
        Facts = KeyedFact.Of(new ReadDocument(Key, source.Document, reading));
        Bodies = [.. Facts.Select(f => ReadingJson.Write(f.Fact))];
        Indexed = IndexedDocument.Of(source.Document.Text, reading.Lang, (reading.Published ?? source.Document.Published)?.Text, source.Document.Outlet, source.Document.Side, [.. reading.Facts.All]);
        Signature = CopySignature.Of(source.Document.Text);
        // At hand when the names are taken in.
        foreach (var mention in Facts.SelectMany(PersonMention.In)) KnownForms.Of(mention);
    }

    /// <summary>The document.</summary>
    public SourceDocument Source { get; }

    /// <summary>What was read in it.</summary>
    public Reading Reading { get; }

    internal string ContentHash { get; }

    internal string Key { get; }

    internal IReadOnlyList<KeyedFact> Facts { get; }

    internal IReadOnlyList<string> Bodies { get; }

    internal IndexedDocument Indexed { get; }

    internal CopySignature? Signature { get; }

    /// <summary>Makes a document ready to be recorded.</summary>
    public static PreparedDocument Of(SourceDocument source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reading);
        return new PreparedDocument(source, reading);
    }
}
