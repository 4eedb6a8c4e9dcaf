using System.Text.Json;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>What the ledger shows of an event.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Place">The place of a contact, where one is told.</param>
/// <param name="Confidence">The highest confidence among the tellings.</param>
/// <param name="Sample">Whether all that tells it is a constructed sample.</param>
/// <param name="Evidence">All words it rests on.</param>
internal sealed record Planned(string Id, string? Place, double Confidence, bool Sample, IReadOnlyList<CitedQuote> Evidence);

/// <summary>Loads of events what the ledger shows of them, which is much less than a list of events does.</summary>
internal static class PlannedRows
{
    /// <summary>The events of these rows, by row.</summary>
    public static Dictionary<long, Planned> Load(View view, IReadOnlyCollection<long> wanted)
    {
        if (wanted.Count == 0) return [];
        var ids = Columns.In(wanted.Distinct());
        var sources = new EventSources(view, ids);
        return view.Query($"SELECT e.id, e.public_id, e.confidence, CASE WHEN e.fact_kind = 'contact' THEN e.body END FROM events e WHERE e.id IN {ids}", r => (Id: r.GetInt64(0), Planned: new Planned(
            r.GetString(1), r.Text(3) is { } contact ? Place(contact) : null, r.GetDouble(2), sources.Documents(r.GetInt64(0)).TrueForAll(d => d.Sample), sources.Evidence(r.GetInt64(0)))))
            .ToDictionary(e => e.Id, e => e.Planned);
    }

    private static string? Place(string contact)
    {
        using var read = JsonDocument.Parse(contact);
        return read.RootElement.TryGetProperty("place", out var place) ? place.GetString() : null;
    }
}
