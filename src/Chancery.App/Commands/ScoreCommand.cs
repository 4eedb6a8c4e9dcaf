using System.CommandLine;
using System.Text.Json;
using Chancery.App.Intake;
using Chancery.Evaluation;

namespace Chancery.App.Commands;

/// <summary><c>score</c>: how well texts are read, against gold files.</summary>
internal static class ScoreCommand
{
    public static Command Build(Surroundings world)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Folders of gold files (*.json).", Arity = ArgumentArity.OneOrMore };
        var fold = new Option<string?>("--fold") { Description = "Only the open or the closed files of folds.json (beside the folder).", HelpName = "open|closed" };
        fold.AcceptOnlyFromAmong("open", "closed");
        var languages = new Option<string?>("--lang") { Description = "Only these languages.", HelpName = "TAG,TAG" };
        var misses = new Option<int>("--misses") { Description = "Show so many missed and wrong facts; never of closed files.", HelpName = "N" };
        var target = new Option<string?>("--json") { Description = "Write the figures to this file too.", HelpName = "FILE" };
        var readings = new Option<string?>("--readings") { Description = "Score the readings in this folder ({id}.json) instead of reading now.", HelpName = "DIR" };
        var record = new Option<bool>("--record") { Description = "Also score how the record is put together out of the gold facts: which tellings are one event (by merges.json in the folder or beside it).", Arity = ArgumentArity.Zero };
        var noRegister = CommonOptions.NoRegister();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "score",
            "Measure how well texts are read: precision, recall and F1 against gold files.",
            "./chancery score gold/dev --lang en,tl",
            "./chancery score gold/dev --fold open --misses 40",
            "./chancery score gold/dev --readings readings --format json",
            "./chancery score gold/dev gold/more --record")
        {
            folders, fold, languages, misses, target, readings, record, noRegister, format,
        };
        command.SetAction(parsed =>
        {
            var gold = new GoldFolders(parsed.GetRequiredValue(folders));
            var documents = gold.Documents(parsed.GetValue(fold), parsed.GetValue(languages)?.Split(','));
            var given = parsed.GetValue(readings) is { } folder
                ? Kept(folder, documents)
                : Read(world, documents, new ReadingOptions(UseRegister: !parsed.GetValue(noRegister)));
            var report = Scorer.Score(documents, d => given.TryGetValue(d.Id, out var reading) ? reading : null, parsed.GetValue(misses), gold.Closed);
            if (parsed.GetValue(record)) report = report with { Record = gold.Record(documents) };
            if (parsed.GetValue(target) is { } file) File.WriteAllText(file, report.ToJson());
            world.Output.Write(parsed.GetValue(format) == "json" ? report.ToJson() : report.ToText());
            return ExitCode.Done;
        });
        return command;
    }

    private static Dictionary<string, JsonElement> Read(Surroundings world, List<ScoredDocument> documents, ReadingOptions options)
    {
        var pipeline = world.Pipeline;
        var read = new JsonElement[documents.Count];
        using (var progress = Progress.Of(world, "Reading", documents.Count))
        {
            Parallel.For(0, documents.Count, i =>
            {
                read[i] = Scorer.AsJson(pipeline.Read(documents[i].ToRead(), options));
                progress.Step();
            });
        }
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++) byId[documents[i].Id] = read[i];
        return byId;
    }

    private static Dictionary<string, JsonElement> Kept(string folder, List<ScoredDocument> documents)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"{folder} is no folder. Give the folder that holds the readings ({{id}}.json).");
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var id in documents.Select(d => d.Id))
        {
            var file = Path.Combine(folder, id + ".json");
            if (!File.Exists(file)) continue;
            try
            {
                using var parsed = JsonDocument.Parse(File.ReadAllText(file));
                byId[id] = parsed.RootElement.Clone();
            }
            catch (JsonException broken)
            {
                throw new UsageException($"{file} is no JSON: {broken.Message}", broken);
            }
        }
        return byId;
    }
}
