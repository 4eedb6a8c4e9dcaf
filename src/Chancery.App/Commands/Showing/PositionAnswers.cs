using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>Statements in order with candidates of change, as JSON or tables.</summary>
internal static class PositionAnswers
{
    public static void Tables(Surroundings world, PositionsAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        var whose = answer.Person is { } person ? $"{person.Name} ({person.Id})" : answer.Asked.Code is { } code ? world.Names.Side(code) : answer.Asked.Person!;
        sheet.Heading($"Positions of {whose}: {answer.Statements.Count} of {SideWords.Count(answer.Total.Value, "statement")}", first: true);
        tables.About(answer);
        if (answer.Person is null && answer.Asked.Code is null) sheet.Table(["Name", "Id"], [.. answer.Matches.Select(m => new[] { m.Name, m.Id })]);
        sheet.Table(
            ["Day", "Speaker", "Act", "Of", "About", "Rests on", "Id"],
            [.. answer.Statements.Select(s => Row(s, tables, world))]);
        if (answer.Candidates.Count == 0) return;
        sheet.Heading($"Candidates of change ({answer.Candidates.Count}): statements that lean opposite ways; read both before you say that anything changed");
        var byId = answer.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        sheet.Table(
            ["Earlier", "Later", "By", "Words shared"],
            [.. answer.Candidates.Select(c => new[] { Short(byId[c.Earlier], world.Names.Words), Short(byId[c.Later], world.Names.Words), c.SameSpeaker ? "one speaker" : "one side, two speakers", string.Join(", ", c.Shared) })]);
    }

    private static string[] Row(EventLine line, AnswerTables tables, Surroundings world)
    {
        var said = (Statement)line.Fact;
        return
        [
            line.Date?.Text ?? "not known", tables.Who(line.Participants), StatusWords.Say(world.Names.Words, said.Act.Word()), said.Target is { } target ? world.Names.Side(target) : "", said.About,
            string.Join(" | ", line.Evidence.Select(q => $"“{q.Quote}” [{q.Document}]")), line.Id,
        ];
    }

    private static string Short(EventLine line, DeskWords words) => $"{line.Date?.Text} {StatusWords.Say(words, ((Statement)line.Fact).Act.Word())}: {((Statement)line.Fact).About} ({line.Id})";
}
