using System.Security.Cryptography;
using System.Text;
using Chancery.Store.Asking;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Events for a feed that programs fetch again and again.</summary>
    /// <param name="asked">Which events.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list.</param>
    public FeedAnswer Feed(FeedQuestion asked, FeedOrder order, Days days, int limit)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Ask(days, view =>
        {
            var number = asked.Person is { } id ? NumberOf(view, id) : (long?)null;
            var rows = new FeedRows(view, asked, number).In(order, limit);
            var events = EventRows.Load(view, rows);
            var history = FeedRows.History(view, rows);
            return new FeedAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Mark = Mark(view),
                Lines = [.. rows.Zip(events).Select(p => (p.Second, History: history[p.First])).Where(p => asked.Topics.Count == 0 || p.Second.Topics.Intersect(asked.Topics, StringComparer.Ordinal).Any())
                    .Select(p => new FeedLine(p.Second, p.History.First, p.History.Updated, p.History.Revisions))],
            };
        });
    }

    /// <summary>What the record learned, or learned anew, since a row of events. What was only derived again and says the same is passed over.</summary>
    /// <param name="asked">Which events.</param>
    /// <param name="after">The row.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list.</param>
    public NewsSince Since(FeedQuestion asked, long after, Days days, int limit)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Ask(days, view =>
        {
            var (rows, last) = new FeedRows(view, asked, asked.Person is { } id ? NumberOf(view, id) : null).Since(after);
            List<long> shown = [.. rows.Take(limit)];
            var history = FeedRows.History(view, shown);
            return new NewsSince(last, [.. shown.Zip(EventRows.Load(view, shown)).Select(p => new FeedLine(p.Second, history[p.First].First, history[p.First].Updated, history[p.First].Revisions))], rows.Count);
        });
    }

    /// <summary>A record is told by when its first document came: no other document ever comes before it.</summary>
    private static string Mark(View view) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.Connection.Word("SELECT min(recorded) FROM documents") ?? "")))[..8];
}
