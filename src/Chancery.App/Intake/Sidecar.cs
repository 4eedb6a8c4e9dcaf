using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Intake;

/// <summary>What is known of a text from outside: <c>NAME.meta.json</c> beside <c>NAME.txt</c>.</summary>
internal sealed record Sidecar
{
    public string? Url { get; private init; }

    public string? Outlet { get; private init; }

    public string? Side { get; private init; }

    public Edtf? Published { get; private init; }

    public string? Retrieved { get; private init; }

    public Translation Translation { get; private init; }

    /// <summary>The language to read as, where an archive tells it; null to have it identified.</summary>
    public string? Language { get; private init; }

    /// <summary>Whether the text is a constructed sample.</summary>
    public bool Sample { get; private init; }

    /// <summary>What is wrong with the sidecar, sentences to stand after its name; what is right is used.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>The sidecar's path for a text.</summary>
    public static string PathFor(string file) => Path.ChangeExtension(file, ".meta.json");

    /// <summary>Reads the sidecar of a text; empty when there is none.</summary>
    public static Sidecar Of(string file)
    {
        var path = PathFor(file);
        if (!File.Exists(path)) return new Sidecar();
        var decoded = TextFiles.Read(path);
        if (decoded.Unreadable is { } why) return new Sidecar { Faults = [why + " The text was taken in without it."] };
        try
        {
            using var parsed = JsonDocument.Parse(decoded.Text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? Of(parsed.RootElement)
                : new Sidecar { Faults = ["is no JSON object. The text was taken in without it."] };
        }
        catch (JsonException broken)
        {
            return new Sidecar { Faults = [$"is no JSON ({broken.Message}). The text was taken in without it."] };
        }
    }

    /// <summary>What a JSON object tells of a text.</summary>
    /// <param name="json">The object.</param>
    /// <param name="language">The key of the language; null where none is looked for.</param>
    public static Sidecar Of(JsonElement json, string? language = null)
    {
        var faults = new List<string>();
        string? Text(string key)
        {
            if (!json.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
            if (value.ValueKind == JsonValueKind.String) return string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim();
            faults.Add($"gives no text for \"{key}\"; the text was taken in without that.");
            return null;
        }
        var published = Text("published");
        if (published is not null && Edtf.Parse(published) is null) faults.Add($"gives \"published\": \"{published}\", which is no day such as 2024-01-21; the text was taken in without that.");
        var translation = Text("translation");
        if (translation is not null && Vocabulary.Read<Translation>(translation) is null) faults.Add($"gives \"translation\": \"{translation}\", which is none of original, translated, machine, unknown; the text was taken in without that.");
        return new Sidecar
        {
            Url = Text("url"),
            Outlet = Text("outlet"),
            Side = Text("side"),
            Published = Edtf.Parse(published),
            Retrieved = Text("retrieved"),
            Translation = Vocabulary.Read<Translation>(translation) ?? Translation.Unknown,
            Language = language is null ? null : Text(language),
            Sample = json.TryGetProperty("sample", out var sample) && sample.ValueKind == JsonValueKind.True,
            Faults = faults,
        };
    }
}
