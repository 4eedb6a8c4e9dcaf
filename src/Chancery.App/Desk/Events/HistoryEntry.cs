using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>A field before and after, in words.</summary>
public sealed record ShownChange(string Label, string Before, string After);

/// <summary>A line of an event's history.</summary>
public sealed record HistoryEntry
{
    public required DateTimeOffset When { get; init; }

    /// <summary>What happened, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Why, as a person gave it.</summary>
    public string? Why { get; init; }
    public IReadOnlyList<ShownChange> Changes { get; init; } = [];

    /// <summary>The documents that tell it since, or no more.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The lines of a history, newest first. Versions in which nothing changed that is said of the event, such as one read again alike, are left out.</summary>
    public static IReadOnlyList<HistoryEntry> Of(HistoryAnswer history, WorldNames names, DeskWords words)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(words);
        return [.. history.Words.Select(w => Word(w, words)).Concat(history.Versions.SelectMany(v => Version(v, names, words)))
            .Concat(history.Joined.Where(j => j.When is not null).Select(j => new HistoryEntry { When = j.When!.Value, Title = words.Say("event.history.joined", ("id", j.Id)) })).OrderByDescending(e => e.When)];
    }

    private static IEnumerable<HistoryEntry> Version(EventVersion version, WorldNames names, DeskWords words)
    {
        if (version.IsFirst)
        {
            yield return new HistoryEntry { When = version.From, Title = words.Say("event.history.first", ("n", version.Added.Count)), Documents = version.Added };
            yield break;
        }
        if (version.Fields.Count > 0) yield return new HistoryEntry
        {
            When = version.From, Title = words["event.history.changed"],
            Changes = [.. version.Fields.Select(f => new ShownChange(FieldJson.Label(f.Name, words), FieldJson.Say(f.Name, f.Before, names, words), FieldJson.Say(f.Name, f.After, names, words)))],
        };
        if (version.Added.Count > 0) yield return new HistoryEntry { When = version.From, Title = words.Say("event.history.added", ("n", version.Added.Count)), Documents = version.Added };
        if (version.Removed.Count > 0) yield return new HistoryEntry { When = version.From, Title = words.Say("event.history.removed", ("n", version.Removed.Count)), Documents = version.Removed };
    }

    private static HistoryEntry Word(LogEntry entry, DeskWords words)
    {
        var key = "event.history.word." + entry.What;
        return new HistoryEntry { When = entry.When, Title = words.Has(key) ? words.Say(key, ("who", entry.Who)) : words.Say("event.history.word", ("who", entry.Who), ("what", entry.What)), Why = entry.Why };
    }
}
