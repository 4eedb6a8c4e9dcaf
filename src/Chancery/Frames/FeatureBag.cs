namespace Chancery.Frames;

/// <summary>
/// Features of one decision, each <c>template=value|value</c>, hashed as they come (32-bit FNV-1a over the text) so that reading makes no strings.
/// When training, the texts are kept as well, so that the weights file can be read by a person.
/// </summary>
public sealed class FeatureBag(bool keepNames = false)
{
    private readonly List<uint> _hashes = new(64);

    /// <summary>The hashes, in the order added.</summary>
    public IReadOnlyList<uint> Hashes => _hashes;

    /// <summary>The texts, when they are kept.</summary>
    public List<string>? Names { get; } = keepNames ? [] : null;

    /// <summary>Adds a feature without a value.</summary>
    public void Add(string template) => Put(Hash(Seed, template), template);

    /// <summary>Adds a feature with a value.</summary>
    public void Add(string template, string value) => Put(Hash(Step(Hash(Seed, template), '='), value), template, value);

    /// <summary>Adds a feature with two values.</summary>
    public void Add(string template, string first, string second) =>
        Put(Hash(Step(Hash(Step(Hash(Seed, template), '='), first), '|'), second), template, first, second);

    /// <summary>Adds a feature with three values.</summary>
    public void Add(string template, string first, string second, string third) =>
        Put(Hash(Step(Hash(Step(Hash(Step(Hash(Seed, template), '='), first), '|'), second), '|'), third), template, first, second, third);

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        _hashes.Clear();
        Names?.Clear();
    }

    /// <summary>The hash of a feature's whole text.</summary>
    public static uint HashOf(ReadOnlySpan<char> name) => Hash(Seed, name);

    private const uint Seed = 2166136261;

    private static uint Step(uint hash, char unit) => (hash ^ unit) * 16777619;

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text) hash = Step(hash, unit);
        return hash;
    }

    private void Put(uint hash, string template, string? first = null, string? second = null, string? third = null)
    {
        _hashes.Add(hash);
        Names?.Add(first is null ? template : template + "=" + first + (second is null ? "" : "|" + second) + (third is null ? "" : "|" + third));
    }
}
