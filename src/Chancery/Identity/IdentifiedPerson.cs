namespace Chancery.Identity;

/// <summary>A spelling of a name and how often it occurs.</summary>
/// <param name="Name">The spelling.</param>
/// <param name="Count">The number of mentions.</param>
public sealed record Spelling(string Name, int Count);

/// <summary>A person: all mentions that mean the same one.</summary>
public sealed record IdentifiedPerson
{
    /// <summary>The smallest key of its mentions.</summary>
    public required string Key { get; init; }

    /// <summary>The most frequent full spelling in Latin letters, else the most frequent spelling.</summary>
    public required string Name { get; init; }

    /// <summary>All spellings in all scripts, most frequent first.</summary>
    public required IReadOnlyList<Spelling> Names { get; init; }

    /// <summary>Whom the person speaks for somewhere, sorted.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>All mentions, by key.</summary>
    public required IReadOnlyList<PersonMention> Mentions { get; init; }

    /// <summary>Makes a person of mentions.</summary>
    internal static IdentifiedPerson Of(IEnumerable<PersonMention> mentions)
    {
        PersonMention[] all = [.. mentions.OrderBy(m => m.Key, StringComparer.Ordinal)];
        var names = Sort(all.SelectMany(m => m.Original is { } original && original != m.Name ? [m.Name, original] : new[] { m.Name })
            .GroupBy(n => n, StringComparer.Ordinal)
            .Select(g => new Spelling(g.Key, g.Count())));
        return new IdentifiedPerson
        {
            Key = all[0].Key,
            Name = BestOf(names).Name,
            Names = names,
            Codes = [.. all.Select(m => m.For).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Mentions = all,
        };
    }

    /// <summary>The spelling to show: the most frequent full one in Latin letters, else the most frequent.</summary>
    public static Spelling BestOf(IEnumerable<Spelling> names) =>
        Sort(names).OrderByDescending(s => IsLatin(s.Name)).ThenByDescending(s => NameKey.Of(s.Name) is { Bare: false }).First();

    private static List<Spelling> Sort(IEnumerable<Spelling> names) =>
        [.. names.OrderByDescending(s => s.Count).ThenByDescending(s => s.Name.Length).ThenBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>Whether all letters are Latin.</summary>
    public static bool IsLatin(string name) => (name ?? throw new ArgumentNullException(nameof(name))).All(c => c < 0x250 || c is >= '\u1E00' and < '\u1F00' || !char.IsLetter(c));
}
