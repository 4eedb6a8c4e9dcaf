using System.Text.Json;

namespace Chancery.Identity;

/// <summary>Reads persons out of results of the Wikidata query service in their JSON form: one binding for each combination of alias and office.</summary>
public static class WikidataResults
{
    private const string Entity = "/entity/Q";

    private sealed class Gathered
    {
        public string? Name { get; set; }

        public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        public HashSet<OutsideHolding> Holdings { get; } = [];
    }

    /// <summary>The persons, by id, and how many bindings named none with a country.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It has not the form of results.</exception>
    public static (IReadOnlyList<OutsidePerson> Persons, int LeftOut) Read(ReadOnlyMemory<byte> json)
    {
        using var parsed = JsonDocument.Parse(json);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object || !parsed.RootElement.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Object
            || !results.TryGetProperty("bindings", out var bindings) || bindings.ValueKind != JsonValueKind.Array) throw new FormatException("There is no results.bindings.");
        var persons = new SortedDictionary<string, Gathered>(StringComparer.Ordinal);
        var leftOut = 0;
        foreach (var binding in bindings.EnumerateArray())
        {
            if (binding.ValueKind == JsonValueKind.Object && IdOf(Value(binding, "person")) is { } id && Value(binding, "country")?.Trim() is { } code && CountryCodes.IsCountry(code)) Take(persons, binding, id, code);
            else leftOut++;
        }
        return ([.. persons.Where(p => p.Value.Name is not null).Select(p => new OutsidePerson(
            p.Key, p.Value.Name!, [.. p.Value.Aliases.Where(a => a != p.Value.Name)],
            [.. p.Value.Holdings.OrderBy(h => h.Code, StringComparer.Ordinal).ThenBy(h => h.Start?.Text, StringComparer.Ordinal).ThenBy(h => h.Position, StringComparer.Ordinal).ThenBy(h => h.Role)]))], leftOut);
    }

    private static void Take(SortedDictionary<string, Gathered> persons, JsonElement binding, string id, string code)
    {
        if (!persons.TryGetValue(id, out var person)) persons[id] = person = new Gathered();
        if (Value(binding, "personLabel") is { Length: > 0 } label && label != id)
        {
            person.Aliases.Add(label);
            // Labels in several languages: the same one is shown whatever the order of the bindings.
            if (person.Name is null || string.CompareOrdinal(label, person.Name) < 0) person.Name = label;
        }
        if (Value(binding, "alias") is { Length: > 0 } alias) person.Aliases.Add(alias);
        var position = Value(binding, "positionLabel") ?? Value(binding, "position");
        person.Holdings.Add(new OutsideHolding(position, Vocabulary.Read<Role>(Value(binding, "role")), code, DateOf(Value(binding, "start")), DateOf(Value(binding, "end"))));
    }

    private static string? Value(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Object && field.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? IdOf(string? address)
    {
        if (address?.LastIndexOf(Entity, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var id = address[(at + Entity.Length - 1)..];
        return id.Length > 1 && id.Skip(1).All(char.IsAsciiDigit) ? id : null;
    }

    // Times are given to the second; those of a bare year or month stand on its first day, so only the year of a first of January is believed.
    private static Edtf? DateOf(string? time)
    {
        if (time is not { Length: >= 10 } || Edtf.Parse(time[..10]) is not { } day) return null;
        return time[4..10] == "-01-01" ? Edtf.Parse(time[..4]) : day;
    }
}
