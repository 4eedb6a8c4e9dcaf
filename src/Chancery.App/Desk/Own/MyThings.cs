using Chancery.Store;

namespace Chancery.App.Desk.Own;

/// <summary>What one person keeps, as the page "Mine" shows it.</summary>
/// <param name="News">What is watched, with what is new of it.</param>
/// <param name="Names">The names of what is watched and noted, by subject.</param>
/// <param name="Since">Since when things count as new; null when the person never looked: then since each was watched.</param>
/// <param name="Asked">When this was asked: the moment until which the person will have looked.</param>
/// <param name="Notes">The notes that stand, newest first.</param>
/// <param name="Followups">The follow-ups to look after, the earliest due first.</param>
public sealed record MyThings(
    IReadOnlyList<WatchNews> News, IReadOnlyDictionary<OwnSubject, string> Names, DateTimeOffset? Since, DateTimeOffset Asked, IReadOnlyList<Note> Notes, IReadOnlyList<FollowupLine> Followups)
{
    private const int Most = 100;

    /// <summary>Asks for all of it.</summary>
    public static MyThings Of(RecordQueries record, RecordOwn own, DeskView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(view);
        var asked = view.Settings.Clock.GetUtcNow();
        var (watched, looked, notes) = (own.Watchlist(), own.Looked(), own.Notes(Most));
        // Before the first look, what came since the first thing was watched.
        var since = looked ?? (watched.Count == 0 ? asked : watched.Min(w => w.Since));
        var news = record.News([.. watched.Select(w => w.Subject)], since, view.Days);
        List<OwnSubject> subjects = [.. watched.Select(w => w.Subject).Concat(notes.Select(n => n.Subject)).Distinct()];
        var named = record.Named(subjects, view.Days);
        var names = subjects.ToDictionary(s => s, s => SubjectNames.Say(s, named.GetValueOrDefault(s), view.Names));
        return new MyThings(news, names, looked, asked, notes, record.FollowupsOf(own.OwnedBy(own.Who, Most), view.Days));
    }
}
