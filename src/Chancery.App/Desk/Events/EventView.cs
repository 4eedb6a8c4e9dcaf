using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>Everything the page of one event shows.</summary>
public sealed record EventView
{
    /// <summary>The most texts that stand beside the fields; all others are among the sources.</summary>
    private const int MostTexts = 8;

    public required EventAnswer Answer { get; init; }
    public required IReadOnlyList<EventText> Texts { get; init; }
    public required ComparisonAnswer Compared { get; init; }
    public required HistoryAnswer History { get; init; }
    public required NeighboursAnswer Neighbours { get; init; }
    public required IReadOnlyList<QuoteTranslation> Translations { get; init; }

    /// <summary>The event itself.</summary>
    public EventLine Event => Answer.Event!;

    /// <summary>Asks the record for it.</summary>
    /// <param name="answer">The event.</param>
    /// <param name="record">The record.</param>
    /// <param name="own">What the reader keeps.</param>
    /// <param name="view">How the page looks at the record.</param>
    public static EventView Of(EventAnswer answer, RecordQueries record, RecordOwn own, DeskView view)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(view);
        // One text of each voice first: its copies say the same.
        var shown = answer.Tellings.GroupBy(t => t.Document.Voice).SelectMany(g => g.Select((t, nth) => (Telling: t, Nth: nth))).OrderBy(t => t.Nth).Select(t => t.Telling).Take(MostTexts).ToList();
        var texts = record.Texts(shown.Select(t => t.Document.Id), view.Days);
        return new EventView
        {
            Answer = answer,
            Texts = [.. shown.Select(t => Text(t, texts.GetValueOrDefault(t.Document.Id, ""), view.Settings.Pipeline))],
            Compared = record.Compare(answer.Event!.Id, view.Days),
            History = record.History(answer.Event.Id, view.Days, view.All ? 200 : 12),
            Neighbours = record.Neighbours(answer.Event, view.Days),
            Translations = own.Translations(shown.Select(t => t.Document.Id)),
        };
    }

    private static EventText Text(Telling telling, string text, Pipeline reader)
    {
        var line = telling.Document;
        var document = new Document { Id = line.Id, Text = text, Published = line.Published, Language = line.Lang, Outlet = line.Outlet, Side = line.Side };
        // Words of a field are those of the text as it stands; a fact whose evidence reaches beyond it has none.
        return new EventText(telling, text, telling.Fact.Evidence.All(e => e.Span.End <= text.Length) ? reader.Locate(document, [telling.Fact])[0] : []);
    }
}
