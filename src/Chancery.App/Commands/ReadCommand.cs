using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Intake;

namespace Chancery.App.Commands;

/// <summary><c>read</c>: one reading to standard output, or a folder of them; no store.</summary>
internal static class ReadCommand
{
    public static Command Build(Surroundings world)
    {
        var files = new Argument<string[]>("FILE") { Description = "A file of plain text, or - for standard input. With --batch: the folder to read and the folder to write.", Arity = new ArgumentArity(1, 2) };
        var batch = new Option<bool>("--batch") { Description = "Read every IN/{id}.txt (publication day from IN/{id}.published) on all cores and write every OUT/{id}.json.", Arity = ArgumentArity.Zero };
        var published = new Option<string?>("--published") { Description = "The day of publication, when it is known.", HelpName = "DAY" };
        var language = new Option<string?>("--lang") { Description = "The language to read as; else it is identified.", HelpName = "TAG" };
        var url = new Option<string?>("--url") { Description = "The page's address.", HelpName = "ADDRESS" };
        var outlet = new Option<string?>("--outlet") { Description = "Who published it.", HelpName = "NAME" };
        var side = new Option<string?>("--side") { Description = "The country whose side the outlet stands for.", HelpName = "CODE" };
        var explain = new Option<bool>("--explain") { Description = "Say of every fact which concept, slots and words made it.", Arity = ArgumentArity.Zero };
        var noRegister = CommonOptions.NoRegister();
        var threads = new Option<int?>("--threads") { Description = "How many texts to read at once (with --batch).", HelpName = "N" };
        var format = CommonOptions.Format("json (the default, except on a terminal) or table.");
        var command = new ExampledCommand(
            "read",
            "Read a text and show the facts in it with the words they rest on. Nothing is stored.",
            "./chancery read samples/en-aleinik-kampala.txt",
            "./chancery read page.txt --published 2024-01-21 --explain --format json",
            "cat page.txt | ./chancery read -",
            "./chancery read --batch texts readings")
        {
            files, batch, published, language, url, outlet, side, explain, noRegister, threads, format,
        };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var options = new ReadingOptions(UseRegister: !parsed.GetValue(noRegister), Explain: parsed.GetValue(explain));
            if (parsed.GetValue(batch))
            {
                if (paths.Length != 2) throw new UsageException("read --batch takes two folders: the one to read and the one to write.");
                return new BatchReading(world, options, parsed.GetValue(threads)).Run(paths[0], paths[1]);
            }
            if (paths.Length != 1) throw new UsageException("read takes one file; to read many, use read --batch IN OUT.");
            var document = new Document
            {
                Id = paths[0] == "-" ? "-" : Path.GetFileNameWithoutExtension(paths[0]),
                Text = "",
                Published = CommonOptions.Date("--published", parsed.GetValue(published)),
                Language = Given(parsed.GetValue(language)),
                Url = Given(parsed.GetValue(url)),
                Outlet = Given(parsed.GetValue(outlet)),
                Side = Given(parsed.GetValue(side)),
            };
            return Run(world, paths[0], document, options, parsed.GetValue(format) ?? (world.OutputIsTerminal ? "table" : "json"));
        });
        return command;
    }

    private static int Run(Surroundings world, string path, Document document, ReadingOptions options, string format)
    {
        if (document.Language is { } tag && world.Knowledge.Pack(tag) is null)
            throw new UsageException($"--lang takes a language that can be read ({string.Join(", ", world.Knowledge.Tags)}), not '{tag}'.");
        var decoded = path == "-" ? TextFiles.Read(world.Input()) : TextFiles.Read(path);
        var reading = new Readings(() => world.Pipeline, world.Knowledge.Version, options).Read(document, decoded);
        if (format == "json") world.Output.Write(ReadingJson.Write(reading));
        else ReadingTables.Write(world, reading);
        if (Readings.WhyUnread(reading, decoded) is not { } why) return ExitCode.Done;
        world.Error.WriteLine($"{(path == "-" ? "Standard input" : path)} {why}");
        return ExitCode.SomeUnread;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
