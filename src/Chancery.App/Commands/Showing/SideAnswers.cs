using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>What the record holds of a country or a pair, as JSON or tables.</summary>
internal static class SideAnswers
{
    public static void Tables(Surroundings world, CountryAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        sheet.Heading($"{world.Names.Side(answer.Code)}: {SideWords.Count(answer.Total.Value, "event")}", first: true);
        tables.About(answer);
        if (answer.Partners.Count > 0) sheet.Line("With: " + string.Join(", ", answer.Partners.Select(p => $"{world.Names.Side(p.Name)} {p.Count}")));
        Lists(sheet, tables, answer.Events, answer.Unclear, answer.Statements, answer.Offices, answer.Followups, answer.Days);
    }

    public static void Tables(Surroundings world, PairAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        sheet.Heading($"{world.Names.Side(answer.A)} and {world.Names.Side(answer.B)}: {SideWords.Count(answer.Total.Value, "event")}", first: true);
        tables.About(answer);
        Lists(sheet, tables, answer.Events, answer.Unclear, answer.Statements, answer.Offices, answer.Followups, answer.Days);
    }

    private static void Lists(
        Sheet sheet, AnswerTables tables, IReadOnlyList<EventLine> events, IReadOnlyList<EventLine> unclear, IReadOnlyList<EventLine> statements,
        IReadOnlyList<OfficeHolder> offices, IReadOnlyList<FollowupLine> followups, Days days)
    {
        tables.Offices($"In office on {DateWords.Iso(days.On)}", offices);
        tables.Events("Events", events);
        tables.Events("No date, or year not stated", unclear);
        if (followups.Count > 0) sheet.Heading($"Planned and promised ({followups.Count})");
        tables.Followups(followups);
        tables.Events("Statements", statements);
    }
}
