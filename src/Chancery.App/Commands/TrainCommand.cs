using System.CommandLine;
using Chancery.App.Intake;
using Chancery.Evaluation;

namespace Chancery.App.Commands;

/// <summary><c>train</c>: learns the judges' weights from the open gold files and says how they do on texts they never saw.</summary>
internal static class TrainCommand
{
    public static Command Build(Surroundings world)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Folders of gold files; closed ones (folds.json) are left out.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string>("--into") { Description = "The folder to write the weights to.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("world", "judges") };
        var readings = new Option<string?>("--readings") { Description = "Also write every text's reading by judges that never saw it to this folder.", HelpName = "DIR" };
        var noRegister = CommonOptions.NoRegister();
        var command = new ExampledCommand(
            "train",
            "Learn the weights of the judges from gold files, in seconds; measured on texts kept out of the learning.",
            "./chancery train gold/dev gold/more",
            "./chancery train gold/dev --into /tmp/judges --readings /tmp/out-of-fold")
        {
            folders, into, readings, noRegister,
        };
        command.SetAction(parsed =>
        {
            var gold = new GoldFolders(parsed.GetRequiredValue(folders));
            var target = parsed.GetRequiredValue(into);
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target)))) throw new UsageException($"{target} cannot be made here. Give the folder for the weights with --into.");
            var open = gold.Documents(fold: null, languages: null).FindAll(d => !gold.Closed.Contains(d.Id));
            var result = Training.Run(world.Knowledge, [.. open.Select(Readout)], useRegister: !parsed.GetValue(noRegister));
            Directory.CreateDirectory(target);
            foreach (var (path, bytes) in result.Files) File.WriteAllBytes(Path.Combine(target, Path.GetFileName(path)), bytes);
            foreach (var line in result.Report) world.Output.WriteLine(line);
            if (parsed.GetValue(readings) is { } kept)
            {
                Directory.CreateDirectory(kept);
                foreach (var reading in result.OutOfFold) File.WriteAllText(Path.Combine(kept, reading.Id + ".json"), ReadingJson.Write(reading));
            }
            var byId = result.OutOfFold.ToDictionary(r => r.Id, StringComparer.Ordinal);
            world.Output.WriteLine("Out of fold:");
            world.Output.Write(Scorer.Score(open.Where(d => byId.ContainsKey(d.Id)), d => Scorer.AsJson(byId[d.Id])).ToText());
            return ExitCode.Done;
        });
        return command;
    }

    private static GoldReadout Readout(ScoredDocument document)
    {
        try
        {
            return ReadingJsonReader.ReadGold(document.Json.GetRawText());
        }
        catch (FormatException broken)
        {
            throw new UsageException($"{document.Id} is no gold file to learn from: {broken.Message}", broken);
        }
    }
}
