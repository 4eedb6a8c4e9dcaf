using System.CommandLine;
using Chancery.App.Desk;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>serve</c>: the desk, as web pages on this computer.</summary>
internal static class ServeCommand
{
    public static Command Build(Surroundings world)
    {
        var store = new StoreOption();
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes any free one.", HelpName = "N", DefaultValueFactory = _ => 5080 };
        var on = new Option<string?>("--on") { Description = "The day in the world (default today; for samples 2024-06-01).", HelpName = "DAY" };
        var command = new ExampledCommand(
            "serve", "Open the desk: the record as web pages, on this computer only. Ctrl+C closes it.", "./chancery serve", "./chancery serve --store samples.db --port 5081")
        {
            store.Option, port, on,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var wanted = parsed.GetValue(port);
            if (wanted is < 0 or > 65535) throw new UsageException($"--port takes a number from 0 to 65535, not {wanted}.");
            var address = store.Address(parsed, world);
            var settings = new DeskSettings
            {
                Store = address,
                Pipeline = world.Pipeline,
                DataFolder = world.DataFolder,
                Port = wanted,
                Clock = world.Clock,
                Samples = HoldsSamples(address, world),
                On = CommonOptions.Day("--on", parsed.GetValue(on)),
                Reader = world.Knowledge.Version,
                AccuracyFile = Path.Combine(world.DataFolder, "baseline.json"),
            };
            try
            {
                await DeskServer.RunAsync(
                    settings,
                    open =>
                    {
                        world.Output.WriteLine($"The desk is open at {open} with the record {address}. Ctrl+C closes it.");
                        world.Output.Flush();
                    },
                    cancel);
                return ExitCode.Done;
            }
            catch (DeskUnavailableException unavailable)
            {
                throw new UsageException(unavailable.Message, unavailable);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return ExitCode.Done;
            }
        });
        return command;
    }

    private static bool HoldsSamples(StoreAddress address, Surroundings world)
    {
        using var record = RecordStore.Open(address, world.Clock);
        return record.Questions.Coverage(new Days(world.Today)).Samples > 0;
    }
}
