using System.Collections.Frozen;
using System.Text;

namespace Chancery.Identity;

/// <summary>A person's name made comparable: folded words without titles and particles, initials apart, each word with a key that spellings share.</summary>
internal sealed record NameKey
{
    private static readonly FrozenSet<string> LeftOut = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "lord", "dame", "sheikh", "shaikh", "sheikha", "excellency", "his", "her", "hon", "honourable", "gen", "general", "col",
        "president", "minister", "ambassador", "king", "queen", "prince", "princess", "crown", "emir", "sultan", "pope", "jr", "sr", "ii", "iii", "iv", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "von", "van", "der", "den", "ter", "la", "le", "al", "el", "bin", "ibn", "bint", "ould", "y", "si",
    }.ToFrozenSet(StringComparer.Ordinal);

    private NameKey(NameWord[] words, char[] initials, string joined, string written) => (Words, Initials, Joined, Written) = (words, initials, joined, written);

    /// <summary>The words of the name, in order.</summary>
    public NameWord[] Words { get; }

    /// <summary>First letters that stand for words not given.</summary>
    public char[] Initials { get; }

    /// <summary>All words without spaces, so that "Tae-yul" equals "Taeyul".</summary>
    public string Joined { get; }

    /// <summary>The folded words and initials as they were written; made comparable again they give the same key.</summary>
    public string Written { get; }

    /// <summary>Whether it is one word only (a surname, or a mononym). Han names are written in one run and are no bare names.</summary>
    public bool Bare => Words.Length == 1 && !(Words[0].Plain.Length >= 2 && Words[0].Plain[0] is >= '\u3400' and <= '\u9FFF');

    /// <summary>Makes a name comparable; null when no word is left.</summary>
    public static NameKey? Of(string name)
    {
        var folded = Folding.Fold(name);
        var words = new List<NameWord>();
        var initials = new List<char>();
        var joined = new StringBuilder();
        var written = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetter(folded[i]) || folded[i] == '\'' && start >= 0))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) Take(folded[start..i].Replace("'", "", StringComparison.Ordinal), words, initials, joined, written);
            start = -1;
        }
        return words.Count > 0 ? new NameKey([.. words], [.. initials], joined.ToString(), string.Join(' ', written)) : null;
    }

    /// <summary>Whether two names of at least two words can be the same person's: the words of the shorter all stand in the longer.</summary>
    public bool Matches(NameKey other)
    {
        if (Joined == other.Joined) return true;
        var (few, many) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        if (few.Words.Length < 2) return false;
        Span<bool> used = stackalloc bool[many.Words.Length];
        foreach (var word in few.Words)
        {
            var at = -1;
            for (var i = 0; i < used.Length && at < 0; i++)
            {
                if (!used[i] && many.Words[i].Like(word)) at = i;
            }
            if (at < 0) return false;
            used[at] = true;
        }
        return few.InitialsFit(many) && many.InitialsFit(few);
    }

    /// <summary>Whether the two are a surname with a given name and with its short form: Tess and Theresa, Dan and Daniel.</summary>
    public bool IsShortFormOf(NameKey other)
    {
        if (Words.Length < 2 || other.Words.Length < 2 || !Words[^1].Like(other.Words[^1])) return false;
        var (few, many) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        return few.Words.Length == 2 && many.Words.SkipLast(1).Any(w => Shortens(few.Words[0], w) || Shortens(w, few.Words[0]));
    }

    /// <summary>Whether a bare name can mean this full one: its word stands in it and its initials fit.</summary>
    public bool MeantBy(NameKey bare) => Words.Any(w => w.Like(bare.Words[0])) && bare.InitialsFit(this);

    /// <summary>Whether the bare name is the last word of this one, the usual place of a surname.</summary>
    public bool EndsWith(NameKey bare) => Words[^1].Like(bare.Words[0]);

    private static bool Shortens(NameWord small, NameWord great)
    {
        if (small.Plain.Length is < 3 or > 5 || small.Plain.Length >= great.Plain.Length || small.Plain[0] != great.Plain[0]) return false;
        var at = 0;
        foreach (var c in great.Skeleton)
        {
            if (at < small.Skeleton.Length && small.Skeleton[at] == c) at++;
        }
        return at == small.Skeleton.Length;
    }

    private bool InitialsFit(NameKey full)
    {
        foreach (var initial in Initials)
        {
            if (full.Initials.Length == 0 && full.Words.Length >= 2 && !full.Words.Any(w => w.Plain[0] == initial)) return false;
        }
        return true;
    }

    private static void Take(string word, List<NameWord> words, List<char> initials, StringBuilder joined, List<string> written)
    {
        if (word.Length == 0 || LeftOut.Contains(word)) return;
        written.Add(word);
        if (word.Length == 1 && word[0] < 0x250) initials.Add(word[0]);
        else
        {
            words.Add(NameWord.Of(word));
            joined.Append(word);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Words.Select(w => w.Plain).Concat(Initials.Select(i => i.ToString())));
}

/// <summary>One word of a name.</summary>
/// <param name="Plain">The folded word with common differences of romanisation evened out.</param>
/// <param name="Skeleton">Its consonants: spellings of one name share it.</param>
internal sealed record NameWord(string Plain, string Skeleton)
{
    private static readonly (string From, string To)[] Romanisations =
    [
        ("tsch", "ch"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("zh", "z"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ];

    public static NameWord Of(string folded)
    {
        var plain = new StringBuilder(folded);
        if (folded.Length >= 6 && (folded.EndsWith("ou", StringComparison.Ordinal) || folded.EndsWith("au", StringComparison.Ordinal))) plain[^1] = 'v';
        foreach (var (from, to) in Romanisations) plain.Replace(from, to);
        for (var i = 1; i < plain.Length; i++)
        {
            if (plain[i] is 'y' or 'j' && (i == plain.Length - 1 || IsVowel(plain[i - 1]) || !IsVowel(plain[i + 1]))) plain[i] = 'i';
        }
        if (plain.Length > 1 && plain[0] == 'y') plain[0] = 'j';
        var text = Single(plain.ToString());
        var skeleton = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsVowel(text[i]))
            {
                if (i == 0) skeleton.Append('a');
                continue;
            }
            var c = text[i] switch { 'h' when i > 0 && text[i - 1] is 's' or 'c' => '\0', 'h' => 'g', 'c' when i + 1 < text.Length && text[i + 1] == 'h' => 's', 'c' => 'k', var other => other };
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
        return length >= 4 && Distance(Plain, other.Plain) <= (length >= 6 ? 3 : 2);
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
