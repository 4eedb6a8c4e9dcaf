using System.Collections.Frozen;

namespace Chancery.World;

/// <summary>A thing that words of any language may say: to meet, to sign, to expel.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Fact">Which room of facts builds from it.</param>
/// <param name="Kind">Default kind of the fact, or <c>-</c>.</param>
/// <param name="Status">Default status, or <c>-</c>.</param>
public sealed record Concept(string Name, string Fact, string Kind, string Status);

/// <summary>All concepts by name.</summary>
public sealed class ConceptTable
{
    private readonly FrozenDictionary<string, Concept> _byName;

    private ConceptTable(IEnumerable<Concept> concepts) => _byName = concepts.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The concept of that name, or null.</summary>
    public Concept? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Every concept.</summary>
    public IEnumerable<Concept> All => _byName.Values;

    /// <summary>Reads <c>world/concepts.tsv</c>.</summary>
    public static ConceptTable Load(IDataFolder data) =>
        new(TabbedFile.Rows(data, "world/concepts.tsv", 4).Select(r => new Concept(r[0], r[1], r[2], r[3])));
}
