using System.Text.Json;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>What an import of another collection did, as JSON or tables.</summary>
internal static class OutsideAnswers
{
    public static string Json(OutsideReport report, int leftOut) => AnswerJson.Object(json =>
    {
        json.WriteNumber("read", report.Read);
        json.WriteNumber("leftOut", leftOut);
        json.WriteNumber("changes", report.Changes);
        json.WriteNumber("notInTheRecord", report.Nobody);
        json.List("matched", report.Matched, Line);
        json.List("unsure", report.Unsure, Line);
    });

    public static void Tables(Surroundings world, OutsideReport report, int leftOut)
    {
        var sheet = new Sheet(world);
        sheet.Line(
            $"{SideWords.Count(report.Read, "person")} read: {report.Matched.Count} matched, {report.Unsure.Count} unsure, {report.Nobody} named in no text of the record; {SideWords.Count(report.Changes, "change")}"
            + (leftOut > 0 ? $"; {SideWords.Count(leftOut, "line")} without person or country left out" : ""));
        Table(sheet, "Matched", report.Matched);
        Table(sheet, "Unsure, not taken in", report.Unsure);
    }

    private static void Table(Sheet sheet, string heading, IReadOnlyList<OutsideLine> lines)
    {
        if (lines.Count == 0) return;
        sheet.Heading($"{heading} ({lines.Count})");
        sheet.Table(["There", "Name there", "Here", "Why"], [.. lines.Select(l => new[] { l.Id, l.Name, string.Join(", ", l.Persons.Select(p => $"{p.Name} ({p.Id})")), l.Why })]);
    }

    private static void Line(Utf8JsonWriter json, OutsideLine line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("name", line.Name);
        json.WriteString("why", line.Why);
        json.List("persons", line.Persons, static (w, p) =>
        {
            w.WriteString("id", p.Id);
            w.WriteString("name", p.Name);
        });
    }
}
