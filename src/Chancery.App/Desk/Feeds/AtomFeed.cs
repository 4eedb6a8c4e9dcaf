using System.Text;
using System.Xml;

namespace Chancery.App.Desk.Feeds;

/// <summary>Writes events as an Atom feed (RFC 4287). An entry is updated when the record learned what it says now.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as XML in UTF-8.</summary>
    public static byte[] Write(FeedContent feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "title", feed.Title);
            Element(xml, "subtitle", feed.About);
            Element(xml, "id", FeedIds.Of(feed.Mark, "feed?" + feed.Question));
            Element(xml, "updated", FeedIds.Moment(feed.Items.Count == 0 ? DateTimeOffset.UnixEpoch : feed.Items.Max(i => i.Line.Updated)));
            Link(xml, "self", feed.Self, "application/atom+xml");
            Link(xml, "alternate", feed.Page, "text/html");
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Chancery");
            xml.WriteEndElement();
            Element(xml, "generator", "Chancery");
            foreach (var item in feed.Items) Entry(xml, feed.Mark, item);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, string mark, FeedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "title", item.Title);
        Element(xml, "id", FeedIds.Of(mark, item.Line.Event.Id));
        Element(xml, "published", FeedIds.Moment(item.Line.First));
        Element(xml, "updated", FeedIds.Moment(item.Line.Updated));
        Link(xml, "alternate", item.Address, "text/html");
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", item.Line.Event.Kind);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(FeedIds.Clean(item.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, FeedIds.Clean(value));

    private static void Link(XmlWriter xml, string rel, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", FeedIds.Clean(address));
        xml.WriteEndElement();
    }
}
