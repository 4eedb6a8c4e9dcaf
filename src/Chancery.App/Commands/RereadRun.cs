using Chancery.App.Intake;
using Chancery.Store;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary>Reads documents of a record again: on all cores, some at a time, each part recorded as one. A run that is ended keeps what it did; the next goes on from there.</summary>
internal sealed class RereadRun(Surroundings world, bool dryRun, int examples)
{
    private const int AtATime = 64;

    /// <summary>Does the work until it is done or <paramref name="ended"/>.</summary>
    public RereadReport Over(RecordStore store, CancellationToken ended)
    {
        var version = world.Knowledge.Version;
        var archive = new ArchivedReadings(store);
        var waiting = archive.NotReadBy(version);
        var report = new RereadReport(version, dryRun, waiting.Count, examples);
        var readings = new Readings(() => world.Pipeline, version, ReadingOptions.Default);
        using var ingestion = store.BeginIngest();
        using var progress = Progress.Of(world, "Reading", waiting.Count);
        foreach (var part in waiting.Chunk(AtATime))
        {
            if (ended.IsCancellationRequested) break;
            var known = archive.Of(part);
            var read = known.AsParallel().AsOrdered().Select(k => Read(readings, k)).ToList();
            var wanted = new List<(SourceDocument, Reading)>();
            foreach (var (document, (reading, why, changes)) in known.Zip(read))
            {
                progress.Step();
                if (why is not null)
                {
                    // The older reading stays in use.
                    report.Unread.Add((document.Source.Document.Id, why));
                    continue;
                }
                report.Take(document, changes);
                wanted.Add((document.Source, reading));
            }
            if (!dryRun && wanted.Count > 0) ingestion.Add([.. wanted.AsParallel().AsOrdered().Select(w => PreparedDocument.Of(w.Item1, w.Item2))]);
        }
        return report;
    }

    private static (Reading Reading, string? Why, IReadOnlyList<FactChange> Changes) Read(Readings readings, ArchivedReading document)
    {
        var decoded = DecodedText.Of(document.Source.Document.Text, document.Remarks);
        var reading = readings.Read(document.Source.Document, decoded);
        var why = Readings.WhyUnread(reading, decoded);
        return (reading, why, why is null ? document.ChangesIn(reading) : []);
    }
}
