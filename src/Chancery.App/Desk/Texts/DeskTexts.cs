using System.Collections.Frozen;
using System.Reflection;
using System.Resources;

namespace Chancery.App.Desk.Texts;

/// <summary>All words of the desk's pages, carried inside the program: files <c>room.tag.tsv</c> beside this one, a key and a text a line. A language is read when it is first asked for.</summary>
public sealed class DeskTexts
{
    /// <summary>The language that stands in where another lacks a text, and for who asks for a language that is not here.</summary>
    public static string Fallback { get; } = typeof(DeskTexts).Assembly.GetCustomAttribute<NeutralResourcesLanguageAttribute>()!.CultureName;

    private const string Prefix = "Chancery.App.Desk.Texts.";
    private readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> _byTag;
    private readonly FrozenDictionary<string, Lazy<DeskWords>> _words;

    /// <summary>Finds all texts.</summary>
    public DeskTexts()
    {
        var files = typeof(DeskTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).GroupBy(n => n.Split('.')[^2], StringComparer.Ordinal);
        _byTag = files.ToFrozenDictionary(g => g.Key, g => new Lazy<FrozenDictionary<string, string>>(() => Read(g)), StringComparer.Ordinal);
        _words = _byTag.Keys.ToFrozenDictionary(tag => tag, tag => new Lazy<DeskWords>(() => new DeskWords(tag, _byTag[tag].Value, _byTag[Fallback].Value)), StringComparer.Ordinal);
    }

    /// <summary>The languages there are.</summary>
    public IEnumerable<string> Tags => _byTag.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language that a primary tag means, its own or one that it also goes by (<c>frame.also</c>); null when there is none.</summary>
    public string? Known(string primary) => _byTag.ContainsKey(primary) ? primary : Tags.FirstOrDefault(tag => All(tag).GetValueOrDefault("frame.also") == primary);

    /// <summary>The texts of one language by key.</summary>
    public IReadOnlyDictionary<string, string> All(string tag) => _byTag[tag].Value;

    /// <summary>The words of one language; English stands in for what it lacks.</summary>
    public DeskWords In(string tag) => _words[tag].Value;

    private static FrozenDictionary<string, string> Read(IEnumerable<string> files) => files.SelectMany(file =>
    {
        using var reader = new StreamReader(typeof(DeskTexts).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.TrimEnd('\r').Split('\t')).Select(c => KeyValuePair.Create(c[0], c[1])).ToList();
    }).ToFrozenDictionary(StringComparer.Ordinal);
}
