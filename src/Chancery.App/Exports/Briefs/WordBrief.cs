using System.Globalization;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LanguagesOf = DocumentFormat.OpenXml.Wordprocessing.Languages;
using Written = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Chancery.App.Exports.Briefs;

/// <summary>A brief as a Word document (DOCX): headings as headings, numbers that lead to the numbered sources, quotes in their language and direction. The same brief gives the same bytes.</summary>
internal sealed class WordBrief
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private readonly Body _body = new();
    private readonly Brief _brief;
    private readonly DeskWords _words;
    private readonly bool _fromRight;
    private MainDocumentPart _main = null!;
    private int _links;

    private WordBrief(Brief brief, DeskWords words) => (_brief, _words, _fromRight) = (brief, words, brief.Direction == "rtl");

    public static byte[] Write(Brief brief, DeskWords words)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document, autoSave: false)) new WordBrief(brief, words).Fill(document);
        return SteadyZip.Of(bytes.ToArray());
    }

    private void Fill(WordprocessingDocument document)
    {
        _main = document.AddNewPart<MainDocumentPart>(MainType, "rId1");
        WordProperties.Add(document, _brief);
        var styles = _main.AddNewPart<StyleDefinitionsPart>("rId1");
        styles.Styles = WordStyles.Of(_brief.Lang);
        styles.Styles.Save(styles);
        var foot = _main.AddNewPart<FooterPart>("rId2");
        foot.Footer = new Footer(new Paragraph(Properties("Foot"), Run(_brief.Title + " · "), new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
        foot.Footer.Save(foot);
        Fill();
        _body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId2" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 850, Bottom = 850, Left = 1020, Right = 1020, Header = 450, Footer = 450, Gutter = 0 }));
        _main.Document = new Written(_body);
        _main.Document.Save(_main);
    }

    private void Fill()
    {
        Add("Title", Run(_brief.Title));
        Add("Subtitle", Run(_brief.Lead));
        foreach (var remark in _brief.Remarks) Add("Remark", Run(remark));
        foreach (var part in _brief.First) Part(part, "Heading1", "Line");
        Add("Heading1", Run(_brief.UnknownHeading));
        foreach (var gap in _brief.Unknown) Add("Line", Run(gap));
        if (_brief.Notes.Count > 0) Add("Heading1", Run(_brief.NotesHeading));
        foreach (var note in _brief.Notes)
        {
            foreach (var line in note.Text.Split('\n')) Add("Note", Run(line));
            Add("More", Run(note.By));
        }
        // The first page ends here.
        _body.Append(new Paragraph(Properties("Heading1", newPage: true), Run(_brief.DetailsHeading)));
        foreach (var part in _brief.Details) Part(part, "Heading2", "Line");
        Add("Heading1", Run(_brief.SourcesHeading));
        if (_brief.Sources.Count == 0) Add("Line", Run(_words["brief.sources.none"]));
        foreach (var source in _brief.Sources) Source(source);
        Add("Heading1", Run(_words["brief.foot"]));
        foreach (var line in _brief.Foot) Add("More", Run(line));
    }

    private void Part(BriefPart part, string heading, string style)
    {
        Add(heading, Run(part.Heading));
        if (part.Lines.Count == 0) Add("More", Run(part.Empty));
        foreach (var line in part.Lines) Line(line, style);
        if (part.Rest is { } rest) Add("More", Run(rest));
    }

    private void Line(BriefLine line, string style)
    {
        var paragraph = new Paragraph(Properties(style));
        if (line.Date is { } date) paragraph.Append(Run(DateWords.Say(_words, date) + "  ", "When"));
        paragraph.Append(Run(line.Text, "What"));
        if (line.State is { } state) paragraph.Append(Run($" ({StatusWords.Say(_words, state)})"));
        foreach (var number in line.Sources) paragraph.Append(new Hyperlink(Run(string.Create(CultureInfo.InvariantCulture, $" [{number}]"), "Number")) { Anchor = Anchor(number), History = true });
        if (line.More is { Length: > 0 } more) paragraph.Append(Run(" " + more, "Who"));
        _body.Append(paragraph);
    }

    private void Source(BriefSource source)
    {
        var paragraph = new Paragraph(Properties("Source"));
        var id = source.Number.ToString(CultureInfo.InvariantCulture);
        paragraph.Append(new BookmarkStart { Id = id, Name = Anchor(source.Number) }, Run(id + ". "), new BookmarkEnd { Id = id });
        paragraph.Append(Run("“" + source.Quote.Quote + "”", "Quote", source.Quote.Lang), Run(" " + source.Place, "Who"));
        if (source.Link is { } link)
        {
            var relation = string.Create(CultureInfo.InvariantCulture, $"rLink{++_links}");
            _main.AddHyperlinkRelationship(link, isExternal: true, relation);
            paragraph.Append(Run(", "), new Hyperlink(Run(link.AbsoluteUri, "Link")) { Id = relation, History = true });
        }
        else if (source.Quote.Address is { } address)
        {
            paragraph.Append(Run(", " + address, "Who"));
        }
        _body.Append(paragraph);
    }

    private void Add(string style, Run run) => _body.Append(new Paragraph(Properties(style), run));

    private ParagraphProperties Properties(string style, bool newPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (newPage) properties.Append(new PageBreakBefore());
        if (_fromRight) properties.Append(new BiDi());
        return properties;
    }

    private static Run Run(string text, string? style = null, string? lang = null)
    {
        var clean = WordText.Clean(text);
        var properties = new RunProperties();
        if (style is not null) properties.Append(new RunStyle { Val = style });
        if (WordText.IsFromRight(clean)) properties.Append(new RightToLeftText());
        if (WordText.Tag(lang) is { } tag) properties.Append(new LanguagesOf { Val = tag, EastAsia = tag, Bidi = tag });
        var run = properties.HasChildren ? new Run(properties) : new Run();
        run.Append(new Text(clean) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"source{number}");
}
