using System.CommandLine;
using Chancery.App.Intake;

namespace Chancery.App.Commands;

/// <summary><c>compile</c>: makes the reader's tables of the languages and the world; a step of the build.</summary>
internal static class CompileCommand
{
    public static Command Build(Surroundings world)
    {
        var source = new Argument<string>("SOURCE") { Description = "The folder that holds languages/ and world/." };
        var target = new Argument<string>("TARGET") { Description = "The folder to write the tables to." };
        var command = new ExampledCommand("compile", "Compile the language packs and world data into tables (a step of the build).", "./chancery compile . artifacts/app/data") { source, target };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetRequiredValue(source), parsed.GetRequiredValue(target));
            if (!Directory.Exists(Path.Combine(from, "languages"))) throw new UsageException($"{from} holds no folder languages.");
            foreach (var (path, bytes, problems) in Knowledge.Compile(new DiskFolder(from)))
            {
                var full = Path.Combine(to, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, bytes);
                foreach (var problem in problems) world.Error.WriteLine(problem);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
