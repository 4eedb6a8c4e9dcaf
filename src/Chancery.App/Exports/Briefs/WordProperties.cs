using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Chancery.App.Exports.Briefs;

/// <summary>What a document of Word says of itself: its title and language, and nothing of who made it or when.</summary>
internal static class WordProperties
{
    private const string Type = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Add(WordprocessingDocument document, Brief brief)
    {
        var part = document.AddNewPart<CoreFilePropertiesPart>(Type, "rId2");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, WordText.Clean(brief.Title));
        xml.WriteElementString("dc", "language", Dublin, brief.Lang);
        xml.WriteEndElement();
    }
}
