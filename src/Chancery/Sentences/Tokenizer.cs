using Chancery.Languages;

namespace Chancery.Sentences;

/// <summary>
/// Cuts text into words, numbers and marks. A hyphen or apostrophe between letters stays inside its word (Kassym-Jomart, O'Brien), a possessive
/// ending of the pack is a token of its own (Brazil|'s), and each letter of a script without spaces is a word.
/// </summary>
public sealed class Tokenizer
{
    private readonly string[] _possessives;

    /// <summary>A tokenizer that splits off the given possessive endings, such as <c>'s</c>.</summary>
    public Tokenizer(IEnumerable<string> possessives) =>
        _possessives = [.. possessives.Where(p => p.Length > 1 && p[0] == '\'').OrderByDescending(p => p.Length)];

    /// <summary>The tokens of <paramref name="span"/>, offsets in the document's text.</summary>
    /// <param name="folded">The document's text folded (<see cref="Letters.Fold(string)"/>).</param>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The slice to cut.</param>
    public List<Token> Tokens(string text, string folded, TextSpan span)
    {
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
            var kind = char.IsAsciiDigit(unit) ? TokenKind.Number : TokenKind.Word;
            var possessive = kind == TokenKind.Word ? Possessive(folded.AsSpan(at, end - at)) : 0;
            tokens.Add(new Token(TextSpan.Between(at, end - possessive), kind, char.IsUpper(text[at])));
            if (possessive > 0) tokens.Add(new Token(new TextSpan(end - possessive, possessive), TokenKind.Word, Capital: false));
            at = end;
        }
        return tokens;
    }

    private int Possessive(ReadOnlySpan<char> word)
    {
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

    private static int Number(string folded, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && (Letters.IsWord(folded[end]) || (folded[end] is '.' or ',' or ':' && end + 1 < limit && char.IsAsciiDigit(folded[end + 1]) && char.IsAsciiDigit(folded[end - 1])))) end++;
        return end;
    }
}
