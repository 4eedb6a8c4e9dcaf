using System.Text.Json;

namespace Chancery;

/// <summary>
/// Reads back what <see cref="ReadingJson"/> writes, and the gold's looser shape in which evidence is plain words and further keys may be missing.
/// Evidence is always cut out of the document's text, so words that do not stand there are refused.
/// </summary>
public static class ReadingJsonReader
{
    /// <summary>Reads a reading.</summary>
    /// <param name="json">The JSON of the reading.</param>
    /// <param name="text">The text of the document it was read from.</param>
    /// <exception cref="FormatException">The JSON is no reading of this text; the message says what is wrong.</exception>
    public static Reading Read(string json, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var parsed = Parse(json);
        return Reading(parsed.RootElement, text);
    }

    /// <summary>Reads one fact.</summary>
    /// <param name="factKind"><c>contact</c>, <c>commitment</c> …: <see cref="FactKinds"/>.</param>
    /// <param name="json">The fact's JSON object.</param>
    /// <param name="text">The text of the document it was read from.</param>
    /// <exception cref="FormatException">The JSON is no such fact of this text.</exception>
    public static Fact ReadFact(string factKind, string json, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var parsed = Parse(json);
        return FactJsonReader.Read(factKind, parsed.RootElement, text);
    }

    /// <summary>Reads a gold file: text, what is known of it from outside, and the facts a careful reader finds in it.</summary>
    /// <exception cref="FormatException">The JSON is no gold file.</exception>
    public static GoldReadout ReadGold(string json)
    {
        using var parsed = Parse(json);
        var root = parsed.RootElement;
        var text = FactJsonReader.Required(root, "text");
        var reading = Reading(root, text);
        var peripheral = root.GetProperty("facts").TryGetProperty("contacts", out var contacts)
            ? contacts.EnumerateArray().Index().Where(c => c.Item.TryGetProperty("peripheral", out var p) && p.ValueKind == JsonValueKind.True).Select(c => c.Index)
            : [];
        return new GoldReadout
        {
            Document = new Document
            {
                Id = reading.Id, Text = text, Published = reading.Published, Language = reading.Lang, Url = FactJsonReader.Text(root, "url"),
            },
            Reading = reading,
            Genre = FactJsonReader.Text(root, "genre"),
            PeripheralContacts = peripheral.ToHashSet(),
        };
    }

    private static Reading Reading(JsonElement root, string text)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("facts", out var facts)) throw new FormatException("no reading: 'facts' is missing");
        return new Reading
        {
            Id = FactJsonReader.Required(root, "id"),
            Lang = FactJsonReader.Text(root, "lang"),
            Published = FactJsonReader.Date(root, "published"),
            Reader = FactJsonReader.Text(root, "reader") ?? "",
            Title = FactJsonReader.Text(root, "title"),
            Sentences = root.TryGetProperty("sentences", out var sentences) ? sentences.GetInt32() : 0,
            Problems = root.TryGetProperty("problems", out var problems) ? [.. problems.EnumerateArray().Select(Problem)] : [],
            Facts = new FactSet
            {
                Contacts = List<Contact>(facts, "contacts", text),
                Commitments = List<Commitment>(facts, "commitments", text),
                Agreements = List<Agreement>(facts, "agreements", text),
                Measures = List<Measure>(facts, "measures", text),
                Initiatives = List<Initiative>(facts, "initiatives", text),
                Memberships = List<Membership>(facts, "memberships", text),
                Statements = List<Statement>(facts, "statements", text),
                Tenures = List<Tenure>(facts, "tenures", text),
            },
        };
    }

    private static T[] List<T>(JsonElement facts, string plural, string text) where T : Fact =>
        facts.TryGetProperty(plural, out var list) ? [.. list.EnumerateArray().Select(f => (T)FactJsonReader.Read(plural[..^1], f, text))] : [];

    private static Problem Problem(JsonElement json) => new(
        FactJsonReader.Required(json, "stage"),
        FactJsonReader.Required(json, "what"),
        json.TryGetProperty("start", out var start) && json.TryGetProperty("end", out var end) ? TextSpan.Between(start.GetInt32(), end.GetInt32()) : null);

    private static JsonDocument Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"no JSON: {broken.Message}", broken);
        }
    }
}
