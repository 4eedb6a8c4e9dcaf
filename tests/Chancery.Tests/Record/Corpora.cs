using Chancery.App.Intake;
using Chancery.Corpus;
using Chancery.Corpus.Telling;
using Chancery.Store;
using Chancery.Tests.Commands;

namespace Chancery.Tests.Record;

/// <summary>Documents with their readings for the proofs, read once.</summary>
internal static class Corpora
{
    /// <summary>The samples as the program reads them, the open gold texts as careful readers noted them, and constructed news as the program reads it.</summary>
    public static IReadOnlyList<(SourceDocument Source, Reading Reading)> Mixed => All.Value;

    /// <summary>Constructed news in five languages, a hundred documents with their copies, as the program reads it.</summary>
    public static IReadOnlyList<(SourceDocument Source, Reading Reading)> Constructed => News.Value;

    /// <summary>Constructed news as the generator gives it.</summary>
    public static IEnumerable<CorpusDocument> Raw(int documents) => new NewsCorpus(new CorpusOptions(20240120, documents, CorpusOptions.AllLanguages)).Documents();

    private static readonly Lazy<IReadOnlyList<(SourceDocument, Reading)>> News = new(() => [.. Raw(100).Select(d => Source(d)).AsParallel().AsOrdered().Select(Read)]);

    private static readonly Lazy<IReadOnlyList<(SourceDocument, Reading)>> All = new(() =>
    [
        .. Directory.GetFiles(Repository.File("samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => SourceFile.Open(f).Source).AsParallel().AsOrdered().Select(Read), .. OpenGold(), .. Constructed,
    ]);

    // Closed texts are only scored; nothing else looks into them.
    private static IEnumerable<(SourceDocument, Reading)> OpenGold()
    {
        var folders = new GoldFolders([Repository.File("gold", "dev"), Repository.File("gold", "more")]);
        return folders.Documents(fold: "open", languages: null).Select(d => ReadingJsonReader.ReadGold(d.Json.GetRawText()))
            .Select(t => (new SourceDocument { Document = t.Document, Sample = true }, t.Reading with { Reader = "gold" }));
    }

    private static SourceDocument Source(CorpusDocument made) => new()
    {
        Document = new Document { Id = made.Id, Text = made.Text, Published = Edtf.Day(made.Published), Outlet = made.Outlet, Side = made.Side, Url = $"https://constructed.example/{made.Id}" },
        Translation = Translation.Original, Sample = true,
    };

    private static (SourceDocument, Reading) Read(SourceDocument source) => (source, Repository.Pipeline.Read(source.Document, ReadingOptions.Default));
}
