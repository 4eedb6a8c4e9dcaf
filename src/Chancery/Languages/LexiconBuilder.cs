using System.Text;

namespace Chancery.Languages;

/// <summary>Collects expressions and writes them as the flat tables that <see cref="Lexicon.Load"/> reads. The same input gives the same bytes.</summary>
public sealed class LexiconBuilder
{
    private readonly List<(string Folded, string Pattern, int Entry)> _patterns = [];
    private readonly Dictionary<LexEntry, int> _entries = [];
    private readonly SortedSet<string> _numberWords = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Adds one expanded expression with its meaning.</summary>
    /// <param name="pattern">Single spaces; <c>#</c> for a number and a trailing <c>*</c> for the rest of a word already as special labels.</param>
    /// <param name="entry">What it means.</param>
    public void Add(string pattern, LexEntry entry)
    {
        if (pattern.Length == 0) return;
        if (!_entries.TryGetValue(entry, out var index)) _entries.Add(entry, index = _entries.Count);
        _patterns.Add((Strip(Letters.Fold(pattern)), Strip(pattern), index));
    }

    /// <summary>Declares a folded word that stands for a number.</summary>
    public void AddNumberWord(string word) => _numberWords.Add(Letters.Fold(word));

    /// <summary>Sets a setting of the pack.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    /// <summary>The tables as bytes.</summary>
    public byte[] Build()
    {
        var patterns = _patterns.Distinct().OrderBy(p => p.Folded, StringComparer.Ordinal).ThenBy(p => p.Entry).ThenBy(p => p.Pattern, StringComparer.Ordinal).ToArray();
        var trie = Trie.Of(patterns.Select(p => p.Folded).ToArray());
        var strings = new StringPool();
        var senses = patterns.SelectMany(p => new[] { strings[p.Pattern], p.Entry }).ToArray();
        var entries = _entries.OrderBy(e => e.Value).SelectMany(e => new[] { (int)e.Key.Kind, strings[e.Key.A], strings[e.Key.B], strings[e.Key.C], strings[e.Key.D] }).ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Lexicon.Magic);
        Write(writer, trie.FirstEdge);
        Write(writer, trie.SenseRange);
        writer.Write(trie.Labels.Length);
        foreach (var label in trie.Labels) writer.Write((ushort)label);
        Write(writer, trie.Targets);
        Write(writer, senses);
        Write(writer, entries);
        Write(writer, strings.All);
        Write(writer, [.. _numberWords]);
        Write(writer, [.. _settings.SelectMany(s => new[] { s.Key, s.Value })]);
        writer.Flush();
        return stream.ToArray();
    }

    private static string Strip(string text) => text.Any(Letters.IsCombining) ? string.Concat(text.Where(c => !Letters.IsCombining(c))) : text;

    private static void Write(BinaryWriter writer, int[] values)
    {
        writer.Write(values.Length);
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

    /// <summary>A trie laid out level by level: node n's edges are FirstEdge[n] … FirstEdge[n+1]-1, its senses SenseRange[2n] … SenseRange[2n+1]-1.</summary>
    private sealed record Trie(int[] FirstEdge, int[] SenseRange, char[] Labels, int[] Targets)
    {
        public static Trie Of(string[] sorted)
        {
            var firstEdge = new List<int>();
            var senseRange = new List<int>();
            var labels = new List<char>();
            var targets = new List<int>();
            var queue = new Queue<(int Low, int High, int Depth)>();
            queue.Enqueue((0, sorted.Length, 0));
            var nodes = 1;
            while (queue.Count > 0)
            {
                var (low, high, depth) = queue.Dequeue();
                firstEdge.Add(labels.Count);
                senseRange.Add(low);
                while (low < high && sorted[low].Length == depth) low++;
                senseRange.Add(low);
                while (low < high)
                {
                    var label = sorted[low][depth];
                    var end = low;
                    while (end < high && sorted[end][depth] == label) end++;
                    labels.Add(label);
                    targets.Add(nodes++);
                    queue.Enqueue((low, end, depth + 1));
                    low = end;
                }
            }
            firstEdge.Add(labels.Count);
            return new Trie([.. firstEdge], [.. senseRange], [.. labels], [.. targets]);
        }
    }
}
