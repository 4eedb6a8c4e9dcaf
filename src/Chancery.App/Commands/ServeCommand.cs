using System.CommandLine;
using System.Net;
using Chancery.App.Desk;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>serve</c>: the desk, as web pages on this computer or for a team.</summary>
internal static class ServeCommand
{
    public static Command Build(Surroundings world)
    {
        var store = new StoreOption();
        var port = new Option<int>("--port") { Description = "The port; 0 takes any free one.", HelpName = "N", DefaultValueFactory = _ => 5080 };
        var on = new Option<string?>("--on") { Description = "The day in the world (default today; for samples 2024-06-01).", HelpName = "DAY" };
        var team = new TeamOptions();
        var command = new ExampledCommand(
            "serve", "Open the desk: the record as web pages, on this computer only, or for a team that signs in. Ctrl+C closes it.",
            "./chancery serve", "./chancery serve --store samples.db --port 5081", "./chancery serve --team --listen 10.0.0.5 --host desk.example.org",
            "./chancery serve --team --host desk.example.org --proxy 127.0.0.1 --trust-proxy X-Remote-User")
        {
            store.Option, port, on,
        };
        team.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var wanted = parsed.GetValue(port);
            if (wanted is < 0 or > 65535) throw new UsageException($"--port takes a number from 0 to 65535, not {wanted}.");
            var (address, forTeam) = (store.Address(parsed, world), team.Read(parsed, world));
            var settings = forTeam(new DeskSettings
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
            });
            try
            {
                await DeskServer.RunAsync(
                    settings,
                    open =>
                    {
                        world.Output.WriteLine($"The desk is open at {open} with the record {address}. Ctrl+C closes it.");
                        world.Output.Flush();
                        if (!IPAddress.IsLoopback(settings.Listen) && settings.Proxy is null)
                            world.Error.WriteLine("Passwords and pages go over the network unencrypted. Put a proxy with https before the desk: docs/people.md says how.");
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
        return record.Questions.HoldsSamples();
    }
}
