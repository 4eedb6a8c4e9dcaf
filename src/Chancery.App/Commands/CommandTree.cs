using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The commands of the program, and what becomes of their errors.</summary>
public static class CommandTree
{
    private static readonly (string Name, Func<Surroundings, Command> Build)[] Commands =
    [
        ("read", ReadCommand.Build),
        ("ingest", IngestCommand.Build),
        ("import", ImportCommand.Build),
        ("ask", AskCommand.Build),
        ("show", ShowCommand.Build),
        ("compare", CompareCommand.Build),
        ("followups", FollowupsCommand.Build),
        ("search", SearchCommand.Build),
        ("review", ReviewCommand.Build),
        ("brief", BriefCommand.Build),
        ("coverage", CoverageCommand.Build),
        ("export", ExportCommand.Build),
        ("verify", VerifyCommand.Build),
        ("backup", BackupCommand.Build),
        ("restore", RestoreCommand.Build),
        ("reread", RereadCommand.Build),
        ("serve", ServeCommand.Build),
        ("people", PeopleCommand.Build),
        ("score", ScoreCommand.Build),
        ("train", TrainCommand.Build),
        ("compile", CompileCommand.Build),
    ];

    /// <summary>Runs a command line; gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings world)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(world);
        try
        {
            var parsed = Build(world, Commands.Select(c => c.Name).FirstOrDefault(n => arguments.Count > 0 && arguments[0] == n)).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not ExampledHelp) return Misused(world, parsed);
            return parsed.Invoke(new InvocationConfiguration { Output = world.Output, Error = world.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrong)
        {
            world.Error.WriteLine(wrong.Message);
            return ExitCode.Usage;
        }
        catch (StoreUnusableException unusable)
        {
            world.Error.WriteLine(unusable.Message);
            return ExitCode.Store;
        }
        finally
        {
            world.Output.Flush();
        }
    }

    /// <summary>The tree of commands.</summary>
    /// <param name="world">Where the commands run.</param>
    /// <param name="only">The one command that is asked for, so that a start need not make the others; null for all.</param>
    internal static RootCommand Build(Surroundings world, string? only = null)
    {
        var root = new RootCommand("Chancery reads the world's diplomatic news and keeps a record in which every fact points at the words it was read from.")
        {
            HelpName = "./chancery",
        };
        foreach (var (name, build) in Commands)
        {
            if (only is null || only == name) root.Add(build(world));
        }
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = "Show what the command does, its options and examples.";
            option.Action = new ExampledHelp((HelpAction)option.Action!);
        }
        foreach (var option in root.Options.OfType<VersionOption>()) option.Description = "Show the version.";
        return root;
    }

    private static int Misused(Surroundings world, ParseResult parsed)
    {
        var names = new List<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            if (command.Command is not RootCommand) names.Insert(0, command.Command.Name + " ");
        }
        // The last error names the word that was not understood; those before it follow from that.
        var error = string.Join(' ', parsed.Errors[^1].Message.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        world.Error.WriteLine($"{error}. See ./chancery {string.Concat(names)}--help");
        return ExitCode.Usage;
    }
}
