using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <summary>Answers of the record as JSON, in the shapes of the command line's contract. Commands and the API write them here.</summary>
internal static partial class AnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a JSON object as text ending in a line feed.</summary>
    public static string Object(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>What every answer says of itself.</summary>
    public static void About(this Utf8JsonWriter json, Answer answer)
    {
        json.WriteString("note", answer.Note);
        json.WriteNumber("undatedLeftOut", answer.UndatedLeftOut);
        json.WriteStartObject("days");
        json.Days(answer.Days);
        json.WriteEndObject();
    }

    /// <summary>The three days of a question, as fields.</summary>
    public static void Days(this Utf8JsonWriter json, Days days)
    {
        json.WriteString("on", Iso(days.On));
        if (days.PublishedBy is { } published) json.WriteString("publishedBy", Iso(published));
        else json.WriteNull("publishedBy");
        if (days.RecordedBy is { } recorded) json.WriteString("recordedBy", recorded.UtcDateTime);
        else json.WriteNull("recordedBy");
    }

    /// <summary>A list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An object, or null.</summary>
    public static void One<T>(this Utf8JsonWriter json, string name, T? item, Action<Utf8JsonWriter, T> fields)
        where T : class
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        fields(json, item);
        json.WriteEndObject();
    }

    /// <summary>A list of texts.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A person, or null.</summary>
    public static void Person(this Utf8JsonWriter json, string name, PersonRef? person) => json.One(name, person, static (w, p) =>
    {
        w.WriteString("id", p.Id);
        w.WriteString("name", p.Name);
    });

    /// <summary>The quotes a line rests on.</summary>
    public static void Evidence(this Utf8JsonWriter json, string name, IEnumerable<CitedQuote> quotes) => json.List(name, quotes, static (w, quote) =>
    {
        w.WriteString("document", quote.Document);
        w.WriteString("quote", quote.Quote);
        w.WriteNumber("start", quote.Start);
        w.WriteNumber("end", quote.End);
        w.WriteString("lang", quote.Lang);
        w.WriteString("outlet", quote.Outlet);
        w.WriteString("side", quote.Side);
        w.WriteString("published", quote.Published?.Text);
        w.WriteString("url", quote.Address);
        if (quote.Sample) w.WriteBoolean("sample", true);
    });

    /// <summary>One who held an office.</summary>
    public static void Holder(Utf8JsonWriter json, OfficeHolder holder)
    {
        json.Person("person", holder.Person);
        json.WriteString("role", holder.Role.Word());
        json.WriteString("for", holder.For);
        json.WriteString("from", holder.From?.Text);
        json.WriteString("to", holder.To?.Text);
        json.WriteString("firstSeen", holder.FirstSeen?.Text);
        json.WriteString("lastSeen", holder.LastSeen?.Text);
        json.WriteString("certainty", holder.Certainty.Word());
        json.WriteString("why", holder.Why);
        json.Evidence("evidence", holder.Evidence);
    }

    /// <summary>Something planned or promised.</summary>
    public static void Followup(Utf8JsonWriter json, FollowupLine line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("what", line.What);
        json.WriteString("kind", line.Kind);
        json.Strings("parties", line.Parties);
        json.WriteString("due", line.Due?.Text);
        json.WriteString("place", line.Place);
        json.WriteString("state", line.State.Word());
        json.WriteString("reason", line.Reason);
        json.WriteString("event", line.EventId);
        json.WriteString("resolvedBy", line.ResolvedBy);
        json.WriteString("announced", line.Announced?.Text);
        json.WriteNumber("confidence", Math.Round(line.Confidence, 3));
        json.WriteBoolean("sample", line.Sample);
        json.Evidence("evidence", line.Evidence);
        json.Evidence("stateEvidence", line.StateEvidence);
    }

    /// <summary>A document without its text.</summary>
    public static void Document(Utf8JsonWriter json, DocumentLine document)
    {
        json.WriteString("document", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("lang", document.Lang);
        json.WriteString("published", document.Published?.Text);
        json.WriteString("url", document.Address);
        json.WriteString("outlet", document.Outlet);
        json.WriteString("side", document.Side);
        json.WriteString("retrieved", document.Retrieved);
        json.WriteString("translation", document.Translation.Word());
        json.WriteBoolean("sample", document.Sample);
        json.WriteString("sha256", document.ContentHash);
        json.WriteString("recorded", document.Recorded.UtcDateTime);
        json.WriteString("reader", document.Reader);
        json.WriteNumber("facts", document.Facts);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
