using System.CommandLine;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>brief</c>: what one must know of a country, of two sides or of a person before a talk, one page first, every line with its numbered source.</summary>
internal static class BriefCommand
{
    private const string WhatItHolds = "One page first: the last time they met, who holds office since when and how sure, what is open or overdue, last contacts, what was agreed, positions, what is not known. The details and the numbered sources stand behind it.";

    public static Command Build(Surroundings world) => new ExampledCommand(
        "brief", "Write a brief with numbered sources, as Markdown, Word (DOCX) or HTML.", "./chancery brief pair BLR ZWE --since 2023 -o brief.docx", "./chancery brief country BLR --since 2023-05 -o brief.html", "./chancery brief person Aleinik > brief.md", "./chancery brief pair PHL CHN --in fil -o brief.docx")
    {
        Country(world), Pair(world), Person(world),
    };

    private static ExampledCommand Country(Surroundings world)
    {
        var code = new Argument<string>("C") { Description = "The country (ISO 3166-1 alpha-3 or English name) or organisation (short name)." };
        var options = new BriefOptions();
        var command = new ExampledCommand("country", "A country or organisation. " + WhatItHolds, "./chancery brief country BLR --on 2024-06-01", "./chancery brief country BLR --in ru -o belarus.html", "./chancery brief country Zimbabwe --since 2023 --until 2024-05 -o zimbabwe.docx") { code };
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, world, BriefSubject.Country(CommonOptions.Side(world, parsed.GetRequiredValue(code)))));
        return command;
    }

    private static ExampledCommand Pair(Surroundings world)
    {
        var a = new Argument<string>("A") { Description = "One side: a code or English name." };
        var b = new Argument<string>("B") { Description = "The other side." };
        var options = new BriefOptions();
        var command = new ExampledCommand(
            "pair", "Two sides. " + WhatItHolds, "./chancery brief pair BLR ZWE --since 2023 -o brief.docx", "./chancery brief pair BLR ZWE --on 2024-06-01 --format html -o brief.html", "./chancery brief pair Philippines China --in fr > brief.md") { a, b };
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, world, BriefSubject.Pair(CommonOptions.Side(world, parsed.GetRequiredValue(a)), CommonOptions.Side(world, parsed.GetRequiredValue(b)))));
        return command;
    }

    private static ExampledCommand Person(Surroundings world)
    {
        var name = new Argument<string[]>("NAME") { Description = "A name in any spelling, or an id such as P-000001.", Arity = ArgumentArity.OneOrMore };
        var options = new BriefOptions();
        var command = new ExampledCommand("person", "A person. " + WhatItHolds, "./chancery brief person Aleinik", "./chancery brief person Aleinik --in be > aleinik.md", "./chancery brief person \"Wang Yi\" --since 2024 -o wang-yi.docx") { name };
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, world, BriefSubject.Of(string.Join(' ', parsed.GetRequiredValue(name)))));
        return command;
    }
}
