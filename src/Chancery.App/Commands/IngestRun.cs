using Chancery.App.Intake;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>Takes files into a record, some at a time: opened and read on all cores, recorded in order. What was recorded stays, whatever happens after.</summary>
internal sealed class IngestRun(Surroundings world, IReadOnlyList<string> files, bool refuseSamples)
{
    private const int AtFirst = 32;
    private const int AtMost = 256;

    /// <summary>What is to be said of single files, in their order.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>The files that could not be read, and why.</summary>
    public List<(string Path, string Why)> Unread { get; } = [];

    /// <summary>Whether every file and every sidecar could be read.</summary>
    public bool AllWell { get; private set; } = true;

    /// <summary>Does the work: while one part is recorded, the next is read.</summary>
    public IngestReport Into(RecordStore store)
    {
        var readings = new Readings(() => world.Pipeline, world.Knowledge.Version, ReadingOptions.Default);
        using var ingestion = store.BeginIngest();
        using (var progress = Progress.Of(world, "Taking in", world.ErrorIsTerminal ? IntakeInput.Count(files) : files.Count))
        {
            var reading = NothingRead();
            var known = new HashSet<(string Text, string? Url)>();
            foreach (var part in Parts(IntakeInput.Of(files)))
            {
                var opened = part.AsParallel().AsOrdered().Select(input => input.Open()).ToList();
                // What is known of a document that is just being read is known only when it is recorded.
                if (opened.Exists(f => known.Contains(Same(f)))) Record(ingestion, Done(ref reading), progress);
                foreach (var again in opened.GroupBy(Same).SelectMany(g => g.Select((File, Nth) => (File, Nth))).GroupBy(f => f.Nth, f => f.File).OrderBy(g => g.Key))
                {
                    if (again.Key > 0) Record(ingestion, Done(ref reading), progress);
                    var wanted = again.Where(f => Wants(ingestion, f, progress)).Select(f => f with { Source = ingestion.Known(f.Source) }).ToList();
                    var next = Task.Run(() => wanted.AsParallel().AsOrdered().Select(f => Ready(f, readings.Read(f.Source.Document, f.Decoded))).ToList());
                    Record(ingestion, Done(ref reading), progress);
                    reading = next;
                }
                known = [.. opened.Select(Same)];
            }
            Record(ingestion, Done(ref reading), progress);
        }
        return ingestion.Complete();
    }

    /// <summary>Small parts first, so that a few files are soon done; then larger ones, which cost less a document.</summary>
    private static IEnumerable<IntakeInput[]> Parts(IEnumerable<IntakeInput> inputs)
    {
        var (part, size) = (new List<IntakeInput>(), AtFirst);
        foreach (var input in inputs)
        {
            part.Add(input);
            if (part.Count < size) continue;
            yield return [.. part];
            (size, part) = (Math.Min(size * 2, AtMost), []);
        }
        if (part.Count > 0) yield return [.. part];
    }

    private static (string Text, string? Url) Same(SourceFile file) => (file.Source.Document.Text, file.Source.Document.Url);

    private static Task<List<(SourceFile File, PreparedDocument Ready)>> NothingRead() => Task.FromResult(new List<(SourceFile, PreparedDocument)>());

    private static List<(SourceFile File, PreparedDocument Ready)> Done(ref Task<List<(SourceFile File, PreparedDocument Ready)>> reading)
    {
        var done = reading.GetAwaiter().GetResult();
        reading = NothingRead();
        return done;
    }

    /// <summary>Whether the file must be read; what must not is counted or named.</summary>
    private bool Wants(Ingestion ingestion, SourceFile file, Progress progress)
    {
        foreach (var fault in file.Faults) Fault(fault);
        foreach (var remark in file.Decoded.Remarks) Messages.Add($"{file.Path}: {remark}");
        if (file.Decoded.Unreadable is { } why) NotRead(ingestion, file, why);
        else if (refuseSamples && file.Source.Sample)
            Left(file.Path, "is a constructed sample and does not enter your own record. Name another for samples: --store samples.db");
        else if (ingestion.Holds(ingestion.Known(file.Source), world.Knowledge.Version)) ingestion.Skip();
        else return true;
        progress.Step();
        return false;
    }

    private static (SourceFile File, PreparedDocument Ready) Ready(SourceFile file, Reading reading) => (file, PreparedDocument.Of(file.Source, reading));

    private void Record(Ingestion ingestion, List<(SourceFile File, PreparedDocument Ready)> read, Progress progress)
    {
        foreach (var (file, ready) in read)
        {
            if (Readings.WhyUnread(ready.Reading, file.Decoded) is { } why) NotRead(ingestion, file, why);
            progress.Step();
        }
        var recorded = read.Where(r => Readings.WhyUnread(r.Ready.Reading, r.File.Decoded) is null).Select(r => r.Ready).ToList();
        if (recorded.Count > 0) ingestion.Add(recorded);
    }

    private void NotRead(Ingestion ingestion, SourceFile file, string why)
    {
        ingestion.Unread(file.Source.Path!, why);
        Left(file.Path, why);
    }

    private void Left(string path, string why)
    {
        Unread.Add((path, why));
        Fault($"{path} {why}");
    }

    private void Fault(string message)
    {
        Messages.Add(message);
        AllWell = false;
    }
}
