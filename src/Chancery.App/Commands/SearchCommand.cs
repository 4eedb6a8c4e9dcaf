using System.CommandLine;
using System.Globalization;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;

namespace Chancery.App.Commands;

/// <summary><c>search</c>: documents that hold all the words.</summary>
internal static class SearchCommand
{
    public static Command Build(Surroundings world)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words that shall all stand in a document.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "How many documents to show.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var offset = new Option<int>("--offset") { Description = "How many to leave out before.", HelpName = "N" };
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "search", "Find documents of the record by their words, best first.", "./chancery search Harare committee", "./chancery search Aleinik --limit 5 --format json")
        {
            words, limit, offset,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var (most, from) = (parsed.GetValue(limit), parsed.GetValue(offset));
            if (most < 1 || from < 0) throw new UsageException("--limit takes a number from 1 up, --offset one from 0 up.");
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Search(string.Join(' ', parsed.GetRequiredValue(words)), question.Days(parsed, world), most, from);
            if (question.Json(parsed))
            {
                world.Output.Write(AnswerJson.Of(answer));
                return ExitCode.Done;
            }
            var sheet = new Sheet(world);
            var shown = answer.Results.Count < answer.Total.Value ? $", {answer.Results.Count.ToString(CultureInfo.InvariantCulture)} shown (more with --limit and --offset)" : "";
            sheet.Heading($"{SideWords.Count(answer.Total.Value, "document")}{shown}", first: true);
            new AnswerTables(sheet, world.Names).About(answer);
            sheet.Table(
                ["Published", "Document", "Title", "Outlet", "Words"],
                [.. answer.Results.Select(r => new[] { r.Document.Published?.Text ?? "", r.Document.Id, r.Document.Title ?? "", r.Document.Outlet ?? "", r.Snippet })]);
            return ExitCode.Done;
        });
        return command;
    }
}
