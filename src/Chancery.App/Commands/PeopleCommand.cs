using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.Store.People;

namespace Chancery.App.Commands;

/// <summary><c>people</c>: who signs in to the desk of a team, and with what.</summary>
internal static class PeopleCommand
{
    public static Command Build(Surroundings world) => new ExampledCommand(
        "people",
        "Give and take accounts and keys for a desk at which everybody signs in (serve --team). Every change stands in the log, without its secret.",
        "./chancery people add ann --role admin",
        "./chancery people list",
        "./chancery people key add ann --for \"weekly table\"")
    {
        Add(world), List(world), Role(world), Password(world),
        Change(world, "disable", "Shut an account: its sessions end, its keys are revoked. Its name stays in the log, and nobody else gets it.", (people, by, name) => people.Disable(by, name)),
        Change(world, "enable", "Open a shut account again. Its keys stay revoked.", (people, by, name) => people.Enable(by, name)),
        Change(world, "sign-out", "End every session of an account. Its keys stay.", (people, by, name) => people.EndSessions(by, name)),
        PeopleKeys.Build(world),
    };

    /// <summary>Runs a change; one that is refused is a wrong use.</summary>
    public static int Tried(Func<int> change)
    {
        try
        {
            return change();
        }
        catch (PeopleRefusedException refused)
        {
            throw new UsageException(refused.Message, refused);
        }
    }

    /// <summary>The name under which a change of the command line stands in the log.</summary>
    public static string By(Surroundings world) => world.User.Length > 0 ? world.User : "shell";

    public static Argument<string> Name() => new("NAME") { Description = "The account's name." };

    private static ExampledCommand Add(Surroundings world)
    {
        var (name, role, ask, byProxy, store, format) = (Name(), RoleOption(), AskOption(), ByProxyOption(), new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand(
            "add", "Make an account. A password for the first sign-in is shown once, unless --ask or --by-proxy is given.",
            "./chancery people add ann --role admin", "./chancery people add boris --role reviewer --ask", "./chancery people add carla --by-proxy")
        {
            name, role, ask, byProxy, format, store.Option,
        };
        command.SetAction(parsed => Tried(() =>
        {
            if (parsed.GetValue(ask) && parsed.GetValue(byProxy)) throw new UsageException("--ask gives a password and --by-proxy none: choose one.");
            var password = parsed.GetValue(ask) ? Asked(world) : null;
            using var record = store.Open(parsed, world);
            var (wanted, what) = (parsed.GetRequiredValue(name), Vocabulary.Read<AccountRole>(parsed.GetValue(role)) ?? AccountRole.Reader);
            var (account, once) = password is not null || parsed.GetValue(byProxy)
                ? (record.People.Add(By(world), wanted, what, password), null)
                : record.People.Invite(By(world), wanted, what) is var invited ? (invited.Account, invited.Password) : default;
            PeopleAnswers.Tell(world, account, once, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampledCommand List(Surroundings world)
    {
        var (store, format) = (new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand("list", "Every account: role, sort of password, open sessions.", "./chancery people list", "./chancery people list --format json") { format, store.Option };
        command.SetAction(parsed =>
        {
            using var record = store.OpenExisting(parsed, world);
            PeopleAnswers.Tell(world, record.People.All(), parsed.GetValue(format) == "json");
            return ExitCode.Done;
        });
        return command;
    }

    private static ExampledCommand Role(Surroundings world)
    {
        var (name, store, format) = (Name(), new StoreOption(), CommonOptions.Format());
        var role = new Argument<string>("ROLE") { Description = "reader, reviewer or admin." };
        role.AcceptOnlyFromAmong([.. Vocabulary.All<AccountRole>()]);
        var command = new ExampledCommand("role", "Change what an account may do. It holds at once, in open sessions too.", "./chancery people role boris admin") { name, role, format, store.Option };
        command.SetAction(parsed => Tried(() =>
        {
            using var record = store.OpenExisting(parsed, world);
            var changed = record.People.ChangeRole(By(world), parsed.GetRequiredValue(name), Vocabulary.Read<AccountRole>(parsed.GetRequiredValue(role))!.Value);
            PeopleAnswers.Tell(world, changed, null, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampledCommand Password(Surroundings world)
    {
        var (name, ask, store, format) = (Name(), AskOption(), new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand("password", "Give an account another password and end its sessions. One for the first sign-in is shown once, unless --ask is given.", "./chancery people password ann", "./chancery people password ann --ask")
        {
            name, ask, format, store.Option,
        };
        command.SetAction(parsed => Tried(() =>
        {
            var password = parsed.GetValue(ask) ? Asked(world) : null;
            using var record = store.OpenExisting(parsed, world);
            var (account, once) = password is not null
                ? (record.People.GivePassword(By(world), parsed.GetRequiredValue(name), password), null)
                : record.People.GiveOneTimePassword(By(world), parsed.GetRequiredValue(name)) is var given ? (given.Account, given.Password) : default;
            PeopleAnswers.Tell(world, account, once, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampledCommand Change(Surroundings world, string what, string description, Func<RecordPeople, string, string, Account> change)
    {
        var (name, store, format) = (Name(), new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand(what, description, $"./chancery people {what} boris") { name, format, store.Option };
        command.SetAction(parsed => Tried(() =>
        {
            using var record = store.OpenExisting(parsed, world);
            PeopleAnswers.Tell(world, change(record.People, By(world), parsed.GetRequiredValue(name)), null, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Option<string?> RoleOption()
    {
        var role = new Option<string?>("--role") { Description = "What it may do: reader (the default), reviewer or admin.", HelpName = "R" };
        role.AcceptOnlyFromAmong([.. Vocabulary.All<AccountRole>()]);
        return role;
    }

    private static Option<bool> AskOption() => new("--ask") { Description = "Ask for the password, without showing it; where standard input is no terminal, its first line is the password.", Arity = ArgumentArity.Zero };

    private static Option<bool> ByProxyOption() => new("--by-proxy") { Description = "No password: its holder signs in through the proxy (serve --trust-proxy).", Arity = ArgumentArity.Zero };

    private static string Asked(Surroundings world)
    {
        if (world.Secret is not null) return world.Secret("Password: ") is var first && world.Secret("Once more: ") == first ? first : throw new UsageException("The password was not typed the same twice.");
        using var input = new StreamReader(world.Input());
        return input.ReadLine() is { Length: > 0 } line ? line : throw new UsageException("Standard input gave no password: its first line is taken.");
    }
}
