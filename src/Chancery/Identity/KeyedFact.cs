using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Identity;

/// <summary>A fact of a document with a key that stays the same when another record, or a later reader version, reads the same words in the same way.</summary>
/// <param name="Key">Sixteen hexadecimal digits.</param>
/// <param name="Source">The document it was read from.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Ordinal">Its place among all facts of the reading.</param>
public sealed record KeyedFact(string Key, ReadDocument Source, Fact Fact, int Ordinal)
{
    /// <summary>All facts of a document with their keys.</summary>
    public static IReadOnlyList<KeyedFact> Of(ReadDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var facts = new List<KeyedFact>(source.Reading.Facts.Count);
        foreach (var fact in source.Reading.Facts.All)
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"{fact.FactKind()}|{fact.Evidence[0].Span.Start}|{Core(fact)}");
            var times = seen[told] = seen.GetValueOrDefault(told) + 1;
            facts.Add(new KeyedFact(Hash(string.Create(CultureInfo.InvariantCulture, $"{source.Key}|{told}|{times}")), source, fact, facts.Count));
        }
        return facts;
    }

    /// <summary>Sixteen hexadecimal digits of the SHA-256 of a text.</summary>
    public static string Hash(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..8]);
    }

    private static string Core(Fact fact) => fact switch
    {
        Contact c => $"{c.Kind}|{c.Status}|{c.Date}|{Codes(c.Participants.Select(p => p.For))}",
        Commitment c => $"{Codes(c.Parties)}|{c.Due}",
        Agreement a => $"{a.Form}|{a.Status}|{a.Date}|{Codes(a.Parties)}",
        Measure m => $"{m.Kind}|{m.Status}|{m.Date}|{m.By}|{m.Against}",
        Initiative i => $"{i.Status}|{i.Date}|{i.Forum}|{Codes(i.By)}",
        Membership m => $"{m.Status}|{m.Date}|{m.Member}|{m.Organization}",
        Statement s => $"{s.Act}|{s.Target}|{s.Speaker.For}|{s.Speaker.Name}",
        Tenure t => $"{t.Role}|{t.Event}|{t.Date}|{t.For}|{t.Person}",
        _ => "",
    };

    private static string Codes(IEnumerable<string?> codes) => string.Join('+', codes.Order(StringComparer.Ordinal));
}
