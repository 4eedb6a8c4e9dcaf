using System.Collections.Frozen;

namespace Chancery.App.Desk.Texts;

/// <summary>All words of the desk's pages, carried inside the program: files <c>room.tag.tsv</c> beside this one, a key and a text a line.</summary>
public sealed class DeskTexts
{
    /// <summary>The language of whoever has chosen none.</summary>
    public const string Fallback = "en";

    private const string Prefix = "Chancery.App.Desk.Texts.";
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byTag;

    /// <summary>Reads all texts.</summary>
    public DeskTexts()
    {
        var assembly = typeof(DeskTexts).Assembly;
        var rows = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).SelectMany(file =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var tag = file.Split('.')[^2];
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t')).Select(c => (Tag: tag, Key: c[0], Text: c[1].TrimEnd('\r'))).ToList();
        });
        _byTag = rows.GroupBy(r => r.Tag, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(r => r.Key, r => r.Text, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The languages there are.</summary>
    public IEnumerable<string> Tags => _byTag.Keys.Order(StringComparer.Ordinal);

    /// <summary>The keys of one language.</summary>
    public IEnumerable<string> Keys(string tag) => _byTag[tag].Keys;

    /// <summary>The words of one language; English stands in for what it lacks.</summary>
    public DeskWords In(string tag) => new(tag, _byTag[tag], _byTag["en"]);
}
