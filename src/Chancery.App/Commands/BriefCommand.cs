using System.CommandLine;
using Chancery.App.Exports;

namespace Chancery.App.Commands;

/// <summary><c>brief pair</c>: what one must know of two sides before a meeting, as Markdown with numbered sources.</summary>
internal static class BriefCommand
{
    public static Command Build(Surroundings world) =>
        new ExampledCommand("brief", "Write a brief with numbered sources, as Markdown.", "./chancery brief pair BLR ZWE --on 2024-06-01 > brief.md") { Pair(world) };

    private static ExampledCommand Pair(Surroundings world)
    {
        var a = new Argument<string>("A") { Description = "One side: a code or English name." };
        var b = new Argument<string>("B") { Description = "The other side." };
        var contacts = new Option<int>("--contacts") { Description = "How many of the last contacts to list.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var question = new QuestionOptions();
        var command = new ExampledCommand(
            "pair",
            "Two sides: who they are, last contacts, agreed, open or overdue; each line with its numbered source and quote.",
            "./chancery brief pair BLR ZWE --on 2024-06-01",
            "./chancery brief pair Philippines China > brief.md")
        {
            a, b, contacts,
        };
        question.AddDaysTo(command);
        command.SetAction(parsed =>
        {
            var (one, other) = (CommonOptions.Side(world, parsed.GetRequiredValue(a)), CommonOptions.Side(world, parsed.GetRequiredValue(b)));
            var most = parsed.GetValue(contacts);
            if (most < 1) throw new UsageException("--contacts takes a number from 1 up.");
            using var store = question.Open(parsed, world);
            var answer = store.Questions.Pair(one, other, question.Days(parsed, world));
            world.Output.Write(new PairBrief(answer, world.Names, most).Write());
            return ExitCode.Done;
        });
        return command;
    }
}
