namespace Chancery.Identity;

/// <summary>Who is who: all persons of the record, and the person each mention means.</summary>
public sealed class PersonDirectory
{
    private readonly Dictionary<string, IdentifiedPerson> _byMention;
    private readonly Dictionary<string, IdentifiedPerson> _byKey;

    private PersonDirectory(IReadOnlyList<IdentifiedPerson> persons)
    {
        Persons = persons;
        _byKey = persons.ToDictionary(p => p.Key, StringComparer.Ordinal);
        _byMention = persons.SelectMany(p => p.Mentions.Select(m => (m.Key, p))).ToDictionary(p => p.Key, p => p.p, StringComparer.Ordinal);
    }

    /// <summary>All persons, by key.</summary>
    public IReadOnlyList<IdentifiedPerson> Persons { get; }

    /// <summary>The person named at a slot of a fact; null when nobody is named there.</summary>
    public IdentifiedPerson? At(KeyedFact fact, string slot)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _byMention.GetValueOrDefault($"{fact.Key}/{slot}");
    }

    /// <summary>The person of a key; null when there is none.</summary>
    public IdentifiedPerson? Of(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// Tells who is who among all mentions. Full names of one side match across spellings; a name known from one country joins its mentions for an
    /// organisation or for nobody; a bare surname goes to the one whom side, office and time allow, else stays by itself. The order of facts does not matter.
    /// </summary>
    public static PersonDirectory Resolve(IEnumerable<KeyedFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var keys = new Dictionary<string, NameKey?>(StringComparer.Ordinal);
        NameKey? KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : keys[name] = NameKey.Of(name);
        var mentions = facts.SelectMany(PersonMention.In).OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (Mention: m, Name: KeyOf(m.Name))).ToList();
        var full = mentions.Where(m => m.Name is { Bare: false }).ToList();
        var groups = FullNames.Group([.. full.Select(m => (m.Mention, m.Name!))]);
        BareNames.Attach(groups, [.. mentions.Where(m => m.Name is { Bare: true }).Select(m => (m.Mention, m.Name!))]);
        var unnamed = mentions.Where(m => m.Name is null).Select(m => (List<PersonMention>)[m.Mention]);
        return new PersonDirectory([.. groups.Select(g => g.Mentions).Concat(unnamed).Select(IdentifiedPerson.Of).OrderBy(p => p.Key, StringComparer.Ordinal)]);
    }
}

/// <summary>Mentions that mean one person while persons are being told apart.</summary>
internal sealed class PersonGroup
{
    public List<PersonMention> Mentions { get; } = [];

    public List<NameKey> Names { get; } = [];
}
