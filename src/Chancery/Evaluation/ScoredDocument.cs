using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>A gold file as scoring sees it: a text and the facts a careful reader finds in it.</summary>
public sealed record ScoredDocument
{
    /// <summary>The file's id: language and running number.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the text.</summary>
    public required string Lang { get; init; }

    /// <summary>The whole page as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The publication day as known from outside, or null.</summary>
    public string? Published { get; init; }

    /// <summary>The gold file's JSON.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Reads a gold file.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static ScoredDocument Parse(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement.Clone();
            var item = new ScoredItem(root);
            return new ScoredDocument
            {
                Id = item.Value("id") ?? throw new FormatException("'id' is missing"),
                Lang = item.Value("lang") ?? throw new FormatException("'lang' is missing"),
                Text = item.Value("text") ?? throw new FormatException("'text' is missing"),
                Published = item.Value("published"),
                Json = item.Has("facts") ? root : throw new FormatException("'facts' is missing"),
            };
        }
        catch (JsonException broken)
        {
            throw new FormatException($"no JSON: {broken.Message}", broken);
        }
    }

    /// <summary>The document to hand to the reader: the text and its publication day, nothing else.</summary>
    public Document ToRead() => new() { Id = Id, Text = Text, Published = Edtf.Parse(Published) };
}
