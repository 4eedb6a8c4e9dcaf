using System.Globalization;
using System.Runtime.CompilerServices;
using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>
/// Says in another language what the record itself says in English: why a follow-up is in its state, what a holder of an office rests on, what an answer lacks.
/// The record's sentences are few and fixed, with days, numbers and names in them: each stands as a text with gaps, and a sentence is known by its English text. One that is not known stays as it is.
/// </summary>
public static class SaidWords
{
    private static readonly ConditionalWeakTable<DeskWords, IReadOnlyList<Saying>> Known = [];

    /// <summary>A sentence of the record in the reader's language.</summary>
    public static string Say(DeskWords words, string sentence)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Length == 0) return sentence;
        foreach (var saying in Known.GetValue(words, Sayings))
        {
            if (saying.Read(sentence) is { } gaps) return words.Say(saying.Key, [.. gaps.Select(g => (g.Name, Value(words, g.Name, g.Text)))]);
        }
        return sentence;
    }

    /// <summary>The same with a capital.</summary>
    public static string Sentence(DeskWords words, string sentence) => FactWords.Capital(Say(words, sentence));

    /// <summary>Whether a sentence is one of those known.</summary>
    public static bool Knows(DeskWords words, string sentence) => Known.GetValue(words, Sayings).Any(s => s.Read(sentence) is not null);

    private static List<Saying> Sayings(DeskWords words) => [.. words.English("said.").OrderByDescending(t => t.Text.Length).Select(t => new Saying(t.Key, t.Text))];

    private static object Value(DeskWords words, string gap, string text) => gap switch
    {
        "date" or "first" or "last" when Edtf.Parse(text) is { } date => DateWords.Forms(words, date),
        "n" when int.TryParse(text, CultureInfo.InvariantCulture, out var n) => n,
        _ => text,
    };

    /// <summary>A sentence with gaps, as it is recognised.</summary>
    private sealed class Saying(string key, string text)
    {
        private readonly string[] _parts = text.Split('{', '}');

        /// <summary>The key without its plural form: the reader's language chooses its own.</summary>
        public string Key { get; } = key.Split('#')[0];

        /// <summary>What stands in the gaps; null when it is another sentence.</summary>
        public List<(string Name, string Text)>? Read(string sentence)
        {
            if (!sentence.StartsWith(_parts[0], StringComparison.Ordinal)) return null;
            var (at, gaps) = (_parts[0].Length, new List<(string, string)>());
            for (var i = 1; i < _parts.Length; i += 2)
            {
                var after = _parts[i + 1];
                var end = i + 2 == _parts.Length ? sentence.Length - after.Length : sentence.IndexOf(after, at, StringComparison.Ordinal);
                if (end <= at || string.CompareOrdinal(sentence, end, after, 0, after.Length) != 0) return null;
                if (!Fits(_parts[i], sentence[at..end])) return null;
                gaps.Add((_parts[i], sentence[at..end]));
                at = end + after.Length;
            }
            return at == sentence.Length ? gaps : null;
        }

        private static bool Fits(string gap, string text) => gap switch
        {
            "date" or "first" or "last" => Edtf.Parse(text) is not null,
            "n" => int.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
    }
}
