using System.CommandLine;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary><c>backup</c>: the whole record in one file.</summary>
internal static class BackupCommand
{
    public static Command Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write: one file, the same whichever database keeps the record." };
        var replace = new Option<bool>("--replace") { Description = "Replace an older backup of this name.", Arity = ArgumentArity.Zero };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "backup", "Write the whole record into one file, as it stands at one moment; others may go on writing. The file can be asked and verified like any record.",
            "./chancery backup record-2024-06-01.db", "./chancery backup nightly.db --replace")
        {
            file, replace, store.Option, format,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(file);
            if (Path.Exists(target) && !parsed.GetValue(replace)) throw new UsageException($"{target} is there already. Give another name, or --replace.");
            using var record = store.OpenExisting(parsed, world);
            using var line = new KeepingLine(world);
            var report = Backup.Write(record, target, line);
            line.Dispose();
            if (parsed.GetValue(format) == "json")
            {
                world.Output.Write(AnswerJson.Object(json =>
                {
                    json.WriteString("store", record.Address.ToString());
                    json.WriteString("file", report.File);
                    json.WriteNumber("documents", report.Documents);
                    json.WriteNumber("facts", report.Facts);
                    json.WriteNumber("bytes", report.Bytes);
                }));
            }
            else world.Output.WriteLine($"{SideWords.Count((int)report.Documents, "document")} and {SideWords.Count((int)report.Facts, "fact")} of {record.Address} are kept in {report.File}");
            return ExitCode.Done;
        });
        return command;
    }
}
