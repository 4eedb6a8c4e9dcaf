using Chancery.App.Desk;
using Chancery.App.Desk.Wording;
using Chancery.Comparing;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>What sides tell of one event, set against each other, as JSON or tables.</summary>
internal static class ComparisonAnswers
{
    public static void Tables(Surroundings world, ComparisonAnswer answer)
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
        sheet.Heading("Whose texts tell of it");
        sheet.Table(["Texts of", "Voices", "Documents"], [.. answer.Sides.Select(s => new[]
        {
            Say(s.Side, world.Names), SideWords.Number(s.Voices) + (s.OnlyCopies ? " (copies of another side's texts)" : ""), string.Join(", ", s.Documents.Select(d => d.Id)),
        })]);
        sheet.Heading("Field by field");
        sheet.Table(["Field", "Value", "Stands", "Rests on"], [.. answer.Fields.SelectMany(f => f.Values.Select(v => new[] { f.Field, Shown(f.Field, v.Value, world.Names), Stands(v, answer.Sides.Count, world.Names), Words(v) }))]);
    }

    /// <summary>Whose texts, in words.</summary>
    public static string Say(TextSide side, WorldNames names) => side.Sort switch
    {
        TextSideSort.Side => names.Article(side.Name),
        TextSideSort.Language => LanguageNames.Say(names.Words, side.Name) + " language",
        TextSideSort.Unknown => "unknown origin",
        _ => side.Name,
    };

    private static string Stands(FieldValue value, int sides, WorldNames names)
    {
        var by = "in the texts of " + SideWords.Join(names.Words, [.. value.By.Select(b => Say(b.Side, names))]);
        var notIn = SideWords.Join(names.Words, [.. value.NotIn.Select(s => Say(s, names))]);
        if (value.MaybeIn.Count > 0) by += $"; perhaps in other words in those of {SideWords.Join(names.Words, [.. value.MaybeIn.Select(s => Say(s, names))])}";
        return value.Standing switch
        {
            Standing.All when sides < 2 => by,
            Standing.All => value.Voices == 1 ? "in all, as one voice" : "in all",
            Standing.Unsure => by,
            Standing.Differs => $"{by}; the texts of {notIn} in this record do not say so, and some say otherwise",
            Standing.LessExact => $"{by}; less exact than others, and fits them",
            _ => $"{by}; not in the texts of {notIn} in this record",
        };
    }

    private static string Shown(string field, string value, WorldNames names) => field switch
    {
        "topics" => names.Topic(value),
        "sides" => names.Side(value),
        "kind" or "status" => StatusWords.Say(names.Words, value),
        _ => value,
    };

    private static string Words(FieldValue value) => string.Join(" | ", value.By.SelectMany(b => b.Evidence).Select(q => $"“{q.Quote}” [{q.Document}]"));
}
