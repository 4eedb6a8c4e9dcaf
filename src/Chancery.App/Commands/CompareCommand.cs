using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Exports;

namespace Chancery.App.Commands;

/// <summary><c>compare</c>: what one side tells of an event and the other leaves out.</summary>
internal static class CompareCommand
{
    public static Command Build(Surroundings world)
    {
        var id = new Argument<string>("EVENT") { Description = "The event's id, such as E-000001." };
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "compare",
            "What each side's texts tell of an event, field by field: told by all, only by some, told otherwise. Near copies count as one voice; what is not in the texts of this record may stand in others.",
            "./chancery compare E-000001",
            "./chancery compare E-000001 --published-by 2024-02-01 --format json")
        {
            id,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Compare(parsed.GetRequiredValue(id), question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else ComparisonAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }
}
