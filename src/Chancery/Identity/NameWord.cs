using System.Text;

namespace Chancery.Identity;

/// <summary>One word of a name.</summary>
/// <param name="Plain">The folded word with common differences of romanisation evened out.</param>
/// <param name="Skeleton">Its consonants: spellings of one name share it.</param>
internal sealed record NameWord(string Plain, string Skeleton)
{
    private static readonly (string From, string To)[] Romanisations =
    [
        ("tsch", "ch"), ("sch", "sh"), ("dzh", "j"), ("chzh", "zh"), ("dj", "j"), ("wh", "v"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("zh", "z"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ];

    public static NameWord Of(string folded)
    {
        var plain = new StringBuilder(folded);
        if (folded.Length >= 6 && (folded.EndsWith("ou", StringComparison.Ordinal) || folded.EndsWith("au", StringComparison.Ordinal))) plain[^1] = 'v';
        foreach (var (from, to) in Romanisations) plain.Replace(from, to);
        for (var i = 1; i < plain.Length; i++)
        {
            // Between a consonant and a vowel "y" only softens (Pashinyan, Pachinian); "j" may be a sound of its own (Anjum).
            if (plain[i] == 'y' || plain[i] == 'j' && (i == plain.Length - 1 || IsVowel(plain[i - 1]) || !IsVowel(plain[i + 1]))) plain[i] = 'i';
        }
        if (plain.Length > 1 && plain[0] == 'y') plain[0] = 'j';
        var text = Uninflected(Single(plain.ToString()));
        var skeleton = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsVowel(text[i]))
            {
                if (i == 0) skeleton.Append('a');
                continue;
            }
            var c = text[i] switch { 'h' when i > 0 && text[i - 1] is 's' or 'c' => '\0', 'h' => 'g', 'c' when i + 1 < text.Length && text[i + 1] == 'h' => 's', 'c' => 'k', 'z' => 's', 'f' => 'v', var other => other };
            if (c != '\0' && (skeleton.Length == 0 || skeleton[^1] != c)) skeleton.Append(c);
        }
        return new NameWord(text, skeleton.ToString());
    }

    /// <summary>Whether the two are spellings of one word.</summary>
    public bool Like(NameWord other)
    {
        if (Plain == other.Plain) return true;
        if (Skeleton != other.Skeleton) return false;
        var length = Math.Min(Plain.Length, other.Plain.Length);
        // In a short word two letters more are another name: Qiang, Keqiang.
        if (length < 6 && Math.Abs(Plain.Length - other.Plain.Length) > 1) return false;
        return length >= 4 && Distance(Plain, other.Plain) <= (length >= 6 ? 3 : 2);
    }

    /// <summary>Without the ending of an instrumental (Trampom, Krastevym) or genitive (Tinubus), which a name romanised or cut out of a sentence may still have.</summary>
    private static string Uninflected(string text)
    {
        if (text.Length < 6) return text;
        if (text[^1] == 'm' && text[^2] is 'o' or 'a' or 'e' or 'i' && !text.EndsWith("him", StringComparison.Ordinal) && !IsVowel(text[^3])) return text[..^2];
        return text[^1] == 's' && IsVowel(text[^2]) ? text[..^1] : text;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string Single(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (single.Length == 0 || single[^1] != c) single.Append(c);
        }
        return single.ToString();
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
