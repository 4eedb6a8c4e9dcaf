using Chancery.World;

namespace Chancery.Frames;

/// <summary>The learned judges by name, from <c>world/judges/&lt;name&gt;.tsv</c>.</summary>
public sealed class Judges
{
    private readonly Dictionary<string, LinearJudge> _byName = new(StringComparer.Ordinal);

    /// <summary>No judges: decisions fall back to the concepts' defaults.</summary>
    public static Judges None { get; } = new();

    /// <summary>The judge of that name, or null when none is trained.</summary>
    public LinearJudge? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>How facts are weighed once all are read.</summary>
    public FactGauge Gauge { get; private init; } = FactGauge.None;

    /// <summary>Names of the judges that are there.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads all weights files of a data folder.</summary>
    public static Judges Load(IDataFolder data)
    {
        var judges = new Judges { Gauge = data.Read("world/judges/confidence.txt") is { } gauge ? FactGauge.Parse(gauge) : FactGauge.None };
        foreach (var path in data.Files("world/judges").Where(p => p.EndsWith(".tsv", StringComparison.Ordinal)))
            if (data.Read(path) is { } bytes) judges._byName[Path.GetFileNameWithoutExtension(path)] = LinearJudge.Parse(bytes);
        return judges;
    }

    /// <summary>Judges from weights in memory, as training makes them.</summary>
    public static Judges Of(IEnumerable<(string Name, byte[] Weights)> files)
    {
        var judges = new Judges();
        foreach (var (name, weights) in files) judges._byName[name] = LinearJudge.Parse(weights);
        return judges;
    }
}
