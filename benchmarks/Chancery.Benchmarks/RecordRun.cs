using System.Diagnostics;
using System.Globalization;
using Chancery.Corpus;
using Chancery.Corpus.Telling;
using Chancery.Store;

namespace Chancery.Benchmarks;

/// <summary>
/// <c>--record N [--store ADDRESS] [--seed S]</c>: N constructed documents read and recorded as <c>ingest</c> does it; documents a second along the way, memory and disk
/// a document, and how long answers take on the full record. Without a store a file in a temporary folder is used, and gone after; with one, a run goes on where an
/// earlier one of the same number and seed was ended.
/// </summary>
internal static class RecordRun
{
    private const int AtATime = 256;
    private const int Lap = 10_000;

    public static int Print(TextWriter output, int documents, IReadOnlyList<string> options)
    {
        var seed = Option(options, "--seed") is { } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : 7;
        var folder = Directory.CreateTempSubdirectory("chancery-record-").FullName;
        var address = StoreAddress.Parse(Option(options, "--store") ?? Path.Combine(folder, "record.db"));
        var knowledge = new Knowledge(SourceTree.Compiled());
        using (var store = RecordStore.Open(address, TimeProvider.System))
        {
            Fill(output, store, knowledge, new NewsCorpus(new CorpusOptions(seed, documents, CorpusOptions.AllLanguages)));
            if (address.IsFile)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"disk {Size(address.Path) / 1e6:N0} MB, {Size(address.Path) / (double)documents:N0} bytes a document"));
            RecordAnswers.Print(output, store);
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static void Fill(TextWriter output, RecordStore store, Knowledge knowledge, NewsCorpus corpus)
    {
        using var ingestion = store.BeginIngest();
        var pipeline = new Pipeline(knowledge);
        var (held, done) = (0, 0);
        bool Holds(CorpusDocument told) => ingestion.Holds(Source(told), knowledge.Version) && ++held > 0;
        output.WriteLine($"{"documents",10}{"docs/s, last 10,000",22}{"docs/s by processor",22}{"memory, MB",12}");
        var reading = Task.FromResult<List<PreparedDocument>>([]);
        var (whole, lap, lapCpu) = (Stopwatch.StartNew(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        foreach (var part in corpus.Documents().SkipWhile(Holds).Chunk(AtATime).Append([]))
        {
            // What the record held already was gone through before the first part.
            if (done == 0) (whole, lap, lapCpu) = (Stopwatch.StartNew(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var next = Task.Run(() => part.AsParallel().AsOrdered().Select(d => Read(pipeline, d)).ToList());
            var read = reading.GetAwaiter().GetResult();
            if (read.Count > 0) ingestion.Add(read);
            reading = next;
            done += read.Count;
            if (done / Lap == (done - read.Count) / Lap) continue;
            var worked = Environment.CpuUsage.TotalTime;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{held + done,10:N0}{Lap / lap.Elapsed.TotalSeconds,22:N0}{Lap * Environment.ProcessorCount / (worked - lapCpu).TotalSeconds,22:N0}{Environment.WorkingSet / 1e6,12:N0}"));
            output.Flush();
            lap.Restart();
            lapCpu = worked;
        }
        var last = reading.GetAwaiter().GetResult();
        if (last.Count > 0) ingestion.Add(last);
        var report = ingestion.Complete();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.New:N0} documents, {report.Facts:N0} facts in {whole.Elapsed.TotalSeconds:N0} s: {report.New / whole.Elapsed.TotalSeconds:N0} documents/s"));
    }

    private static PreparedDocument Read(Pipeline pipeline, CorpusDocument told)
    {
        var source = Source(told);
        return PreparedDocument.Of(source, pipeline.Read(source.Document, ReadingOptions.Default));
    }

    private static SourceDocument Source(CorpusDocument told) => new()
    {
        Sample = true,
        Translation = Translation.Original,
        Document = new Document
        {
            Id = told.Id, Text = told.Text, Outlet = told.Outlet, Side = told.Side, Published = Edtf.Day(told.Published), Language = told.LanguageTold ? told.Language : null, Url = "https://constructed.example/" + told.Id,
        },
    };

    private static long Size(string path) => new[] { path, path + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length);

    private static string? Option(IReadOnlyList<string> options, string name) => options.SkipWhile(o => o != name).Skip(1).FirstOrDefault();
}
