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

    /// <summary>From so many letters on, names written together and apart may be spelled differently, too.</summary>
    private const int LongRun = 10;

    private NameKey(NameWord[] words, char[] initials, NameWord joined, string written) => (Words, Initials, Joined, Written) = (words, initials, joined, written);

    /// <summary>The words of the name, in order.</summary>
    public NameWord[] Words { get; }

    /// <summary>First letters that stand for words not given.</summary>
    public char[] Initials { get; }

    /// <summary>All words as one, so that "Tae-yul" equals "Taeyul", and "Abdel Fattah" is like "Abdelfatah".</summary>
    public NameWord Joined { get; }

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
            if (start >= 0 && !IsArticle(folded, start, i)) Take(folded[start..i].Replace("'", "", StringComparison.Ordinal), words, initials, joined, written);
            start = -1;
        }
        return words.Count > 0 ? new NameKey([.. words], [.. initials], NameWord.Of(joined.ToString()), string.Join(' ', written)) : null;
    }

    /// <summary>Whether two names of at least two words can be the same person's: the words of the shorter all stand in the longer.</summary>
    public bool Matches(NameKey other)
    {
        if (IsRunLike(other)) return true;
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

    /// <summary>Whether the two are one but for where the words end. Short runs must be equal: "Wang Yi" is not "Wangye".</summary>
    public bool IsRunLike(NameKey other) => Joined.Plain == other.Joined.Plain
        || Words.Length != other.Words.Length && Math.Min(Joined.Plain.Length, other.Joined.Plain.Length) >= LongRun && Joined.Like(other.Joined);

    /// <summary>Whether the two are a surname with a given name and with its short form: Tess and Theresa, Dan and Daniel.</summary>
    public bool IsShortFormOf(NameKey other)
    {
        if (Words.Length < 2 || other.Words.Length < 2 || !Words[^1].Like(other.Words[^1])) return false;
        var (few, many) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        return few.Words.Length == 2 && many.Words.SkipLast(1).Any(w => Shortens(few.Words[0], w) || Shortens(w, few.Words[0]));
    }

    /// <summary>Whether a bare name can mean this full one: its word stands in it and its initials fit, or it is the whole name written in one run (Wangyi).</summary>
    public bool MeantBy(NameKey bare) => (Words.Any(w => w.Like(bare.Words[0])) || Joined.Plain == bare.Joined.Plain) && bare.InitialsFit(this);

    /// <summary>Whether the bare name is the last word of this one, the usual place of a surname, or all of it.</summary>
    public bool EndsWith(NameKey bare) => Words[^1].Like(bare.Words[0]) || Joined.Plain == bare.Joined.Plain;

    private static bool Shortens(NameWord small, NameWord great)
    {
        if (small.Plain.Length is < 3 or > 5 || small.Plain.Length >= great.Plain.Length) return false;
        if (small.Plain.Length >= 4 && great.Plain.EndsWith(small.Plain, StringComparison.Ordinal)) return true;
        if (small.Plain[0] != great.Plain[0]) return false;
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

    /// <summary>Whether it is the Arabic article, made like the letter after it: "as-Sisi", "es-Sisi", "ad-Din", "ash-Shara".</summary>
    private static bool IsArticle(string folded, int start, int end) =>
        end - start is 2 or 3 && end + 1 < folded.Length && folded[end] == '-' && folded[start] is 'a' or 'e' or 'u'
        && folded.AsSpan(end + 1).StartsWith(folded.AsSpan(start + 1, end - start - 1), StringComparison.Ordinal);

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
