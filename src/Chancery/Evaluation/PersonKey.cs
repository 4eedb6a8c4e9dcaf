using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>Who is who in the gold files, as told by hand (<c>gold/persons.json</c>).</summary>
public sealed class PersonKey
{
    private readonly Dictionary<string, KeyedPerson> _byMention = new(StringComparer.Ordinal);

    private PersonKey(IReadOnlyList<KeyedPerson> persons)
    {
        Persons = persons;
        foreach (var person in persons)
        {
            foreach (var mention in person.Mentions)
            {
                if (!_byMention.TryAdd(mention, person)) throw new FormatException($"{mention} stands twice: {_byMention[mention]} and {person}");
            }
        }
    }

    /// <summary>All persons, in the order of the key.</summary>
    public IReadOnlyList<KeyedPerson> Persons { get; }

    /// <summary>All places of the key.</summary>
    public IReadOnlyCollection<string> Mentions => _byMention.Keys;

    /// <summary>The person meant at a place; null when the key does not say.</summary>
    public KeyedPerson? At(string mention) => _byMention.GetValueOrDefault(mention);

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none, or gives a place to two persons; the message says why.</exception>
    public static PersonKey Parse(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object || !parsed.RootElement.TryGetProperty("persons", out var persons) || persons.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("'persons' is missing");
            }
            return new PersonKey([.. persons.EnumerateArray().Select(Person)]);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"no JSON: {broken.Message}", broken);
        }
    }

    private static KeyedPerson Person(JsonElement json)
    {
        var item = new ScoredItem(json);
        return new KeyedPerson(item.Value("name") ?? throw new FormatException("a person without 'name'"), Texts(json, "for"), Texts(json, "mentions"));
    }

    private static string[] Texts(JsonElement json, string list) =>
        json.TryGetProperty(list, out var texts) && texts.ValueKind == JsonValueKind.Array
            ? [.. texts.EnumerateArray().Select(t => t.GetString() ?? throw new FormatException($"'{list}' holds null"))]
            : throw new FormatException($"a person without '{list}'");
}
