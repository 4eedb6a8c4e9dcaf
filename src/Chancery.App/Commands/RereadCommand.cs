using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary><c>reread</c>: the record's documents by this version of the reader.</summary>
internal static class RereadCommand
{
    private const int LongestValue = 80;

    public static Command Build(Surroundings world)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change; record nothing.", Arity = ArgumentArity.Zero };
        var examples = new Option<int>("--examples") { Description = "How many examples to show of each kind of fact and sort of change.", HelpName = "N", DefaultValueFactory = _ => 2 };
        var store = new StoreOption();
        var format = CommonOptions.Format();
        var command = new ExampledCommand(
            "reread",
            "Read the record's documents again that this version of the reader has not read, and tell what changed. Older readings and people's words are kept. It may be ended at any time and goes on from there when run again.",
            "./chancery reread --dry-run", "./chancery reread", "./chancery reread --format json > changes.json")
        {
            dryRun, examples, store.Option, format,
        };
        command.SetAction((parsed, ended) =>
        {
            using var record = store.OpenExisting(parsed, world);
            var report = new RereadRun(world, parsed.GetValue(dryRun), parsed.GetValue(examples)).Over(record, ended);
            foreach (var (document, why) in report.Unread) world.Error.WriteLine($"{document} {why}");
            if (parsed.GetValue(format) == "json") world.Output.Write(RereadJson.Write(report, record.Address));
            else Tell(new Sheet(world), report);
            return Task.FromResult(report.Unread.Count == 0 ? ExitCode.Done : ExitCode.SomeUnread);
        });
        return command;
    }

    private static void Tell(Sheet sheet, RereadReport report)
    {
        if (report is { Read: 0, Left: 0, Unread.Count: 0 })
        {
            sheet.Line($"Every document has been read by {report.Reader}; nothing to do.");
            return;
        }
        sheet.Line($"{SideWords.Count(report.Read, "document")} read by {report.Reader}{(report.DryRun ? " and nothing recorded" : "")}; {report.Changed} with changed facts, {report.Unread.Count} unreadable{(report.Left > 0 ? $", {report.Left} left for the next run" : "")}");
        foreach (var (reader, count) in report.Readers) sheet.Line($"read before by {reader}: {SideWords.Number(count)}");
        if (report.Reviewed > 0) sheet.Line($"people's words kept on {SideWords.Count(report.Reviewed, "fact")}");
        sheet.Table(["facts", "same", "only weighed anew", "changed", "added", "gone", "changed in"], [.. report.Kinds.Select(k => (string[])
            [k, Number(report, k, ChangeOfFact.Same), Number(report, k, ChangeOfFact.Weighed), Number(report, k, ChangeOfFact.Changed), Number(report, k, ChangeOfFact.Added), Number(report, k, ChangeOfFact.Gone),
                string.Join(", ", report.Fields(k).Select(f => $"{f.Field} {f.Count}"))])]);
        if (report.Examples.Count > 0) sheet.Heading("Examples");
        foreach (var (document, change) in report.Examples)
        {
            var fields = string.Join("; ", change.Fields.Where(f => f.Name is not "confidence").Select(f => $"{f.Name} {Short(f.Before)} → {Short(f.After)}"));
            sheet.Line($"{change.Kind} {Word(change.Change)} in {document}{(fields.Length > 0 ? ": " + fields : "")}");
            sheet.Line($"  “{change.Words.Quote}”");
        }
    }

    /// <summary>A sort of change in a word.</summary>
    public static string Word(ChangeOfFact change) => change switch
    {
        ChangeOfFact.Same => "same",
        ChangeOfFact.Weighed => "weighed",
        ChangeOfFact.Changed => "changed",
        ChangeOfFact.Added => "added",
        _ => "gone",
    };

    private static string Number(RereadReport report, string kind, ChangeOfFact change) => SideWords.Number(report.Count(kind, change));

    private static string Short(string? value) => value is null ? "-" : value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
