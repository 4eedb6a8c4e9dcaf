using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary><c>restore</c>: a record back from its backup.</summary>
internal static class RestoreCommand
{
    public static Command Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "The backup, as ./chancery backup wrote it. It is not changed." };
        var replace = new Option<bool>("--replace") { Description = "Restore also where there is a record. Its file is kept beside as NAME.before-restore; of a PostgreSQL record a backup FILE.before-restore is written first.", Arity = ArgumentArity.Zero };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "restore", "Bring a record back from its backup, with its ids, its past and its log, into an empty store of either kind. The backup is verified first.",
            "./chancery restore record-2024-06-01.db --store record.db", "./chancery restore nightly.db --store postgres://chancery@localhost/record", "./chancery restore nightly.db --replace")
        {
            file, replace, store.Option, format,
        };
        command.SetAction(parsed =>
        {
            var address = store.Address(parsed, world);
            using var line = new KeepingLine(world);
            var report = Restore.Run(parsed.GetRequiredValue(file), address, parsed.GetValue(replace), world.Clock, line);
            line.Dispose();
            if (parsed.GetValue(format) == "json")
            {
                world.Output.Write(AnswerJson.Object(json =>
                {
                    json.WriteString("store", address.ToString());
                    json.WriteBoolean("restored", report.Restored);
                    json.WriteNumber("documents", report.Verified.Documents);
                    json.WriteNumber("facts", report.Verified.Facts);
                    json.WriteNumber("events", report.Verified.Events);
                    json.WriteString("kept", report.Kept);
                    json.Strings("findings", report.Verified.Findings.Select(f => f.What));
                }));
            }
            else Tell(world, report, address.ToString());
            return report.Restored ? ExitCode.Done : ExitCode.NotWhole;
        });
        return command;
    }

    private static void Tell(Surroundings world, RestoreReport report, string address)
    {
        var sheet = new Sheet(world);
        if (!report.Restored)
        {
            sheet.Line("The backup is not whole, and nothing was restored:");
            VerifyCommand.Tell(sheet, report.Verified.Findings);
            sheet.Line("A backup is a record: where all of it can be made anew, ./chancery verify --repair --store FILE does so on a copy.");
            return;
        }
        sheet.Line($"{SideWords.Count((int)report.Verified.Documents, "document")}, {SideWords.Count((int)report.Verified.Facts, "fact")} and {SideWords.Count((int)report.Verified.Events, "event")} restored into {address}");
        if (report.Kept is { } kept) sheet.Line($"What was there before is kept in {kept}");
    }
}
