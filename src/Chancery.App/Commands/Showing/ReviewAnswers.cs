using System.Globalization;
using System.Text.Json;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>The queue for people, the log, and what a word did, as JSON or tables.</summary>
internal static class ReviewAnswers
{
    public static string Json(ReviewQueueAnswer answer) => AnswerJson.Object(json =>
    {
        json.WriteNumber("total", answer.Totals.Values.Sum());
        json.WriteStartObject("totals");
        foreach (var (reason, total) in answer.Totals) json.WriteNumber(reason.Word(), total);
        json.WriteEndObject();
        json.List("items", answer.Items, static (w, item) =>
        {
            w.WriteString("reason", item.Reason.Word());
            w.WriteString("id", item.Id);
            w.WriteString("other", item.Other);
            w.WriteString("why", item.Why);
            w.Strings("judgements", item.Judgements);
            w.WriteString("kind", item.Fact?.FactKind());
            w.Raw("fact", item.Fact is null ? null : ReadingJson.Write(item.Fact));
            w.List("events", item.Events, EventJson.Event);
            w.List("persons", item.Persons, static (p, person) =>
            {
                p.WriteString("id", person.Id);
                p.WriteString("name", person.Name);
            });
            w.Evidence("evidence", item.Evidence);
        });
        json.About(answer);
    });

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

    public static string Json(LogAnswer answer) => AnswerJson.Object(json =>
    {
        json.WriteNumber("total", answer.Total.Value);
        json.List("entries", answer.Entries, static (w, entry) =>
        {
            w.WriteNumber("number", entry.Number);
            w.WriteString("when", entry.When.UtcDateTime);
            w.WriteString("who", entry.Who);
            w.WriteString("what", entry.What);
            w.WriteString("subject", entry.Subject);
            w.WriteString("judgement", entry.Judgement);
            w.Raw("before", entry.Before);
            w.Raw("after", entry.After);
            w.WriteString("why", entry.Why);
            w.WriteString("note", entry.Note);
        });
    });

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

    public static string Json(Word word) => AnswerJson.Object(json =>
    {
        json.WriteString("what", word.What);
        json.WriteString("subject", word.Subject);
        json.WriteString("judgement", word.Judgement);
        json.Raw("before", word.Before);
        json.Raw("after", word.After);
        json.WriteString("note", word.Note);
    });

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

    /// <summary>JSON as it stands, or null.</summary>
    private static void Raw(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else json.WriteRawValue(value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
