using System.CommandLine;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>export</c>: the record for other programs.</summary>
internal static class ExportCommand
{
    public static Command Build(Surroundings world)
    {
        var canonical = new Option<bool>("--canonical") { Description = "The whole record as sorted JSON Lines without public ids and recording times: two records of the same documents and reader give the same bytes.", Arity = ArgumentArity.Zero };
        var recordedBy = new Option<string?>("--recorded-by") { Description = "Only what the record held at this time (a day means its end, in UTC).", HelpName = "TIME" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; else standard output.", HelpName = "FILE" };
        var store = new StoreOption();
        var command = new ExampledCommand(
            "export", "Write the record out for other programs and for comparing records.", "./chancery export --canonical -o record.jsonl", "./chancery export --canonical --recorded-by 2024-06-01 | sha256sum")
        {
            canonical, recordedBy, output, store.Option,
        };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(canonical)) throw new UsageException("Say what to export: --canonical.");
            var moment = QuestionOptions.Moment(parsed.GetValue(recordedBy));
            using var record = store.OpenExisting(parsed, world);
            var lines = CanonicalExport.Lines(record, moment);
            if (parsed.GetValue(output) is { } file) WholeFile.Write(file, lines);
            else foreach (var line in lines) world.Output.Write(line + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
