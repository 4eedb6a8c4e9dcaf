namespace Chancery.Corpus.World;

/// <summary>The names people may have, by region.</summary>
internal sealed class NameStock
{
    private const string Elsewhere = "africa";
    private readonly Dictionary<string, Name[]> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _regions = new(StringComparer.Ordinal);

    public NameStock()
    {
        foreach (var row in Tables.Rows("words/names.tsv"))
        {
            if (row[1] == "countries") foreach (var code in row.Skip(2)) _regions[code] = row[0];
            else _names[row[0] + row[1]] = [.. row.Skip(2).Select(Read)];
        }
    }

    /// <summary>The region of a country's names.</summary>
    public string Region(string code) => _regions.GetValueOrDefault(code, Elsewhere);

    /// <summary>Given names of men or women.</summary>
    public IReadOnlyList<Name> Given(string region, bool female) => _names[region + (female ? "f" : "m")];

    /// <summary>Surnames.</summary>
    public IReadOnlyList<Name> Surnames(string region) => _names[region + "s"];

    private static Name Read(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return new Name(pair[..at], pair[(at + 1)..]);
    }
}
