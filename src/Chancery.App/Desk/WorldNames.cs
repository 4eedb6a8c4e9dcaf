using System.Collections.Concurrent;
using System.Collections.Frozen;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.World;

namespace Chancery.App.Desk;

/// <summary>
/// Names of the codes that pages show, countries, organisations and topics, in one language. English ones stand in <c>world/</c>; those of other languages among
/// the desk's texts (<c>side.BLR</c>, <c>topic.trade</c>), with the forms their grammar needs. What has no name in a language is said in English.
/// </summary>
public sealed class WorldNames
{
    private const string SidePrefix = "side.";

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
    private readonly FrozenSet<string> _organisations;
    private readonly FrozenDictionary<string, string> _ownCodes;
    private readonly Lazy<DeskWords> _words;
    private readonly ConcurrentDictionary<string, WorldNames> _others = new(StringComparer.Ordinal);

    /// <summary>Reads the names from <c>world/</c>, in English; what has no name there is shown by its code.</summary>
    /// <param name="data">Holds <c>world/</c>.</param>
    /// <param name="texts">The desk's texts; its own when not given.</param>
    public WorldNames(IDataFolder data, DeskTexts? texts = null)
    {
        var countries = TabbedFile.RowsIfAny(data, "world/countries.tsv", 5).Select(r => (Code: r[0], Name: r[3], Long: r[4])).ToList();
        var organisations = TabbedFile.RowsIfAny(data, "world/organisations.tsv", 2).Select(r => (Code: r[0], Name: r[1], Long: r[1])).ToList();
        _sides = countries.Concat(organisations).GroupBy(s => s.Code, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        _organisations = organisations.Select(o => o.Code).Except(countries.Select(c => c.Code), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
        _topics = TabbedFile.RowsIfAny(data, "world/topics.tsv", 2).GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        _codes = countries.Concat(organisations)
            .SelectMany(s => new[] { (Key: s.Code, s.Code), (Key: s.Name, s.Code), (Key: s.Long, s.Code) })
            .GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.First().Code, StringComparer.OrdinalIgnoreCase);
        _ownCodes = FrozenDictionary<string, string>.Empty;
        _words = new(() => (texts ?? new DeskTexts()).In(DeskTexts.Fallback));
    }

    private WorldNames(WorldNames english, DeskWords words)
    {
        (_sides, _topics, _codes, _organisations, _words) = (english._sides, english._topics, english._codes, english._organisations, new(words));
        _ownCodes = words.Under(SidePrefix).Where(t => !t.Key.Contains('#', StringComparison.Ordinal))
            .GroupBy(t => t.Text, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.First().Key[SidePrefix.Length..], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words of the language the names are in.</summary>
    public DeskWords Words => _words.Value;

    /// <summary>The same names in another language.</summary>
    public WorldNames In(DeskWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _others.GetOrAdd(words.Tag, _ => new WorldNames(this, words));
    }

    /// <summary>The name of a country or organisation; its code when there is none.</summary>
    public string Side(string code) => Words.Or(SidePrefix + code, _sides.GetValueOrDefault(code, code));

    /// <summary>The name with its article where the language gives it one: "the United Nations", "the Philippines", "Norway".</summary>
    public string Article(string code) => Form(code, "the");

    /// <summary>The name in the form that a text asks for: <c>{side}</c> plain, <c>{side:the}</c> with its article, <c>{side:of}</c> as it stands after "of".</summary>
    public Func<string, string> Forms(string code) => form => Form(code, form);

    /// <summary>The names in the form that a text asks for, joined by "and"; of more than four the rest is counted.</summary>
    public Func<string, string> Forms(IReadOnlyList<string> codes) => form => SideWords.Join(Words, [.. codes.Select(c => Form(c, form))]);

    /// <summary>The name of a topic.</summary>
    public string Topic(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return Words.Or("topic." + topic, _topics.GetValueOrDefault(topic, topic.Replace('-', ' ')));
    }

    /// <summary>Whether there is such a code.</summary>
    public bool Knows(string code) => _sides.ContainsKey(code);

    /// <summary>Whether a code is a country's.</summary>
    public bool IsCountry(string code) => Knows(code) && !IsOrganisation(code);

    /// <summary>Whether a code is that of an organisation or forum, not of a country.</summary>
    public bool IsOrganisation(string code) => _organisations.Contains(code);

    /// <summary>The code that a person means by a code or name, <c>Belarus</c>, <c>blr</c>, <c>Belarus (BLR)</c>, in English or in this language; null when there is none.</summary>
    public string? Code(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Trim();
        if (Known(text) is { } code) return code;
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' ? Known(text[(open + 1)..^1].Trim()) : null;
    }

    private string? Known(string text) => _codes.GetValueOrDefault(text) ?? _ownCodes.GetValueOrDefault(text);

    private string Form(string code, string form)
    {
        var name = Side(code);
        if (form.Length == 0) return name;
        if (Words.Or($"{SidePrefix}{code}#{form}", "") is { Length: > 0 } formed) return formed;
        return form == "the" && Words.Tag == DeskTexts.Fallback && IsArticled(code, name) ? "the " + name : name;
    }

    private static bool IsArticled(string code, string name) =>
        Articled.Contains(code) || (name.Contains(' ', StringComparison.Ordinal) && Bodies.Any(b => name.Contains(b, StringComparison.Ordinal)));
}
