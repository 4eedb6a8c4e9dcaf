using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>coverage</c>: what the record covers and what not.</summary>
internal static class CoverageCommand
{
    public static Command Build(Surroundings world)
    {
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "coverage", "What the record covers: documents, facts, languages, sides, months; and what could not be read, and why.", "./chancery coverage", "./chancery coverage --store samples.db --format json");
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Coverage(question.Days(parsed, world));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer, store.Address));
            else Tables(world, answer, store.Address);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tables(Surroundings world, CoverageAnswer answer, StoreAddress address)
    {
        var sheet = new Sheet(world);
        sheet.Line($"Record: {address}{(answer.Samples > 0 ? $" ({SideWords.Count(answer.Samples, "constructed sample")}, no evidence)" : "")}");
        sheet.Line($"{SideWords.Count(answer.Documents, "document")} read, {SideWords.Count(answer.Facts, "fact")}, {answer.Unread.Count} unread{(answer.Unread.Count > 0 ? ":" : "")}");
        foreach (var file in answer.Unread) sheet.Line($"{file.Path} {file.What}");
        new AnswerTables(sheet, world.Names).About(answer);
        if (answer.Languages.Count > 0) sheet.Line("Languages: " + string.Join(", ", answer.Languages.Select(f => $"{LanguageNames.Say(world.Names.Words, f.Name)} {f.Count}")));
        if (answer.Months.Count > 0) sheet.Line("Months: " + string.Join(", ", answer.Months.Select(f => $"{DateWords.Month(world.Names.Words, f.Name)} {f.Count}")));
    }
}
