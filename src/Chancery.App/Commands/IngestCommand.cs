using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.App.Intake;

namespace Chancery.App.Commands;

/// <summary><c>ingest</c>: takes files and folders into the record.</summary>
internal static class IngestCommand
{
    public static Command Build(Surroundings world)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files of plain text, archives (*.jsonl), or folders (all *.txt and *.jsonl below them). NAME.meta.json beside NAME.txt tells url, outlet, side, published, retrieved, translation; each line of an archive is a JSON object with id and text, and these and language where known.", Arity = ArgumentArity.OneOrMore };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "ingest",
            "Take texts into the record. The same text twice adds nothing; a new version of the reader adds a new reading and keeps the old one.",
            "./chancery ingest news/ page.txt",
            "./chancery ingest 2024.jsonl",
            "./chancery ingest samples --store samples.db")
        {
            paths, store.Option, format,
        };
        command.SetAction(parsed =>
        {
            GiveWay();
            var (files, messages) = SourceFile.Find(parsed.GetRequiredValue(paths));
            using var record = store.Open(parsed, world);
            var run = new IngestRun(world, files, refuseSamples: store.IsOwn(parsed, world));
            var report = run.Into(record);
            foreach (var message in messages.Concat(run.Messages)) world.Error.WriteLine(message);
            if (parsed.GetValue(format) == "json")
            {
                world.Output.Write(AnswerJson.Object(json =>
                {
                    json.WriteString("store", record.Address.ToString());
                    json.WriteNumber("new", report.New);
                    json.WriteNumber("unchanged", report.Unchanged);
                    json.WriteNumber("reread", report.Reread);
                    json.WriteNumber("unread", run.Unread.Count);
                    json.WriteNumber("facts", report.Facts);
                    json.List("unreadFiles", run.Unread, static (w, file) =>
                    {
                        w.WriteString("path", file.Path);
                        w.WriteString("why", file.Why);
                    });
                }));
            }
            else
            {
                world.Output.WriteLine(
                    $"{SideWords.Count(report.New, "document")} new, {report.Unchanged} unchanged, {report.Reread} read again, {run.Unread.Count} unreadable; {SideWords.Count(report.Facts, "fact")} added to {record.Address}");
            }
            return run.AllWell && messages.Count == 0 ? ExitCode.Done : ExitCode.SomeUnread;
        });
        return command;
    }

    /// <summary>Whoever reads on the desk of this computer meanwhile goes first.</summary>
    private static void GiveWay()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.Idle;
        }
        catch (Exception refused) when (refused is Win32Exception or PlatformNotSupportedException)
        {
            // Then it runs as everything else does.
        }
    }
}
