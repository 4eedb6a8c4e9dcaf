using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The sub-commands of <c>show</c> that follow something over time: positions, measures, memberships, initiatives.</summary>
internal static class ShowOverTime
{
    public static ExampledCommand Positions(Surroundings world)
    {
        var who = new Argument<string[]>("WHO") { Description = "A country or organisation by code or name, or a person by name or id.", Arity = ArgumentArity.OneOrMore };
        var about = new Option<string?>("--about") { Description = "Only statements whose subject or words hold one of these words.", HelpName = "WORDS" };
        var target = new Option<string?>("--target") { Description = "Only statements directed at this country or organisation.", HelpName = "C" };
        var topic = new Option<string?>("--topic") { Description = "Only statements in texts that tell of a contact on this topic, such as trade.", HelpName = "TOPIC" };
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "positions",
            "What a side or person said, in order, with candidates of change: two statements that lean opposite ways on what may be one subject. A candidate is no verdict.",
            "./chancery show positions PHL --about \"exclusive economic zone\"",
            "./chancery show positions \"Wang Yi\" --target PHL --format json")
        {
            who, about, target, topic,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var words = string.Join(' ', parsed.GetRequiredValue(who)).Trim();
            var code = world.Names.Code(words);
            var filter = new PositionFilter
            {
                Code = code, Person = code is null ? words : null, About = Given(parsed.GetValue(about)), Topic = Given(parsed.GetValue(topic)),
                Target = Given(parsed.GetValue(target)) is { } side ? CommonOptions.Side(world, side) : null,
            };
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Positions(filter, question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else PositionAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    public static ExampledCommand Measures(Surroundings world) => Course(
        world, "measures", "CODE", "The country or organisation by or against which they are.",
        "Restrictive measures by and against a side as states: imposed, extended, eased, lifted. An end that no text tells stays open.",
        "./chancery show measures RUS --on 2024-06-01", (questions, code, days) => questions.Measures(code, days), AnswerJson.Of, CourseAnswers.Tables);

    public static ExampledCommand Memberships(Surroundings world) => Course(
        world, "memberships", "CODE", "The member or the organisation.",
        "How a country stands to organisations, or members to an organisation, over time: applicant, candidate, member, suspended, withdrawn.",
        "./chancery show memberships BRICS", (questions, code, days) => questions.Memberships(code, days), AnswerJson.Of, CourseAnswers.Tables);

    public static ExampledCommand Initiatives(Surroundings world) => Course(
        world, "initiatives", "FORUM", "The organisation in which they are brought.",
        "Proposals and resolutions in a forum with their history: proposed, supported, adopted, rejected.",
        "./chancery show initiatives UN", (questions, code, days) => questions.Initiatives(code, days), AnswerJson.Of, CourseAnswers.Tables);

    private static ExampledCommand Course<T>(
        Surroundings world, string name, string argument, string whose, string description, string example,
        Func<RecordQueries, string, Days, T> ask, Func<T, string> json, Action<Surroundings, T> tables)
    {
        var code = new Argument<string>(argument) { Description = whose };
        var question = new QuestionOptions();
        var command = new ExampledCommand(name, description, example, example.Split(" --")[0] + " --format json") { code };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var side = CommonOptions.Side(world, parsed.GetRequiredValue(code));
            using var store = question.Open(parsed, world);
            var answer = ask(store.Questions, side, question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(json(answer));
            else tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
