using System.Collections.Frozen;
using Chancery.World;

namespace Chancery.App.Desk;

/// <summary>English names of the codes that pages show: countries, organisations, topics.</summary>
public sealed class WorldNames
{
    private static readonly FrozenSet<string> Articled = FrozenSet.Create(
        StringComparer.Ordinal, "ARE", "BHS", "CAF", "COD", "COG", "COK", "COM", "CYM", "DOM", "FLK", "FRO", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC", "TCA", "USA", "VAT", "VGB", "VIR");

    private static readonly string[] Bodies =
    [
        "Agency", "Alliance", "Assembly", "Association", "Bank", "Commission", "Committee", "Commonwealth", "Community", "Conference", "Council", "Court", "Forum", "Fund", "Group",
        "Initiative", "League", "Movement", "Nations", "Office", "Organisation", "Organization", "Programme", "Secretariat", "Treaty", "Union",
    ];

    private readonly FrozenDictionary<string, string> _sides;
    private readonly FrozenDictionary<string, string> _topics;
    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenSet<string> _countries;

    /// <summary>Reads the names from <c>world/</c>; what has no name there is shown by its code.</summary>
    public WorldNames(IDataFolder data)
    {
        var countries = TabbedFile.RowsIfAny(data, "world/countries.tsv", 5).Select(r => (Code: r[0], Name: r[3], Long: r[4])).ToList();
        var organisations = TabbedFile.RowsIfAny(data, "world/organisations.tsv", 2).Select(r => (Code: r[0], Name: r[1], Long: r[1])).ToList();
        _countries = countries.Select(c => c.Code).ToFrozenSet(StringComparer.Ordinal);
        _sides = countries.Concat(organisations).GroupBy(s => s.Code, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        _topics = TabbedFile.RowsIfAny(data, "world/topics.tsv", 2).GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        _codes = countries.Concat(organisations)
            .SelectMany(s => new[] { (Key: s.Code, s.Code), (Key: s.Name, s.Code), (Key: s.Long, s.Code) })
            .GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.First().Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The English name of a country or organisation; its code when there is none.</summary>
    public string Side(string code) => _sides.GetValueOrDefault(code, code);

    /// <summary>The name as it stands after "of": "the United Nations", "the Philippines", "Norway".</summary>
    public string Article(string code)
    {
        var name = Side(code);
        return Articled.Contains(code) || (name.Contains(' ', StringComparison.Ordinal) && Bodies.Any(b => name.Contains(b, StringComparison.Ordinal))) ? "the " + name : name;
    }

    /// <summary>The English name of a topic.</summary>
    public string Topic(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return _topics.GetValueOrDefault(topic, topic.Replace('-', ' '));
    }

    /// <summary>Whether there is such a code.</summary>
    public bool Knows(string code) => _sides.ContainsKey(code);

    /// <summary>Whether a code is a country's.</summary>
    public bool IsCountry(string code) => _countries.Contains(code);

    /// <summary>The code that a person means by a code or name, <c>Belarus</c>, <c>blr</c>, <c>Belarus (BLR)</c>; null when there is none.</summary>
    public string? Code(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Trim();
        if (_codes.TryGetValue(text, out var code)) return code;
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' && _codes.TryGetValue(text[(open + 1)..^1].Trim(), out code) ? code : null;
    }
}
