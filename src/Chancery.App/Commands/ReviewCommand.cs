using System.CommandLine;
using System.Globalization;
using Chancery.App.Commands.Showing;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>review</c>: what people say of facts, persons and events, and what waits for their word.</summary>
internal static class ReviewCommand
{
    public static Command Build(Surroundings world) => new ExampledCommand(
        "review",
        "Say what is right and wrong in the record: every word is kept with who, when, before, after and why, and outlives re-reading.",
        "./chancery review list",
        "./chancery review reject 4f2a91c07be1d35a --why \"the page speaks of another meeting\"",
        "./chancery review log")
    {
        List(world),
        ReviewWords.Accept(world), ReviewWords.Reject(world), ReviewWords.Correct(world), ReviewWords.Undo(world), ReviewWords.Same(world), ReviewWords.Different(world),
        Log(world),
    };

    private static ExampledCommand List(Surroundings world)
    {
        var (limit, offset) = (Limit(), Offset());
        var reason = new Option<string?>("--reason") { Description = "Only what is to be looked at for this reason: " + string.Join(", ", Vocabulary.All<ReviewReason>()) + ".", HelpName = "R" };
        reason.AcceptOnlyFromAmong([.. Vocabulary.All<ReviewReason>()]);
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "list", "What waits for a person's word: changed pages and contradictions first, then what reader and rules are not sure of.",
            "./chancery review list", "./chancery review list --reason uncertain --limit 10 --format json")
        {
            reason, limit, offset,
        };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var (most, from) = Part(parsed, limit, offset);
            var days = question.Days(parsed, world);
            using var store = question.Open(parsed, world);
            var answer = store.Questions.ReviewQueue(days, most, from, Vocabulary.Read<ReviewReason>(parsed.GetValue(reason)));
            if (question.Json(parsed)) world.Output.Write(AnswerJson.Of(answer));
            else ReviewAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static ExampledCommand Log(Surroundings world)
    {
        var subject = new Argument<string?>("ID") { Description = "A fact's key, a judgement, or the id of a person or event; all words of people when left out.", Arity = ArgumentArity.ZeroOrOne };
        var (limit, offset, store, format) = (Limit(), Offset(), new StoreOption(), CommonOptions.Format());
        var command = new ExampledCommand("log", "What people said of the record, newest first: who, when, before, after and why.", "./chancery review log", "./chancery review log E-000001 --format json")
        {
            subject, limit, offset, format, store.Option,
        };
        command.SetAction(parsed =>
        {
            var (most, from) = Part(parsed, limit, offset);
            using var record = store.OpenExisting(parsed, world);
            var answer = record.Questions.Log(parsed.GetValue(subject)?.Trim(), most, from);
            if (parsed.GetValue(format) == "json") world.Output.Write(AnswerJson.Of(answer));
            else ReviewAnswers.Tables(world, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<int> Limit() => new("--limit") { Description = "How many to show.", HelpName = "N", DefaultValueFactory = _ => 50 };

    private static Option<int> Offset() => new("--offset") { Description = "How many to leave out before.", HelpName = "N" };

    private static (int Limit, int Offset) Part(ParseResult parsed, Option<int> limit, Option<int> offset)
    {
        var (most, from) = (parsed.GetValue(limit), parsed.GetValue(offset));
        return most >= 1 && from >= 0 ? (most, from) : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--limit takes a number from 1 up, --offset one from 0 up, not {most} and {from}."));
    }
}
