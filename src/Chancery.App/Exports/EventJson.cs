using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <summary>Events of the record as JSON: <c>kind</c> is the kind of fact; the fact's own kind (meeting, sanctions) stands under <c>type</c>.</summary>
internal static class EventJson
{
    /// <summary>The fields of an event.</summary>
    public static void Event(Utf8JsonWriter json, EventLine line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("kind", line.FactKind);
        Fields(json, line.Fact, line.Participants);
        if (line.FactKind is "statement") json.WriteString("date", line.Date?.Text);
        json.WriteString("dateClarity", line.Clarity.Word());
        json.Strings("codes", line.Codes);
        json.WriteNumber("confidence", Math.Round(line.Confidence, 3));
        json.WriteNumber("documents", line.Documents);
        json.Strings("languages", line.Languages);
        json.Strings("sides", line.Sides);
        json.WriteBoolean("toldDifferently", line.ToldDifferently);
        json.WriteBoolean("sample", line.Sample);
        json.WriteString("recorded", line.Recorded.UtcDateTime);
        json.Evidence("evidence", line.Evidence);
    }

    /// <summary>One document's telling of an event.</summary>
    public static void Telling(Utf8JsonWriter json, Telling telling)
    {
        AnswerJson.Document(json, telling.Document);
        json.WriteString("key", telling.Key);
        json.WriteBoolean("vague", telling.Vague);
        json.WriteStartObject("fact");
        json.WriteString("kind", telling.Fact.FactKind());
        Fields(json, telling.Fact, participants: null);
        json.WriteEndObject();
        json.Evidence("evidence", telling.Evidence);
    }

    /// <summary>A fact as its document tells it, with the persons and the event it is of.</summary>
    public static void Fact(Utf8JsonWriter json, DocumentFact fact)
    {
        json.WriteString("key", fact.Key);
        json.WriteString("event", fact.EventId);
        json.WriteString("kind", fact.FactKind);
        Fields(json, fact.Fact, fact.Participants);
        json.WriteNumber("confidence", Math.Round(fact.Fact.Confidence, 3));
        json.WriteBoolean("byHand", fact.ByHand);
        json.List("evidence", fact.Fact.Evidence, static (w, words) =>
        {
            w.WriteString("quote", words.Quote);
            w.WriteNumber("start", words.Span.Start);
            w.WriteNumber("end", words.Span.End);
        });
    }

    private static void Fields(Utf8JsonWriter json, Fact fact, IReadOnlyList<ParticipantLine>? participants)
    {
        using var written = JsonDocument.Parse(ReadingJson.Write(fact));
        foreach (var field in written.RootElement.EnumerateObject())
        {
            if (field.Name is "evidence" or "confidence" or "trace") continue;
            if (field.Name == "participants" && participants is not null) json.List("participants", participants, Participant);
            else if (field.Name == "speaker" && participants is [var speaker, ..])
            {
                json.WriteStartObject("speaker");
                Participant(json, speaker);
                json.WriteEndObject();
            }
            else
            {
                json.WritePropertyName(field.Name == "kind" ? "type" : field.Name);
                field.Value.WriteTo(json);
            }
        }
    }

    private static void Participant(Utf8JsonWriter json, ParticipantLine line)
    {
        json.WriteString("name", line.Name);
        json.WriteString("role", line.Role?.Word());
        json.WriteString("for", line.For);
        json.Person("person", line.Person);
        if (line.RoleFromTenure) json.WriteBoolean("roleFromTenure", true);
    }
}
