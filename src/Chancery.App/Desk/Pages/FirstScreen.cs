using Chancery.Store;

namespace Chancery.App.Desk.Pages;

/// <summary>One fact shown in full on the first screen.</summary>
/// <param name="Event">The event.</param>
/// <param name="Followup">What became of it; null when it is no plan.</param>
/// <param name="Quote">The words it rests on.</param>
/// <param name="Telling">The telling those words come from.</param>
/// <param name="Text">The whole text they stand in.</param>
public sealed record WorkedFact(EventLine Event, FollowupLine? Followup, CitedQuote Quote, Telling Telling, string Text);

/// <summary>What the first screen shows.</summary>
public sealed record FirstScreen
{
    /// <summary>How many lines a short list has.</summary>
    public const int ListLength = 5;

    /// <summary>Among how many overdue contacts the one shown in full is chosen.</summary>
    private const int Candidates = 50;

    /// <summary>One fact shown in full; null on an empty record.</summary>
    public WorkedFact? Worked { get; init; }
    public required FollowupsAnswer Overdue { get; init; }
    public required FollowupsAnswer Coming { get; init; }
    public required EventsAnswer Latest { get; init; }
    public required EventsAnswer Differently { get; init; }

    /// <summary>What the documents of the events told differently differ on, by event.</summary>
    public required IReadOnlyDictionary<string, ToldApart> Changes { get; init; }
    public required int Unclear { get; init; }
    public required CoverageAnswer Coverage { get; init; }

    /// <summary>Asks the record.</summary>
    public static FirstScreen Of(RecordQueries record, Days days)
    {
        ArgumentNullException.ThrowIfNull(record);
        var overdue = record.Overdue(days, Candidates);
        var coming = record.Coming(days, ListLength);
        var latest = record.Latest(days, ListLength);
        var differently = record.ToldDifferently(days, ListLength);
        return new FirstScreen
        {
            Worked = Work(record, days, overdue, coming, latest),
            Overdue = overdue with { Followups = [.. overdue.Followups.Take(ListLength)] },
            Coming = coming,
            Latest = latest,
            Differently = differently,
            Changes = ToldApart.Of(record, differently.Events, days),
            Unclear = record.DateUnclear(days, 1).Total.Value,
            Coverage = record.Coverage(days),
        };
    }

    // The language of the pages' own words.
    private const string PageLanguage = "en";

    // What is shown first ought to be right more often than not; so many are looked at to find one.
    private const double Sure = 0.6;
    private const int Looked = 16;

    /// <summary>The first overdue contact that is sure enough, of two sides and with a place if there is one, since that has most to show; else what comes next, else the latest.</summary>
    private static WorkedFact? Work(RecordQueries record, Days days, FollowupsAnswer overdue, FollowupsAnswer coming, EventsAnswer latest)
    {
        var contacts = overdue.Followups.OrderBy(f => f.Kind == "commitment").ThenBy(f => f.Parties.Count != 2).ThenBy(f => f.Place is null);
        WorkedFact? first = null;
        foreach (var id in contacts.Concat(coming.Followups).Select(f => f.EventId).Concat(latest.Events.Select(e => e.Id)).Distinct(StringComparer.Ordinal).Take(Looked))
        {
            var answer = record.Event(id, days);
            if (answer.Event is not { Evidence.Count: > 0 } line) continue;
            var quotes = answer.Followup is { Evidence.Count: > 0 } followup ? followup.Evidence : line.Evidence;

            // Words in another language than the page's show best that they stay as they were written.
            var quote = quotes.FirstOrDefault(q => q.Lang is not (null or PageLanguage)) ?? quotes[0];
            if (answer.Tellings.FirstOrDefault(t => t.Document.Id == quote.Document) is not { } telling) continue;
            if (first is not null && line.Fact.Confidence < Sure) continue;
            var worked = new WorkedFact(line, answer.Followup, quote, telling, record.Document(quote.Document, days).Text);
            if (line.Fact.Confidence >= Sure) return worked;
            first = worked;
        }
        return first;
    }
}
