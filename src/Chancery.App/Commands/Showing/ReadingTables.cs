using Chancery.App.Desk;
using Chancery.App.Desk.Wording;

namespace Chancery.App.Commands.Showing;

/// <summary>A reading for people: its facts by kind, each with the words it rests on.</summary>
internal static class ReadingTables
{
    public static void Write(Surroundings world, Reading reading)
    {
        var sheet = new Sheet(world);
        sheet.Heading(reading.Title ?? reading.Id, first: true);
        sheet.Line($"{LanguageNames.Say(world.Names.Words, reading.Lang)}, published {(reading.Published is { } day ? DateWords.Say(world.Names.Words, day) : "on a day not known")}; {SideWords.Count(reading.Facts.Count, "fact")}; reader {reading.Reader}");
        foreach (var problem in reading.Problems) sheet.Line($"Problem ({problem.Stage}): {problem.What}");
        var facts = reading.Facts.All.ToLookup(f => f.FactKind(), StringComparer.Ordinal);
        foreach (var kind in FactWords.Kinds)
        {
            if (!facts.Contains(kind)) continue;
            sheet.Heading($"{FactWords.Plural(world.Names.Words, kind)} ({facts[kind].Count()})");
            sheet.Table(["Date", "What", "Who", "Sure", "Rests on"], [.. facts[kind].Select(f => Row(f, world.Names))]);
            foreach (var line in facts[kind].SelectMany(f => f.Trace)) sheet.Line("  " + line);
        }
    }

    private static string[] Row(Fact fact, WorldNames names) =>
    [
        FactWords.Date(fact)?.Text ?? "not told",
        FactWords.Title(fact, FactWords.Codes(fact), names) + (FactWords.Status(fact) is { } status ? $" [{StatusWords.Say(names.Words, status)}]" : "") + (fact is Contact { Place: { } place } ? $", {place}" : ""),
        string.Join("; ", FactWords.Actors(fact).Select(a => a.Name ?? RoleWords.Of(a.Role, a.For, names))),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * fact.Confidence:F0}%"),
        string.Join(" | ", fact.Evidence.Select(e => $"“{e.Quote}”")),
    ];
}
