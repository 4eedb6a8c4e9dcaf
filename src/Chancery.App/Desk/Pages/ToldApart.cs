using Chancery.Store;

namespace Chancery.App.Desk.Pages;

/// <summary>On what the documents of one event differ, and who published them.</summary>
/// <param name="Differences">Field by field.</param>
/// <param name="Outlets">The outlets, by document.</param>
public sealed record ToldApart(IReadOnlyList<Difference> Differences, IReadOnlyDictionary<string, string> Outlets)
{
    /// <summary>What an event's documents differ on.</summary>
    public static ToldApart Of(EventAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var outlets = answer.Tellings.GroupBy(t => t.Document.Id, StringComparer.Ordinal).ToDictionary(t => t.Key, t => Outlet(t.First().Document), StringComparer.Ordinal);
        return new ToldApart(answer.Differences, outlets);
    }

    /// <summary>What the documents of each event differ on, by event.</summary>
    public static IReadOnlyDictionary<string, ToldApart> Of(RecordQueries record, IReadOnlyList<EventLine> events, Days days)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(events);
        return events.ToDictionary(e => e.Id, e => Of(record.Event(e.Id, days)), StringComparer.Ordinal);
    }

    private static string Outlet(DocumentLine document) => document.Outlet ?? document.Title ?? document.Id;
}
