using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A change of state as the store keeps it: the event by its number.</summary>
internal sealed record StoredResolution(FollowupState State, long Event, DateOnly From, string Reason);

/// <summary>Changes of state of a follow-up as JSON.</summary>
internal static class ResolutionJson
{
    public static string Write(IReadOnlyList<StoredResolution> resolutions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var resolution in resolutions)
            {
                json.WriteStartObject();
                json.WriteString("state", resolution.State.Word());
                json.WriteNumber("event", resolution.Event);
                json.WriteString("from", Columns.Text(resolution.From));
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
            Vocabulary.Read<FollowupState>(r.GetProperty("state").GetString()) ?? FollowupState.Open, r.GetProperty("event").GetInt64(),
            DateOnly.ParseExact(r.GetProperty("from").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), r.GetProperty("reason").GetString()!))];
    }
}
