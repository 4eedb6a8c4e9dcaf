using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Cites the words of a document so that somebody else finds them: as plain text, and as a W3C Web Annotation.</summary>
/// <param name="Event">The event the words are evidence of.</param>
/// <param name="Document">Where they stand.</param>
/// <param name="Quote">The words.</param>
/// <param name="Text">The document's whole text.</param>
public sealed record Citation(EventLine Event, DocumentLine Document, CitedQuote Quote, string Text)
{
    private const int Context = 32;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain text for a note or a footnote.</summary>
    public string AsText(DeskWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var outlet = Document.Outlet ?? words["cite.no-outlet"];
        var published = Document.Published is { } day ? words.Say("cite.published", ("date", DateWords.Forms(words, day))) : words["cite.no-day"];
        return string.Join('\n', new[]
        {
            words.Say("cite.quote", ("quote", Quote.Quote)),
            words.Say("cite.document", ("outlet", Document.Title is { } title ? words.Say("cite.titled", ("outlet", outlet), ("title", title)) : outlet), ("published", published),
                ("language", LanguageNames.Say(words, Document.Lang)), ("translation", TranslationWords.Say(words, Document.Translation))),
            Document.Address ?? words["cite.no-address"],
            words.Say("cite.place", ("start", Plain(Quote.Start)), ("end", Plain(Quote.End)), ("document", Document.Id), ("hash", Document.ContentHash)),
            words.Say("cite.record", ("event", Event.Id), ("moment", DateWords.Moment(words, Event.Recorded)), ("reader", Document.Reader)),
            Document.Sample ? words["cite.sample"] : null,
        }.OfType<string>());

        static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A Web Annotation with the exact words, what stands around them, and their place.</summary>
    public string AsAnnotation()
    {
        var before = Text[Whole(Math.Max(0, Quote.Start - Context))..Quote.Start];
        var after = Text[Quote.End..Whole(Math.Min(Text.Length, Quote.End + Context))];
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@context"] = "http://www.w3.org/ns/anno.jsonld",
                ["type"] = "Annotation",
                ["motivation"] = "identifying",
                ["body"] = new { type = "TextualBody", value = Event.Id },
                ["target"] = new
                {
                    source = Document.Address ?? Document.Id,
                    selector = new object[]
                    {
                        new { type = "TextQuoteSelector", exact = Quote.Quote, prefix = before, suffix = after },
                        new { type = "TextPositionSelector", start = Quote.Start, end = Quote.End },
                    },
                },
                ["rights"] = Document.Sample ? "Constructed sample, not evidence." : null,
            },
            Readable);
    }

    private int Whole(int at) => at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) ? at - 1 : at;
}
