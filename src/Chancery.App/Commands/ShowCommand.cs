using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>show</c>: a country, a pair, a person, an event, or something over time, with the quotes each line rests on.</summary>
internal static class ShowCommand
{
    public static Command Build(Surroundings world)
    {
        var show = new ExampledCommand(
            "show",
            "Show what the record holds of a country, a pair, a person or an event, or of positions, measures, memberships and initiatives over time, with the quotes each line rests on.",
            "./chancery show country BLR",
            "./chancery show pair BLR ZWE --format json",
            "./chancery show person Aleinik",
            "./chancery show event E-000001",
            "./chancery show positions PHL --target CHN")
        {
            Country(world), Pair(world), Person(world), Event(world),
            ShowOverTime.Positions(world), ShowOverTime.Measures(world), ShowOverTime.Memberships(world), ShowOverTime.Initiatives(world),
        };
        return show;
    }

    private static ExampledCommand Country(Surroundings world)
    {
        var code = new Argument<string>("C") { Description = "The country (ISO 3166-1 alpha-3 or English name) or organisation (short name)." };
        var question = new QuestionOptions();
        var command = new ExampledCommand("country", "What the record holds of a country or organisation.", "./chancery show country BLR", "./chancery show country Philippines --on 2024-06-01") { code };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var side = CommonOptions.Side(world, parsed.GetRequiredValue(code));
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Country(side, question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else SideAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExampledCommand Pair(Surroundings world)
    {
        var a = new Argument<string>("A") { Description = "One side: a code or English name." };
        var b = new Argument<string>("B") { Description = "The other side." };
        var question = new QuestionOptions();
        var command = new ExampledCommand("pair", "What the record holds of two sides together.", "./chancery show pair BLR ZWE", "./chancery show pair PHL CHN --published-by 2024-03-01 --format json") { a, b };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var (one, other) = (CommonOptions.Side(world, parsed.GetRequiredValue(a)), CommonOptions.Side(world, parsed.GetRequiredValue(b)));
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Pair(one, other, question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else SideAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExampledCommand Person(Surroundings world)
    {
        var name = new Argument<string[]>("NAME") { Description = "A name in any spelling, or an id such as P-000001.", Arity = ArgumentArity.OneOrMore };
        var question = new QuestionOptions();
        var command = new ExampledCommand("person", "What the record holds of a person.", "./chancery show person Aleinik", "./chancery show person \"Wang Yi\" --format json") { name };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Person(string.Join(' ', parsed.GetRequiredValue(name)), question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else SingleAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExampledCommand Event(Surroundings world)
    {
        var id = new Argument<string>("ID") { Description = "The event's id, such as E-000001." };
        var question = new QuestionOptions();
        var command = new ExampledCommand("event", "One event with each document's telling.", "./chancery show event E-000001", "./chancery show event E-000001 --format json") { id };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = question.Open(parsed, world);
            EventAnswer answer = store.Questions.Event(parsed.GetRequiredValue(id).Trim(), question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else SingleAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }
}
