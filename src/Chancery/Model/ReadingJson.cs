using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery;

/// <summary>A reading as JSON, in the shape of the command line's contract: every field present, null where unknown.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>The whole reading as JSON text ending in a line feed.</summary>
    public static string Write(Reading reading, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact)) Write(json, reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>One fact as a compact JSON object.</summary>
    public static string Write(Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact)) Write(json, fact);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the reading as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        json.WriteString("id", reading.Id);
        json.WriteString("lang", reading.Lang);
        json.WriteString("published", reading.Published?.Text);
        json.WriteString("reader", reading.Reader);
        json.WriteString("title", reading.Title);
        json.WriteNumber("sentences", reading.Sentences);
        json.WriteStartArray("problems");
        foreach (var problem in reading.Problems)
        {
            json.WriteStartObject();
            json.WriteString("stage", problem.Stage);
            json.WriteString("what", problem.What);
            if (problem.Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("facts");
        List(json, "contacts", reading.Facts.Contacts);
        List(json, "commitments", reading.Facts.Commitments);
        List(json, "agreements", reading.Facts.Agreements);
        List(json, "measures", reading.Facts.Measures);
        List(json, "initiatives", reading.Facts.Initiatives);
        List(json, "memberships", reading.Facts.Memberships);
        List(json, "statements", reading.Facts.Statements);
        List(json, "tenures", reading.Facts.Tenures);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes one fact as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        Fields(json, fact);
        json.WriteNumber("confidence", Math.Round(fact.Confidence, 3));
        json.WritePropertyName("assertedBy");
        Write(json, fact.AssertedBy);
        json.WriteStartObject("basis");
        foreach (var (path, basis) in fact.Basis.OrderBy(b => b.Key, StringComparer.Ordinal)) json.WriteString(path, basis.Word());
        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var evidence in fact.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("quote", evidence.Quote);
            json.WriteNumber("start", evidence.Span.Start);
            json.WriteNumber("end", evidence.Span.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (fact.Trace.Count > 0) Strings(json, "trace", fact.Trace);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Fact fact)
    {
        switch (fact)
        {
            case Contact c:
                json.WriteString("kind", c.Kind.Word());
                json.WriteString("status", c.Status.Word());
                json.WriteString("date", c.Date?.Text);
                json.WriteString("place", c.Place);
                json.WriteString("marginsOf", c.MarginsOf);
                json.WriteString("initiator", c.Initiator);
                json.WriteStartArray("participants");
                foreach (var actor in c.Participants) Write(json, actor);
                json.WriteEndArray();
                Strings(json, "topics", c.Topics);
                Number(json, "count", c.Count);
                json.WriteString("manner", c.Manner.Word());
                json.WriteString("host", c.Host);
                json.WriteString("mechanism", c.Mechanism);
                Number(json, "round", c.Round);
                break;
            case Commitment c:
                json.WriteString("what", c.What);
                Strings(json, "parties", c.Parties);
                json.WriteString("due", c.Due?.Text);
                break;
            case Agreement a:
                json.WriteString("title", a.Title);
                json.WriteString("form", a.Form.Word());
                json.WriteString("status", a.Status.Word());
                Strings(json, "parties", a.Parties);
                json.WriteString("date", a.Date?.Text);
                break;
            case Measure m:
                json.WriteString("kind", m.Kind.Word());
                json.WriteString("by", m.By);
                json.WriteString("against", m.Against);
                json.WriteString("status", m.Status.Word());
                json.WriteString("date", m.Date?.Text);
                break;
            case Initiative i:
                json.WriteString("title", i.Title);
                Strings(json, "by", i.By);
                json.WriteString("forum", i.Forum);
                json.WriteString("status", i.Status.Word());
                json.WriteString("mode", i.Mode?.Word());
                json.WriteString("date", i.Date?.Text);
                break;
            case Membership m:
                json.WriteString("member", m.Member);
                json.WriteString("organization", m.Organization);
                json.WriteString("status", m.Status.Word());
                json.WriteString("date", m.Date?.Text);
                break;
            case Statement s:
                json.WritePropertyName("speaker");
                Write(json, s.Speaker);
                json.WriteString("act", s.Act.Word());
                json.WriteString("target", s.Target);
                json.WriteString("about", s.About);
                json.WriteBoolean("quoted", s.Quoted);
                break;
            case Tenure t:
                json.WriteString("person", t.Person);
                if (t.Original is not null) json.WriteString("original", t.Original);
                json.WriteString("role", t.Role.Word());
                json.WriteString("for", t.For);
                json.WriteString("event", t.Event.Word());
                json.WriteString("date", t.Date?.Text);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("name", actor.Name);
        json.WriteString("role", actor.Role?.Word());
        json.WriteString("for", actor.For);
        if (actor.Original is not null) json.WriteString("original", actor.Original);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<Fact> facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts) Write(json, fact);
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
