using System.Globalization;
using System.Text;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;

namespace Chancery.App.Exports.Briefs;

/// <summary>A brief as Markdown. Words of documents are text in it and nothing else.</summary>
internal static class MarkdownBrief
{
    public static string Write(Brief brief, DeskWords words)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Escape(brief.Title)).Append("\n\n").Append(MarkdownText.Escape(brief.Lead)).Append('\n');
        foreach (var remark in brief.Remarks) text.Append("\n**").Append(MarkdownText.Escape(remark)).Append("**\n");
        foreach (var part in brief.First) Part(text, "## ", part, words);
        Heading(text, "## ", brief.UnknownHeading);
        foreach (var gap in brief.Unknown) text.Append("- ").Append(MarkdownText.Escape(gap)).Append('\n');
        if (brief.Notes.Count > 0) Heading(text, "## ", brief.NotesHeading);
        foreach (var note in brief.Notes)
        {
            foreach (var line in note.Text.Split('\n')) text.Append("> ").Append(MarkdownText.Escape(line)).Append("  \n");
            text.Append(">\n> ").Append(MarkdownText.Escape(note.By)).Append('\n');
        }
        Heading(text, "## ", brief.DetailsHeading);
        foreach (var part in brief.Details) Part(text, "### ", part, words);
        Heading(text, "## ", brief.SourcesHeading);
        if (brief.Sources.Count == 0) text.Append(MarkdownText.Escape(words["brief.sources.none"])).Append('\n');
        foreach (var source in brief.Sources) Source(text, source);
        Heading(text, "## ", words["brief.foot"]);
        foreach (var line in brief.Foot) text.Append("- ").Append(MarkdownText.Escape(line)).Append('\n');
        return text.ToString();
    }

    private static void Part(StringBuilder text, string level, BriefPart part, DeskWords words)
    {
        Heading(text, level, part.Heading);
        if (part.Lines.Count == 0) text.Append(MarkdownText.Escape(part.Empty)).Append('\n');
        foreach (var line in part.Lines) Line(text, line, words);
        if (part.Rest is { } rest) text.Append('\n').Append(MarkdownText.Escape(rest)).Append('\n');
    }

    private static void Line(StringBuilder text, BriefLine line, DeskWords words)
    {
        text.Append("- ");
        if (line.Date is { } date) text.Append(DateWords.Say(words, date)).Append(": ");
        text.Append("**").Append(MarkdownText.Escape(line.Text)).Append("**");
        if (line.State is { } state) text.Append(" (").Append(MarkdownText.Escape(StatusWords.Say(words, state))).Append(')');
        if (line.More is { Length: > 0 } more) text.Append(". ").Append(MarkdownText.Escape(more));
        foreach (var number in line.Sources) text.Append(CultureInfo.InvariantCulture, $" [{number}]");
        text.Append('\n');
    }

    private static void Source(StringBuilder text, BriefSource source)
    {
        text.Append(CultureInfo.InvariantCulture, $"{source.Number}. “{MarkdownText.Escape(source.Quote.Quote)}” {MarkdownText.Escape(source.Place)}");
        // A made address holds nothing that ends the link.
        if (source.Link is { } link) text.Append(", <").Append(link.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)).Append('>');
        else if (source.Quote.Address is { } address) text.Append(", ").Append(MarkdownText.Escape(address));
        text.Append('\n');
    }

    private static void Heading(StringBuilder text, string level, string heading) => text.Append('\n').Append(level).Append(MarkdownText.Escape(heading)).Append("\n\n");
}
