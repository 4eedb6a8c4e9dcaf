using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Compares personal names within one document and with the Register: word by word, folded, with the tolerance of romanisation.</summary>
internal static class NameLikeness
{
    private static readonly char[] Separators = [' ', '-', '.', ',', '"', '·', '・', '•'];

    /// <summary>The words of a name that tell: folded, without suffixes and initials.</summary>
    public static List<string> Words(string name) =>
        [.. Letters.Fold(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w is not ("jr" or "sr" or "ii" or "iii"))];

    /// <summary>Whether two full names may be one person's.</summary>
    public static bool Same(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return false;
        if (a[^1] == b[^1] && (a.Count == 1 || b.Count == 1 || Near(a[0], b[0]) || (a[0][0] == b[0][0] && a.Count == 2 && b.Count == 2))) return true;
        if (a.Count < 2 || b.Count < 2) return false;
        // Short words are particles and common syllables: bin, Al, van.
        var common = a.Intersect(b, StringComparer.Ordinal).Count(w => w.Length > 3);
        return (common >= 2 && (Near(a[0], b[0]) || a[^1] == b[^1] || common >= 3 || a[0] == b[^1])) || (Near(a[0], b[0]) && Near(a[^1], b[^1]));
    }

    /// <summary>Whether two spellings differ by no more than romanisation does: one edit in five letters, two in eight.</summary>
    public static bool Near(string a, string b)
    {
        if (a == b) return true;
        var allowed = Math.Min(a.Length, b.Length) >= 8 ? 2 : Math.Min(a.Length, b.Length) >= 5 ? 1 : 0;
        if (allowed == 0 || Math.Abs(a.Length - b.Length) > allowed) return false;
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length] <= allowed;
    }

    /// <summary>The name as it is filed: single spaces, no commas, words in capitals written like the others.</summary>
    public static string Tidy(string name)
    {
        var words = name.Replace(", ", " ", StringComparison.Ordinal).Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var shout = words.Length > 1 && words.Any(w => w.Length > 2 && w.All(c => !char.IsLetter(c) || char.IsUpper(c)));
        return string.Join(' ', shout ? words.Select(Calm) : words);
    }

    // KAMIKAWA → Kamikawa, AL-THANI → Al-Thani; initials, Roman numbers and short words stay.
    private static string Calm(string word)
    {
        if (word.Length <= 2 || word.Any(char.IsLower) || word.All(c => c is 'I' or 'V' or 'X')) return word;
        return string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = i > 0 && char.IsLetter(source[i - 1]) ? char.ToLowerInvariant(source[i]) : source[i];
        });
    }
}
