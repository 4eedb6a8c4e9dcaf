using System.CommandLine;
using System.Globalization;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>followups</c>: the ledger of what was planned or promised, and what became of it.</summary>
internal static class FollowupsCommand
{
    public static Command Build(Surroundings world)
    {
        var country = new Option<string?>("--country") { Description = "Only what concerns this country or organisation.", HelpName = "C" };
        var pair = new Option<string[]>("--pair") { Description = "Only what concerns both.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var person = new Option<string?>("--person") { Description = "Only where this person is to take part: a name in any spelling, or an id.", HelpName = "NAME" };
        var state = new Option<string?>("--state") { Description = "Only what is " + string.Join(", ", Vocabulary.All<FollowupState>()) + ".", HelpName = "S" };
        state.AcceptOnlyFromAmong([.. Vocabulary.All<FollowupState>()]);
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "followups",
            "What was planned or promised, and what became of it by a day. Overdue means: nothing later in this record, never: it did not happen.",
            "./chancery followups --on 2024-06-01",
            "./chancery followups --on 2024-06-01 --state overdue --country BLR",
            "./chancery followups --person \"Wang Yi\"",
            "./chancery followups --pair BLR ZWE --format json")
        {
            country, pair, person, state,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var side = parsed.GetValue(country) is { } c ? CommonOptions.Side(world, c) : null;
            (string, string)? sides = parsed.GetValue(pair) is [var a, var b] ? (CommonOptions.Side(world, a), CommonOptions.Side(world, b)) : null;
            var days = question.Days(parsed, world);
            using var store = question.Open(parsed, world);
            var who = parsed.GetValue(person) is { } name ? Meant(store.Questions.Person(name, days)) : null;
            var answer = store.Questions.Followups(days, side, sides, Vocabulary.Read<FollowupState>(parsed.GetValue(state)), who);
            if (question.Json(parsed))
            {
                world.Output.Write(AnswerJson.Of(answer));
                return ExitCode.Done;
            }
            var sheet = new Sheet(world);
            var tables = new AnswerTables(sheet, world.Names);
            sheet.Heading($"Planned and promised, as of {DateWords.Iso(days.On)}: {answer.Total.Value.ToString(CultureInfo.InvariantCulture)}", first: true);
            tables.About(answer);
            tables.Followups(answer.Followups);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Meant(PersonAnswer answer) => answer.Person?.Id
        ?? throw new UsageException($"{answer.Note}{string.Concat(answer.Matches.Take(10).Select(m => $" {m.Name}: --person {m.Id}."))}");
}
