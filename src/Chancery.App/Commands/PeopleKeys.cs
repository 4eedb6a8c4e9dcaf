using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.Store.People;

namespace Chancery.App.Commands;

/// <summary><c>people key</c>: the keys with which programs ask the desk of a team.</summary>
internal static class PeopleKeys
{
    public static Command Build(Surroundings world) => new ExampledCommand(
        "key", "Keys with which programs ask the desk in somebody's name: made, listed, revoked.", "./chancery people key add ann --for \"weekly table\"", "./chancery people key list", "./chancery people key revoke K-3")
    {
        Add(world), List(world), Revoke(world),
    };

    private static ExampledCommand Add(Surroundings world)
    {
        var (name, store, format) = (PeopleCommand.Name(), new StoreOption(), CommonOptions.Format());
        var label = new Option<string>("--for") { Description = "What the key is for, in a few words.", HelpName = "WORDS", Required = true };
        var scope = new Option<string?>("--scope") { Description = "What it opens: read (the default) or review, never more than its account may.", HelpName = "S" };
        scope.AcceptOnlyFromAmong([.. Vocabulary.All<KeyScope>()]);
        var days = new Option<int>("--days") { Description = $"In how many days it ends, at most {RecordPeople.MostKeyDays}.", HelpName = "N", DefaultValueFactory = _ => 90 };
        var command = new ExampledCommand(
            "add", "Make a key. What it opens with is shown once; programs send it as Authorization: Bearer ck_…", "./chancery people key add ann --for \"weekly table\"", "./chancery people key add boris --for bot --scope review --days 30")
        {
            name, label, scope, days, format, store.Option,
        };
        command.SetAction(parsed => PeopleCommand.Tried(() =>
        {
            using var record = store.OpenExisting(parsed, world);
            var made = record.People.AddKey(
                PeopleCommand.By(world), parsed.GetRequiredValue(name), parsed.GetRequiredValue(label), Vocabulary.Read<KeyScope>(parsed.GetValue(scope)) ?? KeyScope.Read, parsed.GetValue(days));
            PeopleAnswers.Tell(world, made, parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampledCommand List(Surroundings world)
    {
        var name = new Argument<string?>("NAME") { Description = "The account; all when left out.", Arity = ArgumentArity.ZeroOrOne };
        var (store, format) = (new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand("list", "Keys, newest first; those that ended too.", "./chancery people key list", "./chancery people key list ann --format json") { name, format, store.Option };
        command.SetAction(parsed => PeopleCommand.Tried(() =>
        {
            using var record = store.OpenExisting(parsed, world);
            PeopleAnswers.Tell(world, record.People.Keys(parsed.GetValue(name)), parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampledCommand Revoke(Surroundings world)
    {
        var key = new Argument<string>("KEY") { Description = "The key, such as K-3." };
        var (store, format) = (new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand("revoke", "End a key at once.", "./chancery people key revoke K-3") { key, format, store.Option };
        command.SetAction(parsed => PeopleCommand.Tried(() =>
        {
            using var record = store.OpenExisting(parsed, world);
            PeopleAnswers.Tell(world, [record.People.RevokeKey(PeopleCommand.By(world), parsed.GetRequiredValue(key))], parsed.GetValue(format) == "json");
            return ExitCode.Done;
        }));
        return command;
    }
}
