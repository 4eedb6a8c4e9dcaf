using System.Globalization;
using System.Text.Json;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>The queue for people, the log, and what a word did, as JSON or tables.</summary>
internal static class ReviewAnswers
{
    public static void Tables(Surroundings world, ReviewQueueAnswer answer)
    {
        var sheet = new Sheet(world);
        var tables = new AnswerTables(sheet, world.Names);
        sheet.Heading($"To be looked at: {Number(answer.Totals.Values.Sum())}", first: true);
        tables.About(answer);
        sheet.Table(
            ["Reason", "Id", "What", "Why", "Words"],
            [.. answer.Items.Select(i => new[]
            {
                i.Reason.Word(), string.Join(' ', new[] { i.Id, i.Other }.OfType<string>().Concat(i.Judgements)),
                i.Fact is { } fact ? FactWords.Title(fact, FactWords.Codes(fact), world.Names) + (FactWords.Date(fact) is { } date ? ", " + date.Text : "")
                    : i.Persons.Count > 0 ? string.Join(" / ", i.Persons.Select(p => p.Name)) : string.Join(" / ", i.Events.Select(e => tables.What(e) + (e.Date is { } day ? ", " + day.Text : ""))),
                i.Why, string.Join(" | ", i.Evidence.Select(e => $"“{e.Quote}” [{e.Document}]")),
            })]);
    }

    public static void Tables(Surroundings world, LogAnswer answer)
    {
        var sheet = new Sheet(world);
        sheet.Heading($"Log: {SideWords.Count(answer.Total.Value, "entry", "entries")}", first: true);
        sheet.Table(
            ["When (UTC)", "Who", "What", "Subject", "Judgement", "Changed", "Why"],
            [.. answer.Entries.Select(e => new[]
            {
                e.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), e.Who, e.What, e.Subject ?? "", e.Judgement ?? "", Changed(e.Before, e.After), e.Why ?? e.Note ?? "",
            })]);
    }

    public static void Tables(Surroundings world, Word word)
    {
        var sheet = new Sheet(world);
        var judgement = word.Judgement is { } id && id != word.Subject ? $" ({id})" : "";
        sheet.Line($"{FactWords.Capital(word.What)}: {word.Subject}{judgement}. {Changed(word.Before, word.After)}".TrimEnd());
        if (word.Note is { } note) sheet.Line(note);
    }

    /// <summary>The fields that differ between two facts, each with its value before and after; empty where nothing is known of one.</summary>
    private static string Changed(string? before, string? after)
    {
        using var old = JsonDocument.Parse(before ?? "{}");
        using var now = JsonDocument.Parse(after ?? "{}");
        if (old.RootElement.ValueKind != JsonValueKind.Object || now.RootElement.ValueKind != JsonValueKind.Object || before is null && after is null) return "";
        if (before is null) return "in the record again";
        if (after is null) return "out of the record";
        return string.Join("; ", now.RootElement.EnumerateObject().Where(p => p.Name is not ("confidence" or "basis" or "trace"))
            .Select(p => (p.Name, Old: old.RootElement.TryGetProperty(p.Name, out var was) ? was.GetRawText() : "null", New: p.Value.GetRawText()))
            .Where(p => p.Old != p.New).Select(p => $"{p.Name}: {p.Old} → {p.New}"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
