using System.Globalization;
using Chancery.Identity;
using Chancery.Ledger;

namespace Chancery.Evaluation;

/// <summary>How well tellings of contacts are merged into events, by pairs of tellings, measured against the key.</summary>
public sealed record MergeScore
{
    /// <summary>How many contacts were compared.</summary>
    public required int Contacts { get; init; }

    /// <summary>Pairs that are one event by the key.</summary>
    public required int Meant { get; init; }

    /// <summary>Pairs that were merged.</summary>
    public required int Merged { get; init; }

    /// <summary>Pairs that are both.</summary>
    public int Right => Merged - Wrong.Count;

    /// <summary>Right pairs by merged pairs; 1 when nothing was merged.</summary>
    public double Precision => Merged == 0 ? 1 : (double)Right / Merged;

    /// <summary>Right pairs by meant pairs; 1 when none are meant.</summary>
    public double Recall => Meant == 0 ? 1 : (double)Right / Meant;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Pairs that were merged and are two events.</summary>
    public required IReadOnlyList<TellingPair> Wrong { get; init; }

    /// <summary>Pairs that are one event and were not merged.</summary>
    public required IReadOnlyList<TellingPair> Missing { get; init; }

    /// <summary>What the tellings say, by their names, for people.</summary>
    public required IReadOnlyDictionary<string, string> Told { get; init; }

    /// <summary>Merges the gold facts of the texts, so that no misreading blurs the figures. Texts that were not judged are left out.</summary>
    public static MergeScore Of(MergeKey key, IEnumerable<GoldReadout> texts)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Of(key, DerivedRecord.From(texts.Where(t => key.Judged.Contains(t.Id)).Select(t => new ReadDocument(t.Id, t.Document, t.Reading))));
    }

    /// <summary>Scores a record that was derived from gold facts. Contacts of texts that were not judged are not looked at.</summary>
    public static MergeScore Of(MergeKey key, DerivedRecord record)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(record);
        var named = Names(record).Where(n => key.Judged.Contains(n.Key.Source.Document.Id))
            .ToDictionary(n => n.Key, n => n.Value, (IEqualityComparer<KeyedFact>)ReferenceEqualityComparer.Instance);
        return Compare(record, named, key.Clusters, key.Unsure.ToHashSet());
    }

    /// <summary>Scores a record of the samples, as they are read. Only tellings of the key that were read are compared.</summary>
    public static MergeScore OfSamples(MergeKey key, DerivedRecord record)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(record);
        var facts = record.Facts.ToLookup(f => f.Source.Document.Id, StringComparer.Ordinal);
        var named = new Dictionary<KeyedFact, string>(ReferenceEqualityComparer.Instance);
        foreach (var telling in key.Samples.SelectMany(c => c))
        {
            if (telling.In(facts[telling.Document]) is { } fact) named.TryAdd(fact, telling.Name);
        }
        return Compare(
            record, named, key.Samples.Select(c => c.Select(t => t.Name).ToList()), key.SamplesUnsure.SelectMany(c => TellingPair.Among([.. c.Select(t => t.Name)])).ToHashSet());
    }

    /// <summary>Contacts by their names: file and place in its list of contacts.</summary>
    public static IReadOnlyDictionary<KeyedFact, string> Names(DerivedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var named = new Dictionary<KeyedFact, string>(ReferenceEqualityComparer.Instance);
        foreach (var document in record.Facts.Where(f => f.Fact is Contact).GroupBy(f => f.Source.Document.Id, StringComparer.Ordinal))
        {
            foreach (var (place, fact) in document.OrderBy(f => f.Ordinal).Index()) named[fact] = string.Create(CultureInfo.InvariantCulture, $"{document.Key}/{place}");
        }
        return named;
    }

    /// <summary>The figures and all errors, for people.</summary>
    public string ToText() => string.Join('\n', (string[])
    [
        ToString(),
        .. Wrong.Select(p => $"wrong    {Told[p.A]}\n         {Told[p.B]}"),
        .. Missing.Select(p => $"missing  {Told[p.A]}\n         {Told[p.B]}"),
    ]);

    /// <summary>The figures in a line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F4}, recall {Recall:F4}, F1 {F1:F4} ({Contacts} contacts, {Meant} pairs of one event, {Merged} merged)");

    private static MergeScore Compare(DerivedRecord record, Dictionary<KeyedFact, string> named, IEnumerable<IReadOnlyList<string>> clusters, HashSet<TellingPair> unsure)
    {
        var known = named.Values.ToHashSet(StringComparer.Ordinal);
        var meant = Pairs(clusters.Select(c => c.Where(known.Contains)));
        var merged = Pairs(record.Events.Select(e => e.Tellings.Select(t => named.GetValueOrDefault(t.Keyed)).OfType<string>()));
        merged.ExceptWith(unsure);
        return new MergeScore
        {
            Contacts = named.Count,
            Meant = meant.Count,
            Merged = merged.Count,
            Wrong = Sorted(merged.Except(meant)),
            Missing = Sorted(meant.Except(merged)),
            Told = named.ToDictionary(n => n.Value, n => Tell(n.Value, n.Key), StringComparer.Ordinal),
        };
    }

    private static HashSet<TellingPair> Pairs(IEnumerable<IEnumerable<string>> groups) => [.. groups.SelectMany(g => TellingPair.Among([.. g]))];

    private static List<TellingPair> Sorted(IEnumerable<TellingPair> pairs) => [.. pairs.OrderBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal)];

    private static string Tell(string name, KeyedFact fact)
    {
        var contact = (Contact)fact.Fact;
        var who = string.Join(", ", contact.Participants.Select(p => $"{p.Name ?? p.Role?.Word() ?? "-"} ({p.For ?? "-"})"));
        return $"{name}: {contact.Kind.Word()} {contact.Status.Word()} {contact.Date?.Text ?? "undated"} {contact.Place ?? "-"}; {who}";
    }
}
