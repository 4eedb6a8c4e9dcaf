using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>The queue for people, the log, and what a word did.</content>
internal static partial class AnswerJson
{
    public static string Of(ReviewQueueAnswer answer) => Object(json =>
    {
        json.WriteNumber("total", answer.Totals.Values.Sum());
        json.WriteStartObject("totals");
        foreach (var (reason, total) in answer.Totals) json.WriteNumber(reason.Word(), total);
        json.WriteEndObject();
        json.List("items", answer.Items, Item);
        json.About(answer);
    });

    public static string Of(LogAnswer answer) => Object(json =>
    {
        json.WriteNumber("total", answer.Total.Value);
        json.List("entries", answer.Entries, Entry);
    });

    public static string Of(Word word) => Object(json =>
    {
        json.WriteString("what", word.What);
        json.WriteString("subject", word.Subject);
        json.WriteString("judgement", word.Judgement);
        json.Raw("before", word.Before);
        json.Raw("after", word.After);
        json.WriteString("note", word.Note);
    });

    /// <summary>Something to be looked at.</summary>
    public static void Item(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteString("reason", item.Reason.Word());
        json.WriteString("id", item.Id);
        json.WriteString("other", item.Other);
        json.WriteString("why", item.Why);
        json.Strings("judgements", item.Judgements);
        json.WriteString("kind", item.Fact?.FactKind());
        json.Raw("fact", item.Fact is null ? null : ReadingJson.Write(item.Fact));
        json.List("events", item.Events, EventJson.Event);
        json.List("persons", item.Persons, static (p, person) =>
        {
            p.WriteString("id", person.Id);
            p.WriteString("name", person.Name);
        });
        json.Evidence("evidence", item.Evidence);
    }

    /// <summary>An entry of the log.</summary>
    public static void Entry(Utf8JsonWriter json, LogEntry entry)
    {
        json.WriteNumber("number", entry.Number);
        json.WriteString("when", entry.When.UtcDateTime);
        json.WriteString("who", entry.Who);
        json.WriteString("what", entry.What);
        json.WriteString("subject", entry.Subject);
        json.WriteString("judgement", entry.Judgement);
        json.Raw("before", entry.Before);
        json.Raw("after", entry.After);
        json.WriteString("why", entry.Why);
        json.WriteString("note", entry.Note);
    }

    /// <summary>JSON as it stands, or null.</summary>
    private static void Raw(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else json.WriteRawValue(value);
    }
}
