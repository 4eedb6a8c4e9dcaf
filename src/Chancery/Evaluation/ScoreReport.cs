using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>Precision, recall and F1 of one kind of fact in one group of documents, rounded to four decimals.</summary>
/// <param name="Precision">Credit divided by the number of facts read.</param>
/// <param name="Recall">Credit divided by the number of gold facts.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Gold">The number of gold facts.</param>
/// <param name="Read">The number of facts read.</param>
public sealed record KindScore(double Precision, double Recall, double F1, int Gold, int Read);

/// <summary>The figures of one evaluation.</summary>
public sealed record ScoreReport
{
    /// <summary>How many gold files were scored.</summary>
    public required int Documents { get; init; }

    /// <summary>For how many of them there was no reading.</summary>
    public required int Unread { get; init; }

    /// <summary>Quotes that do not stand in the text, and offsets that do not give their quote.</summary>
    public required int InvalidEvidence { get; init; }

    /// <summary>Facts with no evidence at all.</summary>
    public required int FactsWithoutEvidence { get; init; }

    /// <summary>By group (<c>all</c>, <c>lang:en</c> …), then by kind (the plurals, and <c>facts</c> for all).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, KindScore>> Groups { get; init; }

    /// <summary>How well the fields of the matched contacts agree, 0 to 1.</summary>
    public required IReadOnlyDictionary<string, double> ContactFields { get; init; }

    /// <summary>What was missed and what was read wrongly, a line each; never of closed files.</summary>
    public required IReadOnlyList<string> Misses { get; init; }

    /// <summary>How well a record is put together out of the gold facts; null when that was not asked.</summary>
    public RecordScore? Record { get; init; }

    /// <summary>The figures as JSON.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", Documents);
            json.WriteNumber("unread", Unread);
            json.WriteNumber("invalidEvidence", InvalidEvidence);
            json.WriteNumber("factsWithoutEvidence", FactsWithoutEvidence);
            json.WriteStartObject("groups");
            foreach (var (group, kinds) in Groups)
            {
                json.WriteStartObject(group);
                foreach (var (kind, score) in kinds)
                {
                    json.WriteStartObject(kind);
                    json.WriteNumber("precision", score.Precision);
                    json.WriteNumber("recall", score.Recall);
                    json.WriteNumber("f1", score.F1);
                    json.WriteNumber("gold", score.Gold);
                    json.WriteNumber("read", score.Read);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteStartObject("contactFields");
            foreach (var (field, value) in ContactFields) json.WriteNumber(field, value);
            json.WriteEndObject();
            if (Record is not null)
            {
                json.WritePropertyName("record");
                Record.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The figures as lines of plain text.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var line in Misses) Line(text, line);
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{"",14}{"precision",10}{"recall",8}{"F1",8}{"gold",7}{"read",7}"));
        foreach (var kind in Scorer.Kinds.Prepend("facts"))
        {
            if (Groups.TryGetValue("all", out var all) && all.TryGetValue(kind, out var r))
                Line(text, string.Create(CultureInfo.InvariantCulture, $"{kind,-14}{Three(r.Precision),10}{Three(r.Recall),8}{Three(r.F1),8}{r.Gold,7}{r.Read,7}"));
        }
        foreach (var group in Groups.Keys.Where(g => g != "all").Order(StringComparer.Ordinal))
        {
            var (facts, contacts) = (Groups[group]["facts"], Groups[group]["contacts"]);
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{group,-14} facts F1 {Three(facts.F1)}   contacts F1 {Three(contacts.F1)}   ({facts.Gold} gold, {facts.Read} read)"));
        }
        Line(text, "contact fields: " + string.Join(", ", ContactFields.Select(f => f.Key + " " + Three(f.Value))));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{Documents} documents, {Unread} unread, {InvalidEvidence} invalid quotes, {FactsWithoutEvidence} facts without evidence"));
        foreach (var line in Record?.Lines() ?? []) Line(text, line);
        return text.ToString();
    }

    /// <summary>Rounds exactly, half to even, as the yardstick's reference does.</summary>
    internal static double Round(double value, int digits)
    {
        if (value == 0) return 0;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = (BigInteger)((bits & 0xFFFFFFFFFFFFF) | 0x10000000000000);
        if (exponent >= 0) return value;
        var denominator = BigInteger.One << -exponent;
        var quotient = BigInteger.DivRem(mantissa * BigInteger.Pow(10, digits), denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        return (double)quotient / Math.Pow(10, digits);
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Three(double value) => Round(value, 3).ToString("F3", CultureInfo.InvariantCulture);
}
