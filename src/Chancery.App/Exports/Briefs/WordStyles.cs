using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LanguagesOf = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace Chancery.App.Exports.Briefs;

/// <summary>The styles of a brief in Word: quiet, and small enough that the first page is one.</summary>
internal static class WordStyles
{
    private const string Ink = "20262C";
    private const string Soft = "56606A";
    private const string Accent = "1D4E5F";

    public static Styles Of(string lang) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" }, new Color { Val = Ink }, new FontSize { Val = "19" }, new FontSizeComplexScript { Val = "19" }, new LanguagesOf { Val = lang, Bidi = lang })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "20", Line = "250", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", 19, Ink, 0, 20),
        Paragraph("Title", "Title", 38, Ink, 0, 40, level: null, bold: false),
        Paragraph("Subtitle", "Subtitle", 18, Soft, 0, 60),
        Paragraph("Remark", "Remark", 19, Ink, 40, 60, level: null, bold: true),
        Paragraph("Heading1", "heading 1", 23, Accent, 130, 30, level: 0, bold: true),
        Paragraph("Heading2", "heading 2", 20, Accent, 120, 30, level: 1, bold: true),
        Paragraph("Line", "Line", 19, Ink, 0, 20, hanging: 227),
        Paragraph("More", "More", 17, Soft, 0, 20),
        Paragraph("Note", "Note", 19, Ink, 0, 20),
        Paragraph("Source", "Source", 17, Ink, 0, 60, hanging: 397),
        Paragraph("Foot", "footer", 15, Soft, 0, 0),
        Character("When", Soft, null), Character("What", Ink, new Bold()), Character("Who", Soft, null), Character("Number", Accent, new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        Character("Quote", Ink, null), Character("Link", Accent, new Underline { Val = UnderlineValues.Single }));

    private static Style Paragraph(string id, string name, int halfPoints, string colour, int before, int after, int? level = null, bool bold = false, int hanging = 0)
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (hanging > 0) paragraph.Append(new Indentation { Left = Text(hanging), Hanging = Text(hanging) });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        run.Append(new Color { Val = colour }, new FontSize { Val = Text(halfPoints) }, new FontSizeComplexScript { Val = Text(halfPoints) });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? OnOffValue.FromBoolean(true) : null };
        if (id != "Normal") style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style Character(string id, string colour, OpenXmlElement? more)
    {
        var run = new StyleRunProperties();
        if (more is Bold) run.Append(more);
        run.Append(new Color { Val = colour });
        if (more is not null and not Bold) run.Append(more);
        return new Style(new StyleName { Val = "Brief " + id }, run) { Type = StyleValues.Character, StyleId = id, CustomStyle = true };
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
