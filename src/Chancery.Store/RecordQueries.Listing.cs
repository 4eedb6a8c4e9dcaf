using Chancery.Ledger;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>How many of a whole list are loaded at once.</summary>
    private const int Part = 200;

    /// <summary>Events that fit a filter, newest first unless asked otherwise; those without a date last. Beyond 10,000 the total is "at least".</summary>
    public EventsAnswer EventList(EventFilter filter, Days days, int limit = Shown, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(days, view =>
        {
            var (listing, nobody) = Listing(view, filter);
            if (listing is null) return new EventsAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Events = [], Total = new Total(0), Note = view.Note ?? nobody };
            var rows = listing.Page(limit, offset);
            var (total, cut) = listing.Count();
            return new EventsAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Events = EventRows.Load(view, rows), Total = total,
                Note = view.Note ?? (cut ? $"Only the first {EventListing.Looked} events of the country, pair, person or period were looked through; a shorter period finds the rest."
                    : total.Value == 0 ? "No event of the record fits the question." : null),
            };
        });
    }

    /// <summary>All events that fit a filter, in the same order, of one state of the record. They are loaded as they are taken.</summary>
    public IEnumerable<EventLine> EachEvent(EventFilter filter, Days days)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Each(days, view => Listing(view, filter).Listing?.All() ?? [], EventRows.Load);
    }

    /// <summary>All documents, the latest published first, of one state of the record.</summary>
    public IEnumerable<DocumentLine> EachDocument(Days days) => Each(days, DocumentRows.InOrder, static (view, ids) =>
    {
        var lines = DocumentRows.Load(view, ids);
        return ids.Select(id => lines[id]);
    });

    /// <summary>All documents that hold the words, the newest recorded first, of one state of the record.</summary>
    public IEnumerable<SearchHit> EachHit(SearchQuestion asked, Days days)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Each(
            days,
            view => new FoundDocuments(view, asked).Ids(ranked: false, int.MaxValue, int.MaxValue, 0),
            (view, ids) =>
            {
                var (documents, texts) = (DocumentRows.Load(view, ids), DocumentRows.Texts(view, ids));
                return ids.Select(id => Snippet.Of(documents[id], texts[id], asked.Words));
            });
    }

    /// <summary>The whole ledger of the day, the earliest due first, of one state of the record.</summary>
    public IEnumerable<FollowupLine> EachFollowup(Days days, string? country = null, (string A, string B)? pair = null, FollowupState? state = null, string? person = null)
    {
        string[] codes = [.. new[] { country, pair?.A, pair?.B }.OfType<string>().Distinct(StringComparer.Ordinal)];
        return Each(
            days,
            view => FollowupRows.Find(view, new FollowupFilter(codes, state, person is null ? null : NumberOf(view, person), Whole: true)).Found,
            FollowupRows.Lines);
    }

    private static (EventListing? Listing, string? Nobody) Listing(View view, EventFilter filter)
    {
        if (filter.Person is not { } name) return (new EventListing(view, filter, null), null);
        var (one, matches) = PersonOf(view, name.Trim());
        return one is not null ? (new EventListing(view, filter, one.Number), null)
            : (null, matches.Count == 0 ? $"The record names nobody called '{name}'." : $"'{name}' may be any of {matches.Count}: {string.Join(", ", matches.Take(10).Select(m => $"{m.Name} ({m.Id})"))}.");
    }

    /// <summary>A whole list: its rows at once, what they show part by part.</summary>
    private IEnumerable<T> Each<TRow, T>(Days days, Func<View, IReadOnlyList<TRow>> rows, Func<View, IReadOnlyList<TRow>, IEnumerable<T>> load)
    {
        if (days.PublishedBy is not null)
        {
            // A record without later publications answers one question at a time: it is not kept waiting for whoever takes this list.
            foreach (var item in Ask(days, view => rows(view).Chunk(Part).SelectMany(p => load(view, p)).ToList())) yield return item;
            yield break;
        }
        using var connection = _database.Guard(_database.Connect);
        using var snapshot = _database.Guard(connection.Read);
        var view = new View(connection, days, 0, null, days.RecordedBy is { } moment ? RecordedTime.Text(moment) : null);
        foreach (var part in _database.Guard(() => rows(view)).Chunk(Part))
        {
            foreach (var item in _database.Guard(() => load(view, part).ToList())) yield return item;
        }
    }
}
