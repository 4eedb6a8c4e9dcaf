using System.CommandLine;
using System.Text.Json;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Identity;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>import</c>: takes in what other collections know of the persons of the record.</summary>
internal static class ImportCommand
{
    /// <summary>A larger file is no result of one query.</summary>
    private const long MostBytes = 512L << 20;

    public static Command Build(Surroundings world) => new ExampledCommand(
        "import", "Take in what other collections know of the persons of the record.", "./chancery import wikidata persons.json")
    {
        Wikidata(world),
    };

    private static ExampledCommand Wikidata(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "Results of the Wikidata query service as JSON, got with the query in docs/wikidata.md.", Arity = ArgumentArity.ZeroOrOne };
        var undo = new Option<bool>("--undo") { Description = "Take back everything that came from Wikidata, instead of reading a file.", Arity = ArgumentArity.Zero };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "wikidata",
            "Give persons of the record their Wikidata ids and other names, matched by name and country, and where that is not enough by office and time. What may be several is listed, not guessed.",
            "./chancery import wikidata persons.json",
            "./chancery import wikidata --undo")
        {
            file, undo, store.Option, format,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file);
            if (parsed.GetValue(undo) == (path is not null)) throw new UsageException("Give the file of results, or --undo without one: ./chancery import wikidata FILE. How to get the file: docs/wikidata.md");
            if (path is null)
            {
                using var held = store.OpenExisting(parsed, world);
                var ended = held.Forget(ExternalId.Wikidata);
                if (parsed.GetValue(format) == "json") world.Output.Write(AnswerJson.Object(json => json.WriteNumber("ended", ended)));
                else world.Output.WriteLine(ended == 0 ? "Nothing in the record came from Wikidata." : $"{SideWords.Count(ended, "id or judgement", "ids and judgements")} from Wikidata taken back; what the record held before can still be asked with --recorded-by.");
                return ExitCode.Done;
            }
            if (Read(path, out var why) is not { } read)
            {
                world.Error.WriteLine($"{path}: {why}");
                return ExitCode.SomeUnread;
            }
            using var record = store.OpenExisting(parsed, world);
            var report = record.Import(ExternalId.Wikidata, read.Persons);
            if (parsed.GetValue(format) == "json") world.Output.Write(OutsideAnswers.Json(report, read.LeftOut));
            else OutsideAnswers.Tables(world, report, read.LeftOut);
            return ExitCode.Done;
        });
        return command;
    }

    private static (IReadOnlyList<OutsidePerson> Persons, int LeftOut)? Read(string path, out string? why)
    {
        why = null;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes }) why = "is too large for the results of a query.";
            else return WikidataResults.Read(File.ReadAllBytes(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            why = $"cannot be read ({refused.Message})";
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            why = $"is no JSON of the query service ({wrong.Message.Split('.')[0]}). Save the results in the form 'JSON', as docs/wikidata.md tells.";
        }
        return null;
    }
}
