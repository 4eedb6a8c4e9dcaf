using Chancery.App.Intake;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>Takes files into a record, some at a time: opened and read on all cores, recorded in order. What was recorded stays, whatever happens after.</summary>
internal sealed class IngestRun(Surroundings world, IReadOnlyList<string> files, bool refuseSamples)
{
    private const int AtATime = 64;

    /// <summary>What is to be said of single files, in their order.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>The files that could not be read, and why.</summary>
    public List<(string Path, string Why)> Unread { get; } = [];

    /// <summary>Whether every file and every sidecar could be read.</summary>
    public bool AllWell { get; private set; } = true;

    /// <summary>Does the work.</summary>
    public IngestReport Into(RecordStore store)
    {
        var readings = new Readings(() => world.Pipeline, world.Knowledge.Version, ReadingOptions.Default);
        using var ingestion = store.BeginIngest();
        using (var progress = Progress.Of(world, "Taking in", world.ErrorIsTerminal ? IntakeInput.Count(files) : files.Count))
        {
            foreach (var part in IntakeInput.Of(files).Chunk(AtATime))
            {
                var wanted = new List<SourceFile>();
                foreach (var file in part.AsParallel().AsOrdered().Select(input => input.Open()).ToList())
                {
                    foreach (var fault in file.Faults) Fault(fault);
                    foreach (var remark in file.Decoded.Remarks) Messages.Add($"{file.Path}: {remark}");
                    if (file.Decoded.Unreadable is { } why) NotRead(ingestion, file, why);
                    else if (refuseSamples && file.Source.Sample)
                        Left(file.Path, "is a constructed sample and does not enter your own record. Name another for samples: --store samples.db");
                    else if (ingestion.Known(file.Source) is var known && ingestion.Holds(known, world.Knowledge.Version)) ingestion.Skip();
                    else
                    {
                        wanted.Add(file with { Source = known });
                        continue;
                    }
                    progress.Step();
                }
                var read = wanted.AsParallel().AsOrdered().Select(f => readings.Read(f.Source.Document, f.Decoded)).ToList();
                foreach (var (file, reading) in wanted.Zip(read))
                {
                    if (Readings.WhyUnread(reading, file.Decoded) is { } why) NotRead(ingestion, file, why);
                    else ingestion.Add(file.Source, reading);
                    progress.Step();
                }
            }
        }
        return ingestion.Complete();
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
