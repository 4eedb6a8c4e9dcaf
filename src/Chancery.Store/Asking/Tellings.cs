using System.Text.Json;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads each document's own telling of an event.</summary>
internal static class Tellings
{
    public static IReadOnlyList<(long Fact, Telling Telling)> Of(View view, string eventId)
    {
        var rows = view.Query(
            $"""
            SELECT f.id, f.document, f.fact_kind, f.body, m.vague, f.key FROM event_mentions m JOIN events e ON e.id = m.event JOIN facts f ON f.id = m.fact
            WHERE {EventRows.Called} AND {view.Live("e")} ORDER BY m.ordinal
            """,
            r => (Fact: r.GetInt64(0), Document: r.GetInt64(1), Kind: r.GetString(2), Body: r.GetString(3), Vague: r.Flag(4), Key: r.GetString(5)), ("id", eventId));
        var documents = DocumentRows.Load(view, rows.Select(r => r.Document).Distinct());
        var texts = DocumentRows.Texts(view, rows.Select(r => r.Document).Distinct());
        var quotes = QuoteRows.Load(view, [.. rows.Select(r => r.Fact)]);
        return rows.ConvertAll(r => (r.Fact, new Telling
        {
            Key = r.Key, Document = documents[r.Document], Fact = ReadingJsonReader.ReadFact(r.Kind, r.Body, texts[r.Document]), Vague = r.Vague, Evidence = [.. quotes[r.Fact]],
        }));
    }

    /// <summary>On what the tellings differ.</summary>
    public static IReadOnlyList<Difference> Differences(View view, string eventId, IReadOnlyList<(long Fact, Telling Telling)> tellings)
    {
        if (view.Connection.Word($"SELECT e.differences FROM events e WHERE {EventRows.Called} AND {view.Live("e")}", ("id", eventId)) is not { } json) return [];
        var documents = tellings.ToDictionary(t => t.Fact, t => t.Telling.Document.Id);
        using var parsed = JsonDocument.Parse(json);
        return [.. parsed.RootElement.EnumerateArray().Select(d => new Difference(
            d.GetProperty("field").GetString()!,
            [.. d.GetProperty("values").EnumerateArray().Select(v => new DifferentValue(
                v.GetProperty("value").GetString(), [.. v.GetProperty("facts").EnumerateArray().Select(f => documents[f.GetInt64()]).Distinct(StringComparer.Ordinal)]))]))];
    }
}
