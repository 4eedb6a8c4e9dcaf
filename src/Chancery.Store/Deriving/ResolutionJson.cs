using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Ledger;

namespace Chancery.Store.Deriving;

/// <summary>A change of state as the store keeps it: the event by its key.</summary>
internal sealed record StoredResolution(FollowupState State, string EventKey, DateOnly From, string Reason);

/// <summary>Changes of state of a follow-up as JSON.</summary>
internal static class ResolutionJson
{
    public static string Write(IReadOnlyList<Resolution> resolutions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var resolution in resolutions)
            {
                json.WriteStartObject();
                json.WriteString("state", resolution.State.Word());
                json.WriteString("event", resolution.By.Key);
                json.WriteString("from", resolution.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("reason", resolution.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static IReadOnlyList<StoredResolution> Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. parsed.RootElement.EnumerateArray().Select(r => new StoredResolution(
            Vocabulary.Read<FollowupState>(r.GetProperty("state").GetString()) ?? FollowupState.Open, r.GetProperty("event").GetString()!,
            DateOnly.ParseExact(r.GetProperty("from").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), r.GetProperty("reason").GetString()!))];
    }
}
