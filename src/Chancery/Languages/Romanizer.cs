using System.Text;

namespace Chancery.Languages;

/// <summary>
/// Writes a name of another script in Latin letters as readers of English usually find it (<c>romanise.tsv</c>): the longest line that fits wins, of equal
/// length the one bound to the begin or end of the word. A capital stays a capital; what no line speaks of is kept.
/// </summary>
public sealed class Romanizer
{
    private readonly Dictionary<char, List<Line>> _lines = [];

    /// <summary>Lines <c>from ⇥ to</c>, joined by line feeds; <c>^</c> before and <c>$</c> after <c>from</c> bind it to the word's begin and end.</summary>
    public Romanizer(string lines)
    {
        foreach (var row in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = row.Split('\t');
            foreach (var alternative in Expressions.Split(cells[0]))
            {
                var from = alternative.Trim('^', '$').ToLowerInvariant();
                if (from.Length == 0) continue;
                var line = new Line(from, cells.Length > 1 ? cells[1] : "", alternative.StartsWith('^'), alternative.EndsWith('$'));
                if (!_lines.TryGetValue(from[0], out var list)) _lines.Add(from[0], list = []);
                list.Add(line);
            }
        }
        foreach (var list in _lines.Values) list.Sort((a, b) => b.Weight.CompareTo(a.Weight));
    }

    /// <summary>Whether the language is written in Latin letters already.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>The name in Latin letters.</summary>
    public string Write(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        var lower = name.ToLowerInvariant();
        for (var at = 0; at < name.Length;)
        {
            if (Find(lower, at) is not { } line)
            {
                if (!Letters.IsCombining(name[at])) result.Append(name[at]);
                at++;
                continue;
            }
            var begins = IsBegin(lower, at);
            var syllable = Lexicon.IsUnspaced(name[at]);
            var capital = char.IsUpper(name[at]) || (begins && !HasCase(name[at]));
            result.Append(capital && line.To.Length > 0 && !(syllable && !begins) ? char.ToUpperInvariant(line.To[0]) + line.To[1..] : line.To);
            at += line.From.Length;
        }
        return result.ToString();
    }

    private Line? Find(string lower, int at)
    {
        if (!_lines.TryGetValue(lower[at], out var lines)) return null;
        foreach (var line in lines)
            if (string.CompareOrdinal(lower, at, line.From, 0, line.From.Length) == 0 && (!line.Begin || IsBegin(lower, at)) && (!line.End || IsEnd(lower, at + line.From.Length))) return line;
        return null;
    }

    private static bool IsBegin(string text, int at) => at == 0 || !Letters.IsWord(text[at - 1]);

    private static bool IsEnd(string text, int at) => at >= text.Length || !Letters.IsWord(text[at]);

    private static bool HasCase(char letter) => char.IsUpper(letter) || char.IsLower(letter);

    private sealed record Line(string From, string To, bool Begin, bool End)
    {
        public int Weight => 4 * From.Length + (Begin ? 1 : 0) + (End ? 1 : 0);
    }
}
