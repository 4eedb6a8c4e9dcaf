using System.Collections.Frozen;
using Chancery.Sentences;

namespace Chancery.Languages;

/// <summary>A language as the engine sees it: the automaton of its words and the settings that mechanics ask for.</summary>
public sealed class LanguagePack
{
    private LanguagePack(Lexicon lexicon)
    {
        Lexicon = lexicon;
        Tag = Setting("tag");
        Cased = Setting("case") != "no";
        DayFirst = Setting("numeric-date") != "mdy";
        FamilyFirst = Setting("name-order") == "family-first";
        Possessives = [.. Expressions.Split(Setting("possessive"))];
        var proclitics = Expressions.Split(Setting("proclitics")).Select(Letters.Fold).OrderByDescending(p => p.Length).ToArray();
        Tokenizer = new Tokenizer(Possessives, Setting("apostrophe-suffix") == "yes", proclitics);
        Proclitics = [.. proclitics.Where(p => !p.EndsWith('\''))];
        Declension = new Declension(Setting("declension"));
        Romanizer = new Romanizer(Setting("romanise"));
        var variants = Setting("variants");
        for (var i = 0; i + 1 < variants.Length; i += 2) (_variants ??= [])[variants[i]] = variants[i + 1];
        CaseSlots = Rows("cases").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        Suffixes = Rows("suffixes").SelectMany(r => Expressions.Split(r[1]).Select(s => (Suffix: Letters.Fold(s), Case: r[0]))).DistinctBy(s => s.Suffix, StringComparer.Ordinal).ToFrozenDictionary(s => s.Suffix, s => s.Case, StringComparer.Ordinal);
        Splitter = new SentenceSplitter(Setting("sentence-ends") is { Length: > 0 } ends ? string.Concat(ends.Split(' ').Where(e => e.Length == 1 && e[0] != '|')) : ".!?…", [.. Setting("abbreviations").Split(" | ")], Setting("ordinal-stop") == "yes");
    }

    /// <summary>BCP 47 primary tag.</summary>
    public string Tag { get; }

    /// <summary>Whether the script tells names by capitals.</summary>
    public bool Cased { get; }

    /// <summary>Whether <c>04.07.2024</c> is the fourth of July.</summary>
    public bool DayFirst { get; }

    /// <summary>Whether family names come first.</summary>
    public bool FamilyFirst { get; }

    /// <summary>Endings that make "of whom", such as <c>'s</c>.</summary>
    public string[] Possessives { get; }

    /// <summary>Letters written together with the word after them, folded, longest first.</summary>
    public IReadOnlyList<string> Proclitics { get; }

    /// <summary>How names are inflected.</summary>
    public Declension Declension { get; }

    /// <summary>How names are written in Latin letters.</summary>
    public Romanizer Romanizer { get; }

    /// <summary>The slot that a bare grammatical case marks.</summary>
    public FrozenDictionary<string, string> CaseSlots { get; }

    /// <summary>The case that an ending after an apostrophe stands for; endings folded.</summary>
    public FrozenDictionary<string, string> Suffixes { get; }

    /// <summary>All expressions of the language.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Cuts into words.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>Cuts into sentences.</summary>
    public SentenceSplitter Splitter { get; }

    /// <summary>A setting of <c>pack.tsv</c>; empty when not set.</summary>
    public string Setting(string key) => Lexicon.Settings.TryGetValue(key, out var value) ? value : "";

    private readonly Dictionary<char, char>? _variants;

    /// <summary>Folds a text for comparison (<see cref="Letters.Fold(string)"/>) and writes letters of another tradition as the pack does.</summary>
    public string Fold(string text)
    {
        if (_variants is not { } variants) return Letters.Fold(text);
        return string.Create(text.Length, (text, variants), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Letters.Fold(source.variants.GetValueOrDefault(source.text[i], source.text[i]));
        });
    }

    private IEnumerable<string[]> Rows(string sheet) => Setting(sheet).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('\t')).Where(r => r.Length > 1);

    /// <summary>Loads a compiled table (<see cref="PackCompiler"/>).</summary>
    public static LanguagePack Load(byte[] table) => new(Lexicon.Load(table));
}
