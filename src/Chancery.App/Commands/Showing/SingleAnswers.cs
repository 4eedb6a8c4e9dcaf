using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>What the record holds of one person or one event, as JSON or tables.</summary>
internal static class SingleAnswers
{
    public static void Tables(Surroundings world, PersonAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        if (answer.Person is not { } person)
        {
            tables.About(answer);
            sheet.Table(["Name", "Id"], [.. answer.Matches.Select(m => new[] { m.Name, m.Id })]);
            return;
        }
        sheet.Heading($"{person.Name} ({person.Id})", first: true);
        tables.About(answer);
        sheet.Line($"{SideWords.Count(answer.Documents, "document")} in {string.Join(", ", answer.Languages)}; written {string.Join(", ", answer.Names.Select(n => n.Name))}");
        foreach (var id in answer.ExternalIds) sheet.Line($"{FactWords.Capital(id.Source)} {id.Value}: {id.Name}, {id.Address} ({id.Why})");
        tables.Offices("Offices", answer.Offices);
        tables.Events("Events", answer.Events);
        tables.Events("No date, or year not stated", answer.Unclear);
        tables.Events("Statements", answer.Statements);
    }

    public static void Tables(Surroundings world, EventAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        if (answer.Event is not { } line)
        {
            tables.About(answer);
            return;
        }
        sheet.Heading($"{tables.What(line)} ({line.Id})", first: true);
        tables.About(answer);
        sheet.Table(
            ["Date", "Place", "Who", "Topics", "Confidence"],
            [[line.Date?.Text ?? "not told", line.Place ?? "", tables.Who(line.Participants), string.Join(", ", line.Topics.Select(world.Names.Topic)), Percent(line.Confidence)]]);
        sheet.Heading($"Told by ({answer.Tellings.Count})");
        sheet.Table(
            ["Document", "Outlet", "Side", "Published", "Words", "Key"],
            [.. answer.Tellings.Select(t => new[]
            {
                t.Document.Id, t.Document.Outlet ?? "", t.Document.Side ?? "", t.Document.Published?.Text ?? "", string.Join(" | ", t.Evidence.Select(e => $"“{e.Quote}”")), t.Key,
            })]);
        if (answer.Differences.Count > 0) sheet.Heading("Told differently");
        sheet.Table(["Field", "Value", "By"], [.. answer.Differences.SelectMany(d => d.Values.Select(v => new[] { d.Field, v.Value ?? "silent", string.Join(", ", v.Documents) }))]);
        if (answer.Followup is { } followup)
        {
            sheet.Heading("What became of it");
            tables.Followups([followup]);
        }
        tables.Events("May be the same", answer.MaybeSame);
    }

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * share:F0}%");
}
