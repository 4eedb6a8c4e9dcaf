using Chancery.Languages;

namespace Chancery.Sentences;

/// <summary>
/// Cuts text into words, numbers and marks. A hyphen or apostrophe between letters stays inside its word (Kassym-Jomart, O'Brien), a possessive
/// ending of the pack is a token of its own (Brazil|'s), and each letter of a script without spaces is a word.
/// </summary>
public sealed class Tokenizer
{
    private readonly string[] _possessives;
    private readonly bool _suffixed;
    private readonly string[] _elisions;

    /// <summary>A tokenizer that splits off the given possessive endings, such as <c>'s</c>.</summary>
    /// <param name="possessives">The endings.</param>
    /// <param name="suffixed">Whether what follows an apostrophe is always an ending (Fidan'la).</param>
    /// <param name="proclitics">Letters written together with the next word, folded; those that end in an apostrophe are words of their own (l'|ambassadeur).</param>
    public Tokenizer(IEnumerable<string> possessives, bool suffixed = false, IEnumerable<string>? proclitics = null)
    {
        _elisions = [.. (proclitics ?? []).Where(p => p.EndsWith('\'')).OrderByDescending(p => p.Length)];
        _possessives = [.. possessives.Where(p => p.Length > 1 && p[0] == '\'').OrderByDescending(p => p.Length)];
        _suffixed = suffixed;
    }

    /// <summary>The tokens of <paramref name="span"/>, offsets in the document's text.</summary>
    /// <param name="folded">The document's text folded (<see cref="Letters.Fold(string)"/>).</param>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The slice to cut.</param>
    /// <param name="clips">Offsets inside words where something written together with them ends, ascending.</param>
    public List<Token> Tokens(string text, string folded, TextSpan span, IReadOnlyList<int>? clips = null)
    {
        var clip = clips is { Count: > 0 } ? FirstAfter(clips, span.Start) : int.MaxValue;
        var tokens = new List<Token>(span.Length / 5 + 1);
        for (var at = span.Start; at < span.End;)
        {
            var unit = folded[at];
            if (char.IsWhiteSpace(unit))
            {
                at++;
                continue;
            }
            if (!Letters.IsWord(unit))
            {
                tokens.Add(new Token(new TextSpan(at, 1), TokenKind.Mark, Capital: false));
                at++;
                continue;
            }
            var end = char.IsAsciiDigit(unit) ? Number(folded, at, span.End) : Word(folded, at, span.End);
            if (_elisions.Length > 0) end = Elided(folded, at, end);
            while (clip < clips?.Count && clips[clip] <= at) clip++;
            if (clip < clips?.Count && clips[clip] < end) end = clips[clip];
            var kind = char.IsAsciiDigit(unit) ? TokenKind.Number : TokenKind.Word;
            var possessive = kind == TokenKind.Word ? Possessive(folded.AsSpan(at, end - at)) : 0;
            tokens.Add(new Token(TextSpan.Between(at, end - possessive), kind, char.IsUpper(text[at])));
            if (possessive > 0) tokens.Add(new Token(new TextSpan(end - possessive, possessive), TokenKind.Word, Capital: false));
            at = end;
        }
        return tokens;
    }

    private int Elided(string folded, int at, int end)
    {
        foreach (var elision in _elisions)
            if (end - at > elision.Length && string.CompareOrdinal(folded, at, elision, 0, elision.Length) == 0) return at + elision.Length;
        return end;
    }

    private static int FirstAfter(IReadOnlyList<int> clips, int offset)
    {
        int low = 0, high = clips.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (clips[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int Possessive(ReadOnlySpan<char> word)
    {
        if (_suffixed && word.LastIndexOf('\'') is > 1 and var at && word.Length - at <= 8) return word.Length - at;
        foreach (var ending in _possessives)
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)) return ending.Length;
        return 0;
    }

    private static int Word(string folded, int at, int limit)
    {
        if (Lexicon.IsUnspaced(folded[at])) return at + 1;
        var end = at + 1;
        while (end < limit)
        {
            if (Letters.IsWord(folded[end]) && !Lexicon.IsUnspaced(folded[end])) end++;
            else if (folded[end] is '\'' or '-' && end + 1 < limit && char.IsLetter(folded[end + 1])) end += 2;
            else break;
        }
        return Math.Min(end, limit);
    }

    // 8-го: up to two letters of another script than Latin written on to a number.
    private static bool IsEnding(string folded, int at, int limit) =>
        folded[at] == '-' && at + 1 < limit && char.IsLetter(folded[at + 1]) && !char.IsAscii(folded[at + 1]) && (at + 2 >= limit || !Letters.IsWord(folded[at + 2]) || at + 3 >= limit || !Letters.IsWord(folded[at + 3]));

    private static int Number(string folded, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && ((Letters.IsWord(folded[end]) && !Lexicon.IsUnspaced(folded[end])) || IsEnding(folded, end, limit) || (folded[end] is '.' or ',' or ':' && end + 1 < limit && char.IsAsciiDigit(folded[end + 1]) && char.IsAsciiDigit(folded[end - 1])))) end++;
        return end;
    }
}
