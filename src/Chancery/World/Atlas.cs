using System.Collections.Frozen;

namespace Chancery.World;

/// <summary>English names of sides and of their places.</summary>
public sealed class Atlas
{
    private readonly FrozenDictionary<string, (string Name, string Capital)> _countries;
    private readonly FrozenDictionary<string, (string Name, string Seat)> _organisations;

    private Atlas(FrozenDictionary<string, (string, string)> countries, FrozenDictionary<string, (string, string)> organisations) =>
        (_countries, _organisations) = (countries, organisations);

    /// <summary>Codes of all countries.</summary>
    public IEnumerable<string> Countries => _countries.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether the code is a country's.</summary>
    public bool IsCountry(string? code) => code is not null && _countries.ContainsKey(code);

    /// <summary>Whether the code is an organisation's.</summary>
    public bool IsOrganisation(string? code) => code is not null && _organisations.ContainsKey(code);

    /// <summary>The usual English name of a country or organisation; the code itself when it is unknown.</summary>
    public string Name(string code) => _countries.TryGetValue(code, out var country) ? country.Name : _organisations.TryGetValue(code, out var body) ? body.Name : code;

    /// <summary>The capital or seat, or null.</summary>
    public string? Seat(string code) => _countries.TryGetValue(code, out var country) ? country.Capital : _organisations.TryGetValue(code, out var body) && body.Seat.Length > 0 ? body.Seat : null;

    /// <summary>Reads <c>world/countries.tsv</c> and <c>world/organisations.tsv</c>.</summary>
    public static Atlas Load(IDataFolder data) => new(
        TabbedFile.Rows(data, "world/countries.tsv", 6).ToFrozenDictionary(r => r[0], r => (r[3], r[5]), StringComparer.Ordinal),
        TabbedFile.Rows(data, "world/organisations.tsv", 4).ToFrozenDictionary(r => r[0], r => (r[1], r[3]), StringComparer.Ordinal));
}
