using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Store.Reviewing;

/// <summary>Corrects a fact by a JSON merge patch (RFC 7396) over the fields of the gold schema.</summary>
internal static class FactPatch
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fact as corrected: what a person stands for is sure, and what they changed rests on their word.</summary>
    /// <exception cref="ReviewRefusedException">The change makes no valid fact of this text, or changes nothing.</exception>
    public static Fact Apply(Fact fact, string change, string text)
    {
        var before = JsonNode.Parse(ReadingJson.Write(fact))!.AsObject();
        var patch = Read(change);
        var fields = before.Select(p => p.Key).Where(k => k is not ("confidence" or "basis" or "trace")).Concat(fact is Tenure ? ["original"] : Array.Empty<string>()).Distinct(StringComparer.Ordinal).ToList();
        if (patch.Select(p => p.Key).FirstOrDefault(k => !fields.Contains(k, StringComparer.Ordinal)) is { } unknown)
            throw new ReviewRefusedException($"A {fact.FactKind()} has no field '{unknown}' that can be corrected; it has {string.Join(", ", fields)}.");
        var wanted = Merge(before.DeepClone(), patch)!.AsObject();
        var changed = patch.Select(p => p.Key).Where(k => !Alike(before[k], wanted[k])).ToList();
        var corrected = Written(fact.FactKind(), wanted, text);
        var after = JsonNode.Parse(ReadingJson.Write(corrected))!.AsObject();
        foreach (var field in changed) Check(field, wanted[field], after[field]);
        if (changed.All(k => Alike(before[k], after[k]))) throw new ReviewRefusedException("The correction changes nothing: the fact says so already. To confirm it: review accept.");
        var basis = corrected.Basis.Where(b => !changed.Contains(Root(b.Key), StringComparer.Ordinal)).Concat(changed.Where(c => c != "evidence").Select(c => KeyValuePair.Create(c, Basis.Corrected)));
        return corrected with { Confidence = 1, Basis = basis.ToDictionary(StringComparer.Ordinal), Trace = [] };
    }

    private static JsonObject Read(string change)
    {
        try
        {
            if (JsonNode.Parse(change) is JsonObject { Count: > 0 } patch) return patch;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // Told below, with an example.
        }
        throw new ReviewRefusedException("""A correction is a JSON object of the fields that change, such as {"date": "2024-01-21", "kind": "call"}; null takes a value away.""");
    }

    private static Fact Written(string factKind, JsonObject wanted, string text)
    {
        try
        {
            return ReadingJsonReader.ReadFact(factKind, wanted.ToJsonString(Plain), text);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new ReviewRefusedException($"The correction is no valid {factKind}: {wrong.Message}. Its fields are as in ./chancery show event ID --format json.", wrong);
        }
    }

    /// <summary>What was asked for must be what is understood: words that the model would pass over in silence are refused.</summary>
    private static void Check(string field, JsonNode? wanted, JsonNode? after)
    {
        var understood = field == "evidence"
            ? wanted is JsonArray spans && after is JsonArray cut && spans.Count == cut.Count && spans.Zip(cut).All(p => IsCut(p.First, p.Second!.AsObject()))
            : Alike(wanted, after);
        if (!understood) throw new ReviewRefusedException($"The correction's '{field}' cannot be understood: {Short(wanted)}. It should look like {Short(after)}.");
    }

    /// <summary>Whether the words were found where they were said to stand; words alone are looked for.</summary>
    private static bool IsCut(JsonNode? wanted, JsonObject cut) =>
        wanted is JsonValue || wanted is JsonObject given && given.All(p => p.Key is "quote" or "start" or "end" && (p.Value is null || JsonNode.DeepEquals(p.Value, cut[p.Key])));

    private static string Short(JsonNode? node) => node?.ToJsonString(Plain) is not { } text ? "null" : text.Length > 120 ? text[..120] + "…" : text;

    private static string Root(string path) => path.Split('.', '[')[0];

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var merged = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            if (value is null) merged.Remove(name);
            else merged[name] = Merge(merged.TryGetPropertyValue(name, out var held) ? held?.DeepClone() : null, value);
        }
        return merged;
    }

    /// <summary>Equal, where a missing field is the same as null.</summary>
    private static bool Alike(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonObject x, JsonObject y) => x.Select(p => p.Key).Union(y.Select(p => p.Key), StringComparer.Ordinal).All(k => Alike(x[k], y[k])),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(p => Alike(p.First, p.Second)),
        _ => JsonNode.DeepEquals(a, b),
    };
}
