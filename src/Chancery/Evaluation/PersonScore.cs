using System.Globalization;
using Chancery.Identity;

namespace Chancery.Evaluation;

/// <summary>
/// How well persons are told apart and joined, measured against the key. The facts are the gold ones, so that only identity is scored, not reading.
/// </summary>
public sealed record PersonScore
{
    /// <summary>Over all mentions.</summary>
    public required BCubed All { get; init; }

    /// <summary>
    /// Over the mentions of persons whom the gold files spell in more than one way. Most persons have one spelling only, and those are easy:
    /// this figure says what is left.
    /// </summary>
    public required BCubed Varied { get; init; }

    /// <summary>How many persons the mentions mean by the key.</summary>
    public required int Persons { get; init; }

    /// <summary>How many they were taken for.</summary>
    public required int Found { get; init; }

    /// <summary>Persons who are several by the key, a line each, those with most mentions first.</summary>
    public required IReadOnlyList<string> Joined { get; init; }

    /// <summary>Persons of the key who were taken for several, a line each, those with most mentions first.</summary>
    public required IReadOnlyList<string> Parted { get; init; }

    /// <summary>Places of the texts that the key does not know; they are not scored.</summary>
    public required IReadOnlyList<string> Unkeyed { get; init; }

    /// <summary>Places of the key where no text names anybody.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Tells who is who among all persons of the texts' gold facts, and compares that with the key.</summary>
    public static PersonScore Of(PersonKey key, IEnumerable<GoldReadout> texts)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(texts);
        var facts = texts.SelectMany(t => KeyedFact.Of(new ReadDocument(t.Id, t.Document, t.Reading))).ToList();
        var directory = PersonDirectory.Resolve(facts);
        var byKey = directory.Persons.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var named = NamedPlace.In(facts);
        List<Mention> mentions =
            [.. from place in named let person = key.At(place.Place) where person is not null select new Mention(place, person, byKey[directory.At(place.Fact, place.Slot)!.Key])];
        var meant = mentions.ToLookup(m => m.Meant, ReferenceEqualityComparer.Instance);
        var taken = mentions.ToLookup(m => m.Taken, ReferenceEqualityComparer.Instance);
        var together = mentions.CountBy(m => (m.Meant, m.Taken)).ToDictionary();
        BCubed Over(IReadOnlyList<Mention> some)
        {
            double Mean(Func<Mention, int> of) => some.Count == 0 ? 0 : some.Sum(m => (double)together[(m.Meant, m.Taken)] / of(m)) / some.Count;
            return new BCubed(Mean(m => taken[m.Taken].Count()), Mean(m => meant[m.Meant].Count()), some.Count);
        }
        var varied = meant.Where(p => p.DistinctBy(m => m.At.Named.Name, StringComparer.Ordinal).Skip(1).Any()).SelectMany(p => p);
        return new PersonScore
        {
            All = Over(mentions),
            Varied = Over([.. varied]),
            Persons = meant.Count,
            Found = taken.Count,
            Joined = Lines(taken, m => m.Meant, (all, part) => $"{part.Meant}: {Spellings(all)}"),
            Parted = Lines(meant, m => m.Taken, (all, _) => Spellings(all)),
            Unkeyed = [.. named.Select(p => p.Place).Where(p => key.At(p) is null)],
            Missing = [.. key.Mentions.Except(named.Select(p => p.Place), StringComparer.Ordinal)],
        };
    }

    /// <summary>The figures and all errors, for people.</summary>
    public string ToText() => string.Join('\n', (string[])
    [
        $"B-cubed {All}",
        $"of persons with several spellings {Varied}",
        string.Create(CultureInfo.InvariantCulture, $"{Persons} persons taken for {Found}"),
        .. Joined.Select(line => "joined  " + line),
        .. Parted.Select(line => "parted  " + line),
    ]);

    private static List<string> Lines(ILookup<object?, Mention> persons, Func<Mention, object> partOf, Func<IReadOnlyList<Mention>, Mention, string> tell) =>
    [
        .. persons.Select(p => (Mentions: p.Count(), Parts: p.GroupBy(partOf, ReferenceEqualityComparer.Instance).OrderByDescending(g => g.Count()).Select(g => g.ToList()).ToList()))
            .Where(p => p.Parts.Count > 1)
            .OrderByDescending(p => p.Mentions)
            .Select(p => string.Join(" | ", p.Parts.Select(part => tell(part, part[0])))),
    ];

    private static string Spellings(IReadOnlyList<Mention> mentions) => string.Join(", ", mentions
        .GroupBy(m => $"{m.At.Named.Name} {m.At.Named.For ?? "-"} {m.At.Named.Role?.ToString() ?? "-"}", StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ×{g.Count()} {g.First().At.Document}")));

    private sealed record Mention(NamedPlace At, KeyedPerson Meant, IdentifiedPerson Taken);
}
