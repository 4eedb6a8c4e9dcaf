using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Today;

/// <summary>One fact shown in full, with the words it rests on.</summary>
/// <param name="Event">The event.</param>
/// <param name="Followup">What became of it; null when it is no plan.</param>
/// <param name="Quote">The words it rests on.</param>
/// <param name="Telling">The telling those words come from.</param>
/// <param name="Text">The whole text they stand in.</param>
public sealed record WorkedFact(EventLine Event, FollowupLine? Followup, CitedQuote Quote, Telling Telling, string Text)
{
    // What is shown first ought to be right more often than not; so many are looked at to find one.
    private const double Sure = 0.6;
    private const int Looked = 16;

    /// <summary>The first overdue contact that is sure enough, of two sides and with a place if there is one, since that has most to show; else what comes next, else the latest.</summary>
    public static WorkedFact? Of(RecordQueries record, TodayAnswer today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(today);
        var contacts = today.Overdue.Lines.OrderBy(f => f.Kind == "commitment").ThenBy(f => f.Parties.Count != 2).ThenBy(f => f.Place is null);
        WorkedFact? first = null;
        foreach (var id in contacts.Concat(today.Coming.Lines).Select(f => f.EventId).Concat(today.Contacts.Select(e => e.Id)).Distinct(StringComparer.Ordinal).Take(Looked))
        {
            var answer = record.Event(id, today.Days);
            if (answer.Event is not { Evidence.Count: > 0 } line) continue;
            var quotes = answer.Followup is { Evidence.Count: > 0 } followup ? followup.Evidence : line.Evidence;

            // Words in another language than the page's show best that they stay as they were written.
            var quote = quotes.FirstOrDefault(q => q.Lang is { } lang && lang != DeskTexts.Fallback) ?? quotes[0];
            if (answer.Tellings.FirstOrDefault(t => t.Document.Id == quote.Document) is not { } telling) continue;
            if (first is not null && line.Fact.Confidence < Sure) continue;
            var worked = new WorkedFact(line, answer.Followup, quote, telling, record.Document(quote.Document, today.Days).Text);
            if (line.Fact.Confidence >= Sure) return worked;
            first = worked;
        }
        return first;
    }
}
