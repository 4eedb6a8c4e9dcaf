using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Store;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary><c>verify</c>: whether everything holds that a record promises.</summary>
internal static class VerifyCommand
{
    public static Command Build(Surroundings world)
    {
        var deep = new Option<bool>("--deep") { Description = "Also derive everything anew beside the record, in memory, and compare.", Arity = ArgumentArity.Zero };
        var repair = new Option<bool>("--repair") { Description = "Make indexes and all that is derived anew where something is wrong, and look again. What came in is never changed.", Arity = ArgumentArity.Zero };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "verify",
            "Check that every quote stands in its text, that hashes agree, that everything derived follows from what came in, and that the indexes answer. Exit code 1 when something is wrong.",
            "./chancery verify",
            "./chancery verify --deep --format json",
            "./chancery verify --repair")
        {
            deep, repair, store.Option, format,
        };
        command.SetAction(parsed =>
        {
            using var record = store.OpenExisting(parsed, world);
            var first = Look(world, record, parsed.GetValue(deep));
            var repaired = parsed.GetValue(repair) && !first.IsWhole && first.IsRepairable;
            if (repaired)
            {
                using var line = new KeepingLine(world);
                Repair.Run(record, world.Clock, line);
            }
            var last = repaired ? Look(world, record, parsed.GetValue(deep)) : first;
            if (parsed.GetValue(format) == "json") world.Output.Write(Json(record, first, last, repaired));
            else Tell(world, record, first, last, repaired, parsed.GetValue(repair));
            return last.IsWhole ? ExitCode.Done : ExitCode.NotWhole;
        });
        return command;
    }

    /// <summary>The findings of a look at a record, one by one.</summary>
    public static void Tell(Sheet sheet, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            sheet.Line($"{finding.What}: {finding.Count} (in {Word(finding.Part)})");
            foreach (var example in finding.Examples) sheet.Line("- " + example);
            if (finding.Count > finding.Examples.Count) sheet.Line($"- … and {finding.Count - finding.Examples.Count} more");
        }
    }

    private static Verification Look(Surroundings world, RecordStore record, bool deep)
    {
        using var line = new KeepingLine(world);
        return Verification.Of(record, deep, line);
    }

    private static void Tell(Surroundings world, RecordStore record, Verification first, Verification last, bool repaired, bool wanted)
    {
        var sheet = new Sheet(world);
        var held = $"{SideWords.Count((int)last.Documents, "document")}, {SideWords.Count((int)last.Facts, "fact")} and {SideWords.Count((int)last.Events, "event")} in {record.Address}";
        if (first.IsWhole)
        {
            sheet.Line($"Whole: {held}.{(last.Deep ? " A new derivation gives the same." : "")}");
            return;
        }
        sheet.Line(repaired ? "What was wrong:" : $"Not whole: {held}.");
        Tell(sheet, first.Findings);
        if (repaired && last.IsWhole) sheet.Line($"Made anew, and whole now: {held}.");
        else if (repaired)
        {
            sheet.Line("Made anew; still wrong:");
            Tell(sheet, last.Findings);
        }
        else if (!first.IsRepairable) sheet.Line("What came in cannot be made anew. Restore the record from a backup: ./chancery restore FILE --replace");
        else if (!wanted) sheet.Line("All of it can be made anew: ./chancery verify --repair");
    }

    private static string Json(RecordStore record, Verification first, Verification last, bool repaired) => AnswerJson.Object(json =>
    {
        json.WriteString("store", record.Address.ToString());
        json.WriteBoolean("whole", last.IsWhole);
        json.WriteBoolean("deep", last.Deep);
        json.WriteBoolean("repaired", repaired);
        json.WriteNumber("documents", last.Documents);
        json.WriteNumber("facts", last.Facts);
        json.WriteNumber("events", last.Events);
        json.Findings("findings", last.Findings);
        json.Findings("found", first.Findings);
    });

    private static void Findings(this System.Text.Json.Utf8JsonWriter json, string name, IEnumerable<Finding> findings) => json.List(name, findings, static (w, finding) =>
    {
        w.WriteString("in", Word(finding.Part));
        w.WriteString("what", finding.What);
        w.WriteNumber("count", finding.Count);
        w.Strings("examples", finding.Examples);
    });

    private static string Word(RecordPart part) => part switch
    {
        RecordPart.Source => "what came in",
        RecordPart.Derived => "what is derived",
        _ => "indexes",
    };
}
