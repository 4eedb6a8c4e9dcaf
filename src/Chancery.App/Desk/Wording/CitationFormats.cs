using System.Globalization;
using System.Text;
using Chancery.App.Desk.Texts;
using Chancery.App.Exports;

namespace Chancery.App.Desk.Wording;

/// <summary>A citation in the formats of other programs, each with the quote, where it stands, and the permanent address.</summary>
internal static class CitationFormats
{
    /// <summary>Plain text for a note or a footnote.</summary>
    public static string Plain(Citation citation, string address, DeskWords words) => citation.AsText(words) + "\n" + address;

    /// <summary>A block quotation with its source, in Markdown.</summary>
    public static string Markdown(Citation citation, string address, DeskWords words)
    {
        var (document, quote) = (citation.Document, citation.Quote);
        var text = new StringBuilder("> ").Append(MarkdownText.Escape(quote.Quote)).Append("\n>\n> — ").Append(MarkdownText.Escape(document.Outlet ?? words["cite.no-outlet"]));
        if (document.Title is { } title) text.Append(", *").Append(MarkdownText.Escape(title)).Append('*');
        text.Append(", ").Append(document.Published is { } published ? DateWords.Say(words, published) : words["cite.no-day"]);
        if (Web(document.Address) is { } page) text.Append(", <").Append(page).Append('>');
        text.Append(", ").Append(words.Say("cite.short", ("start", Plain(quote.Start)), ("end", Plain(quote.End)), ("event", citation.Event.Id), ("address", address))).Append('.');
        if (document.Sample) text.Append(' ').Append(words["cite.sample"]);
        return text.ToString();
    }

    /// <summary>An entry for a bibliography, as BibTeX reads it.</summary>
    public static string BibTeX(Citation citation, string address, DeskWords words)
    {
        var (document, quote) = (citation.Document, citation.Quote);
        var entry = new StringBuilder("@misc{").Append(Key(citation)).Append(",\n");
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
        Add("title", TeX(document.Title ?? document.Id));
        Add("organization", TeX(document.Outlet));
        Add("date", document.Published?.Text);
        Add("language", document.Lang);
        Add("url", Web(document.Address));
        Add("abstract", TeX("“" + quote.Quote + "”"));
        var note = words.Say("cite.note", ("start", Plain(quote.Start)), ("end", Plain(quote.End)), ("hash", document.ContentHash), ("event", citation.Event.Id));
        Add("note", TeX(document.Sample ? $"{note}. {words["cite.sample"]}" : note));
        Add("howpublished", @"\url{" + address + "}");
        return entry.Append('}').ToString();
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Key(Citation citation) => string.Create(CultureInfo.InvariantCulture, $"{citation.Event.Id.ToLowerInvariant()}-{citation.Quote.Start}");

    /// <summary>A web address without what would end the field it stands in; null for any other.</summary>
    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal) : null;

    private static string? TeX(string? text)
    {
        if (text is null) return null;
        var line = new StringBuilder(text.Length + 8);
        foreach (var unit in Commands.Showing.SafeText.Line(text))
        {
            _ = unit switch
            {
                '\\' => line.Append(@"\textbackslash "),
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => line.Append('\\').Append(unit),
                '~' => line.Append(@"\textasciitilde "),
                '^' => line.Append(@"\textasciicircum "),
                _ => line.Append(unit),
            };
        }
        return line.ToString();
    }
}
