using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    public string AsText()
    {
        var text = new StringBuilder();
        text.Append('“').Append(Quote.Quote).Append("”\n");
        text.Append(Document.Outlet ?? "Outlet not known");
        if (Document.Title is { } title) text.Append(", “").Append(title).Append('”');
        text.Append(", ").Append(Document.Published is { } published ? "published " + DateWords.Say(published) : "publication day not known");
        text.Append(" (").Append(LanguageNames.Say(Document.Lang)).Append(", ").Append(TranslationWords.Say(Document.Translation)).Append(").\n");
        text.Append(Document.Address ?? "Address not known").Append('\n');
        text.Append("Characters ").Append(Quote.Start).Append('–').Append(Quote.End).Append(" of document ").Append(Document.Id).Append(" (UTF-16 code units, end exclusive); SHA-256 of the text ").Append(Document.ContentHash).Append(".\n");
        text.Append("Record: event ").Append(Event.Id).Append(", recorded ").Append(DateWords.Moment(Event.Recorded)).Append(", reader ").Append(Document.Reader).Append('.');
        if (Document.Sample) text.Append("\nConstructed sample, not evidence.");
        return text.ToString();
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
