using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Chancery.App.Desk.Feeds;

/// <summary>Names that stay the same however often a feed is written, and text as XML can carry it.</summary>
public static class FeedIds
{
    /// <summary>A <c>urn:uuid:</c> made from a name (version 8 of RFC 9562: a hash of our own).</summary>
    public static string Of(string mark, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"chancery|{mark}|{name}")).AsSpan(0, 16).ToArray();
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var hex = Convert.ToHexStringLower(hash);
        return $"urn:uuid:{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    /// <summary>Text without the characters that XML has no way to write.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        }
        return clean.ToString();
    }

    /// <summary>A moment as Atom and JSON Feed write it (RFC 3339).</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
