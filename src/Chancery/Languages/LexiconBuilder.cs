using System.Text;

namespace Chancery.Languages;

/// <summary>Collects expressions and writes them as the flat tables that <see cref="Lexicon.Load"/> reads. The same input gives the same bytes.</summary>
public sealed class LexiconBuilder
{
    private readonly List<(string Key, int Entry)> _patterns = [];
    private readonly Dictionary<LexEntry, int> _entries = [];
    private readonly Dictionary<char, char> _variants = [];
    private readonly SortedSet<string> _numberWords = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Adds one expanded expression with its meaning.</summary>
    /// <param name="pattern">Single spaces; <c>#</c> for a number and a trailing <c>*</c> for the rest of a word already as special labels.</param>
    /// <param name="entry">What it means.</param>
    public void Add(string pattern, LexEntry entry)
    {
        if (pattern.Length == 0) return;
        if (!_entries.TryGetValue(entry, out var index)) _entries.Add(entry, index = _entries.Count);
        _patterns.Add((Key(pattern), index));
    }

    /// <summary>Declares a folded word that stands for a number.</summary>
    public void AddNumberWord(string word) => _numberWords.Add(Letters.Fold(word));

    /// <summary>Declares letters that are compared as others, position by position; before anything is added.</summary>
    /// <exception cref="FormatException">The two are of different length.</exception>
    public void AddVariants(string letters, string others)
    {
        if (letters.Length != others.Length) throw new FormatException($"'{letters}' and '{others}' are of different length");
        for (var i = 0; i < letters.Length; i++) _variants[letters[i]] = others[i];
        Set("variants", Setting("variants") + string.Concat(letters.Zip(others, (a, b) => $"{a}{b}")));
    }

    /// <summary>Sets a setting of the pack.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    /// <summary>A setting made before; empty when not made.</summary>
    public string Setting(string key) => _settings.GetValueOrDefault(key, "");

    /// <summary>The tables as bytes.</summary>
    public byte[] Build()
    {
        var patterns = Merged().Distinct().OrderBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Entry).ToArray();
        var automaton = new AutomatonBuilder(patterns);
        var strings = new StringPool();
        var entries = _entries.OrderBy(e => e.Value).SelectMany(e => new[] { (int)e.Key.Kind, strings[e.Key.A], strings[e.Key.B], strings[e.Key.C], strings[e.Key.D], strings[e.Key.Case] }).ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Lexicon.Magic);
        writer.Write(automaton.Root);
        Write(writer, [.. automaton.FirstEdge.Zip(automaton.FirstSense, (edge, sense) => new[] { edge, sense }).SelectMany(n => n)]);
        Write(writer, [.. automaton.Labels.Zip(automaton.Targets, (label, target) => new[] { label, target }).SelectMany(e => e)]);
        Write(writer, automaton.Senses);
        Write(writer, entries);
        Write(writer, strings.All);
        Write(writer, [.. _numberWords]);
        Write(writer, [.. _settings.SelectMany(s => new[] { s.Key, s.Value })]);
        writer.Flush();
        return stream.ToArray();
    }

    // One spelling of several cases of one meaning is one entry.
    private List<(string Key, int Entry)> Merged()
    {
        var byIndex = _entries.ToDictionary(e => e.Value, e => e.Key);
        var merged = new List<(string, int)>(_patterns.Count);
        foreach (var group in _patterns.GroupBy(p => (p.Key, Meaning: byIndex[p.Entry] with { Case = "" })))
        {
            var cases = string.Join('/', group.SelectMany(p => byIndex[p.Entry].Case.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            var entry = group.Key.Meaning with { Case = cases };
            if (!_entries.TryGetValue(entry, out var index)) _entries.Add(entry, index = _entries.Count);
            merged.Add((group.Key.Key, index));
        }
        return merged;
    }

    // Folded text, but a letter that must be a capital stays one.
    private string Key(string pattern)
    {
        var key = new StringBuilder(pattern.Length);
        foreach (var written in pattern)
        {
            var unit = _variants.GetValueOrDefault(written, written);
            if (!Letters.IsCombining(unit)) key.Append(char.IsUpper(unit) ? char.ToUpperInvariant(Letters.Fold(unit)) : Letters.Fold(unit));
        }
        return key.ToString();
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<int> values)
    {
        writer.Write(values.Count);
        foreach (var value in values) writer.Write(value);
    }

    private static void Write(BinaryWriter writer, IReadOnlyCollection<string> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    private sealed class StringPool
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

        public IReadOnlyCollection<string> All => _index.Keys;

        public int this[string text]
        {
            get
            {
                if (!_index.TryGetValue(text, out var index)) _index.Add(text, index = _index.Count);
                return index;
            }
        }
    }
}
