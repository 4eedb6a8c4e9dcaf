using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>
/// Which contacts are one event, as told by hand (<c>gold/merges.json</c>). A contact of a gold file is named by file and place in its list of
/// contacts, such as <c>en-003/0</c>. A contact of a judged file that is not named is an event of its own.
/// </summary>
public sealed class MergeKey
{
    private MergeKey(JsonElement json)
    {
        Judged = Texts(json, "judged").ToHashSet(StringComparer.Ordinal);
        Clusters = [.. List(json, "clusters").Select(Texts)];
        Unsure = [.. List(json, "unsure").Select(Texts).Select(pair => pair.Count == 2 ? TellingPair.Of(pair[0], pair[1]) : throw new FormatException("an unsure pair is not of two"))];
        Samples = [.. List(json, "samples").Select(c => (IReadOnlyList<SampleTelling>)[.. c.EnumerateArray().Select(SampleTelling.Parse)])];
        SamplesUnsure = [.. List(json, "samplesUnsure").Select(c => (IReadOnlyList<SampleTelling>)[.. c.EnumerateArray().Select(SampleTelling.Parse)])];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cluster in Clusters)
        {
            if (cluster.Count < 2) throw new FormatException("a cluster of fewer than two");
            if (cluster.Select(DocumentOf).Distinct(StringComparer.Ordinal).Count() < cluster.Count) throw new FormatException($"{cluster[0]}: one file tells an event twice");
            if (cluster.FirstOrDefault(c => !seen.Add(c)) is { } twice) throw new FormatException($"{twice} stands twice");
        }
    }

    /// <summary>Ids of the files whose contacts were all judged. Of other files only what <see cref="Clusters"/> says is known.</summary>
    public IReadOnlySet<string> Judged { get; }

    /// <summary>Contacts that are one event; two and more each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Clusters { get; }

    /// <summary>Pairs on which careful readers may differ: neither rewarded nor punished.</summary>
    public IReadOnlyList<TellingPair> Unsure { get; }

    /// <summary>What the samples tell of one event.</summary>
    public IReadOnlyList<IReadOnlyList<SampleTelling>> Samples { get; }

    /// <summary>What the samples tell of perhaps one event.</summary>
    public IReadOnlyList<IReadOnlyList<SampleTelling>> SamplesUnsure { get; }

    /// <summary>The file of a contact's name.</summary>
    public static string DocumentOf(string contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var cut = contact.LastIndexOf('/');
        return cut > 0 ? contact[..cut] : throw new FormatException($"'{contact}' is no file/number");
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none, or contradicts itself; the message says why.</exception>
    public static MergeKey Parse(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return new MergeKey(parsed.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FormatException($"no key of events: {broken.Message}", broken);
        }
    }

    private static JsonElement.ArrayEnumerator List(JsonElement json, string list) =>
        json.TryGetProperty(list, out var found) ? found.EnumerateArray() : throw new FormatException($"'{list}' is missing");

    private static IReadOnlyList<string> Texts(JsonElement json, string list) => [.. List(json, list).Select(t => t.GetString() ?? throw new FormatException($"'{list}' holds null"))];

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString() ?? throw new FormatException("a list holds null"))];
}
