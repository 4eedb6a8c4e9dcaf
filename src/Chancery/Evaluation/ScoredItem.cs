using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>A fact or an actor as JSON, looked at without any demand on its shape: another program's reading may be scored too.</summary>
internal sealed class ScoredItem(JsonElement json)
{
    private HashSet<string>? _codes;
    private ScoredItem[]? _participants;
    private string[]? _quotes;

    /// <summary>An item with no fields.</summary>
    public static ScoredItem Empty { get; } = new(default);

    /// <summary>The fact's JSON.</summary>
    public JsonElement Json => json;

    /// <summary>Whether the field is there at all, be it null.</summary>
    public bool Has(string key) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out _);

    /// <summary>The field's text; null when it is null or missing; its JSON when it is something else, so that it equals nothing it should not.</summary>
    public string? Value(string key)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(key, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => "\0" + value.GetRawText(),
        };
    }

    /// <summary>Whether the field says yes.</summary>
    public bool Flag(string key) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The object in the field, or an item with no fields.</summary>
    public ScoredItem Item(string key) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) ? new ScoredItem(value) : Empty;

    /// <summary>The texts in the list.</summary>
    public string[] Texts(string key) => [.. List(json, key).Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : "\0" + v.GetRawText())];

    /// <summary>The participants of a contact.</summary>
    public ScoredItem[] Participants => _participants ??= [.. List(json, "participants").Select(p => new ScoredItem(p))];

    /// <summary>The codes of the sides that take part.</summary>
    public HashSet<string> Codes =>
        _codes ??= Participants.Select(p => p.Value("for")).Where(c => !string.IsNullOrEmpty(c)).Select(c => c!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of the evidence.</summary>
    public string[] Quotes => _quotes ??= [.. List(json, "evidence").Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : new ScoredItem(e).Value("quote") ?? "")];

    /// <summary>The number of evidence items whose offsets do not give their quote in the text.</summary>
    public int MisplacedQuotes(string text) => List(json, "evidence").Count(e =>
    {
        if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty("start", out var from)) return false;
        return !(from.TryGetInt32(out var start) && e.TryGetProperty("end", out var to) && to.TryGetInt32(out var end)
            && start >= 0 && start <= end && end <= text.Length
            && text.AsSpan(start, end - start).SequenceEqual(new ScoredItem(e).Value("quote")));
    });

    /// <summary>The facts of a kind, given by its plural, in a reading.</summary>
    public static ScoredItem[] Facts(JsonElement reading, string plural) =>
        reading.ValueKind == JsonValueKind.Object && reading.TryGetProperty("facts", out var facts) ? [.. List(facts, plural).Select(f => new ScoredItem(f))] : [];

    private static JsonElement.ArrayEnumerator List(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
