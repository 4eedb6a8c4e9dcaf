using System.Globalization;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>What training made.</summary>
/// <param name="Files">Weights files by path in the data folder (<c>world/judges/contact.tsv</c>).</param>
/// <param name="OutOfFold">Every document read by judges that never saw it.</param>
/// <param name="Report">A line a judge: how many decisions, how many right out of fold.</param>
public sealed record TrainingResult(IReadOnlyList<(string Path, byte[] Bytes)> Files, IReadOnlyList<Reading> OutOfFold, IReadOnlyList<string> Report);

/// <summary>Trains all judges on gold readouts, one after the other, as each builds on those before.</summary>
public static class Training
{
    /// <summary>Number of folds; a document is never split.</summary>
    public const int Folds = 8;

    // Folds for the answers that later judges learn from.
    private const int InnerFolds = 4;

    /// <summary>All that learns, in the order of learning.</summary>
    public static IReadOnlyList<ITrainee> Trainees { get; } = [new ItemTrainee(), new ParticipantTrainee(), new ContactTrainee(), new DateTrainee(), new DraftTrainee(), .. ActTrainees.All, new SpeakerTrainee(), new StatementTrainee()];

    /// <summary>Trains on the readouts and reads each out of fold.</summary>
    /// <param name="knowledge">Packs and world.</param>
    /// <param name="golds">Open readouts only; languages without a pack are passed over.</param>
    /// <param name="useRegister">Whether the Register may help the out-of-fold readings.</param>
    public static TrainingResult Run(Knowledge knowledge, IReadOnlyList<GoldReadout> golds, bool useRegister = true)
    {
        var readable = golds.Where(g => knowledge.Pack(g.Lang) is not null).OrderBy(g => g.Id, StringComparer.Ordinal).ToList();
        var pipeline = new Pipeline(knowledge);
        var outOfFold = new Reading[readable.Count];
        // What judges learn from does not depend on judges: one analysis a document serves all folds.
        var analyses = readable.ToDictionary(g => g.Id, g => pipeline.Analyse(g.Document, knowledge.Pack(g.Lang)!, new ReadingOptions(Judges: Judges.None)), StringComparer.Ordinal);
        Parallel.For(0, Folds, fold =>
        {
            var judges = Judges.Of(Learn(analyses, [.. readable.Where(g => JudgeTrainer.FoldOf(g.Id, Folds) != fold)], null).Select(f => (Path.GetFileNameWithoutExtension(f.Path), f.Bytes)));
            var options = new ReadingOptions(useRegister, Judges: judges);
            for (var i = 0; i < readable.Count; i++)
                if (JudgeTrainer.FoldOf(readable[i].Id, Folds) == fold) outOfFold[i] = pipeline.Read(readable[i].Document, options);
        });
        var report = new List<string>();
        var files = Learn(analyses, readable, report);
        var (gauge, weighed) = GaugeTrainer.Learn([.. readable.Select((g, i) => (g, outOfFold[i])).Where(p => p.g.Genre is not null)]);
        report.AddRange(weighed);
        files.Add(("world/judges/confidence.txt", gauge.ToBytes()));
        return new TrainingResult(files, [.. outOfFold.Select(r => r with { Facts = gauge.Weigh(r.Facts) })], report);
    }

    private static List<(string Path, byte[] Bytes)> Learn(Dictionary<string, Analysis> analyses, IReadOnlyList<GoldReadout> golds, List<string>? report)
    {
        var files = new List<(string Path, byte[] Bytes)>();
        var unseen = new List<(string Name, byte[] Weights)>[InnerFolds];
        for (var fold = 0; fold < InnerFolds; fold++) unseen[fold] = [];
        foreach (var trainee in Trainees)
        {
            var judges = unseen.Select(Judges.Of).ToArray();
            var examples = golds.SelectMany(g => trainee.Examples(analyses[g.Id] with { Judges = judges[JudgeTrainer.FoldOf(g.Id, InnerFolds)] }, g)).ToList();
            foreach (var judge in trainee.Judges)
            {
                var own = examples.Where(e => e.Judge == judge).Select(e => e.Example).ToList();
                if (own.Count == 0) continue;
                if (trainee.Feeds)
                    for (var fold = 0; fold < InnerFolds; fold++)
                        unseen[fold].Add((judge, JudgeTrainer.Train([.. own.Where(e => JudgeTrainer.FoldOf(e.Group, InnerFolds) != fold)], penalty: trainee.Penalty)));
                var (classes, probabilities) = JudgeTrainer.OutOfFold(own, 5, penalty: trainee.Penalty);
                var temperature = JudgeTrainer.Calibrate(own, classes, probabilities);
                files.Add(($"world/judges/{judge}.tsv", JudgeTrainer.Train(own, temperature: temperature, penalty: trainee.Penalty)));
                if (report is null) continue;
                var right = own.Where((e, i) => classes[Best(probabilities[i])] == e.Answer).Count();
                report.Add(string.Create(CultureInfo.InvariantCulture, $"{judge}: {own.Count} decisions, {100.0 * right / own.Count:0.0}% right out of fold, commonest answer {100.0 * own.GroupBy(e => e.Answer, StringComparer.Ordinal).Max(g => g.Count()) / own.Count:0.0}%, temperature {temperature:0.0}"));
            }
        }
        return files;
    }

    private static int Best(double[] row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
            if (row[i] > row[best]) best = i;
        return best;
    }
}
