using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The commands of the program, and what becomes of their errors.</summary>
public static class CommandTree
{
    /// <summary>Runs a command line; gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings world)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(world);
        try
        {
            var parsed = Build(world).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
    internal static RootCommand Build(Surroundings world)
    {
        var root = new RootCommand("Chancery reads the world's diplomatic news and keeps a record in which every fact points at the words it was read from.")
        {
            HelpName = "./chancery",
        };
        root.Add(ReadCommand.Build(world));
        root.Add(IngestCommand.Build(world));
        root.Add(AskCommand.Build(world));
        root.Add(ShowCommand.Build(world));
        root.Add(FollowupsCommand.Build(world));
        root.Add(SearchCommand.Build(world));
        root.Add(BriefCommand.Build(world));
        root.Add(CoverageCommand.Build(world));
        root.Add(ServeCommand.Build(world));
        root.Add(ScoreCommand.Build(world));
        root.Add(TrainCommand.Build(world));
        root.Add(CompileCommand.Build(world));
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
