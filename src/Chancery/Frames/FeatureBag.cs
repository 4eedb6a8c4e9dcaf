namespace Chancery.Frames;

/// <summary>
/// Features of one decision, each <c>template=value|value</c>, hashed as they come (<see cref="FeatureHash"/>) so that reading makes no strings.
/// When training, the texts are kept as well, so that the weights file can be read by a person.
/// </summary>
public sealed class FeatureBag(bool keepNames = false)
{
    private uint[] _hashes = new uint[128];
    private int _count;

    /// <summary>The hashes, in the order added.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>The texts, when they are kept.</summary>
    public List<string>? Names { get; } = keepNames ? [] : null;

    /// <summary>Adds a feature without a value.</summary>
    public void Add(string template)
    {
        Put(FeatureHash.Part(template));
        Names?.Add(template);
    }

    /// <summary>Adds a feature with a value.</summary>
    public void Add(string template, string value)
    {
        Put(FeatureHash.Join(FeatureHash.Part(template), FeatureHash.Part(value)));
        Names?.Add($"{template}={value}");
    }

    /// <summary>Adds a feature with two values.</summary>
    public void Add(string template, string first, string second)
    {
        Put(FeatureHash.Join(FeatureHash.Join(FeatureHash.Part(template), FeatureHash.Part(first)), FeatureHash.Part(second)));
        Names?.Add($"{template}={first}|{second}");
    }

    /// <summary>Adds a feature with three values.</summary>
    public void Add(string template, string first, string second, string third)
    {
        Put(FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(FeatureHash.Part(template), FeatureHash.Part(first)), FeatureHash.Part(second)), FeatureHash.Part(third)));
        Names?.Add($"{template}={first}|{second}|{third}");
    }

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        _count = 0;
        Names?.Clear();
    }

    /// <summary>A stable hash of a text (32-bit FNV-1a); training deals documents to folds by it.</summary>
    public static uint HashOf(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var unit in name) hash = (hash ^ unit) * 16777619;
        return hash;
    }

    private void Put(ulong hash)
    {
        if (_count == _hashes.Length) Array.Resize(ref _hashes, 2 * _count);
        _hashes[_count++] = FeatureHash.Close(hash);
    }
}
