using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;

namespace Chancery.App.Commands;

/// <summary><c>ask office</c>: who held an office on a day, resting on what, how sure.</summary>
internal static class AskCommand
{
    public static Command Build(Surroundings world)
    {
        var ask = new ExampledCommand("ask", "Ask the record who held an office.", "./chancery ask office foreign-minister BLR --on 2024-01-20") { Office(world) };
        return ask;
    }

    private static ExampledCommand Office(Surroundings world)
    {
        var role = new Argument<string>("ROLE") { Description = "The office: " + string.Join(", ", Vocabulary.All<Role>()) + "." };
        var code = new Argument<string>("CODE") { Description = "The country (ISO 3166-1 alpha-3) or organisation (short name)." };
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "office",
            "Who held an office on a day: observed (that day), between (two observations) or extrapolated.",
            "./chancery ask office foreign-minister BLR --on 2024-01-20",
            "./chancery ask office head-of-organization UN --format json")
        {
            role, code,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(role);
            var office = Vocabulary.Read<Role>(word.ToLowerInvariant()) ?? throw new UsageException($"'{word}' is no office. Take one of: {string.Join(", ", Vocabulary.All<Role>())}.");
            var side = CommonOptions.Side(world, parsed.GetRequiredValue(code));
            var days = question.Days(parsed, world);
            using var store = question.Open(parsed, world);
            var answer = store.Questions.AskOffice(office, side, days);
            if (question.Json(parsed))
            {
                world.Output.Write(AnswerJson.Of(answer));
                return ExitCode.Done;
            }
            var sheet = new Sheet(world);
            var tables = new AnswerTables(sheet, world.Names);
            sheet.Heading($"{FactWords.Capital(RoleWords.Of(office, side, world.Names))} on {DateWords.Iso(days.On)}", first: true);
            tables.About(answer);
            tables.Offices("Holders", answer.Holders);
            return ExitCode.Done;
        });
        return command;
    }
}
