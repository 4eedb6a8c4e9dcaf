using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>
/// Reads personal names: a run of capitalised words with particles (bin, de la), initials (T. or T.), suffixes (Jr., III) and nicknames in quotation
/// marks; a name of the Register, with what the text adds to it.
/// </summary>
internal sealed class NameReader(string text, LexicalScan scan, NameSpelling spelling)
{
    /// <summary>A name of the Register that begins at token <paramref name="i"/>; the text may give more of it than the Register.</summary>
    public NounItem Known(IReadOnlyList<Token> tokens, int i, TextSpan known, IReadOnlyList<LexMatch> senses, out int next)
    {
        next = i + 1;
        while (next < tokens.Count && tokens[next].Start < known.End) next++;
        while (next < tokens.Count && Continues(tokens, ref next)) { }
        var span = TextSpan.Between(known.Start, tokens[next - 1].End);
        var entry = senses.Count > 0 ? senses[0].Entry : null;
        var spelt = entry is { C: "native" or "surname" } && span.Length == known.Length ? spelling.Known(entry, span) : spelling.Of(span);
        var surname = entry is { C: "surname" };
        return new NounItem(NounKind.Name, span, senses)
        { PersonId = surname || entry is null or { A: "" } ? null : entry.A, Given = true, Words = surname ? 1 : Math.Max(2, next - i), Original = spelt.Original, Latin = spelt.Latin, Case = spelt.Case };
    }

    /// <summary>The name that begins at token <paramref name="i"/>, or null.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="i">Where.</param>
    /// <param name="lexical">What else the lexicon knows by the words there.</param>
    /// <param name="headline">Whether capitals say nothing here.</param>
    /// <param name="titled">Whether an office or honorific stands right before.</param>
    /// <param name="cases">The grammatical cases of that office.</param>
    /// <param name="next">The token after the name.</param>
    public NounItem? At(IReadOnlyList<Token> tokens, int i, LexKind? lexical, bool headline, bool titled, string cases, out int next)
    {
        next = i;
        var given = scan.Begins(LexKind.GivenName, tokens[i].Start);
        if (lexical is not null && !(lexical == LexKind.City && (given || (titled && i + 1 < tokens.Count && IsNameWord(tokens, i + 1))))) return null;
        if (!given && (scan.At(LexKind.Stopword, tokens[i].Start) is { } stop && stop.Span.End >= tokens[i].End && !(titled && i + 1 < tokens.Count && IsNameWord(tokens, i + 1)) || IsDateWord(tokens[i]) || IsTitle(tokens, i))) return null;
        var end = i + 1;
        var words = 1;
        if (tokens[i].Span.Length == 1 && end < tokens.Count && text[tokens[end].Start] == '.') end++;
        while (end < tokens.Count && Continues(tokens, ref end)) words++;
        if (words == 1 && headline && !given && !titled) return null;
        next = end;
        var spelt = spelling.Of(TextSpan.Between(tokens[i].Start, tokens[end - 1].End), cases);
        // One word that is a known surname is spelt in Latin letters as that is.
        if (words == 1 && scan.At(LexKind.Person, tokens[i].Start) is { Entry.C: "surname" } known && known.Span.End == tokens[end - 1].End) spelt = spelling.Known(known.Entry, known.Span);
        return new NounItem(NounKind.Name, TextSpan.Between(tokens[i].Start, tokens[end - 1].End), []) { Given = given, Words = words, Original = spelt.Original, Latin = spelt.Latin, Case = spelt.Case };
    }

    private bool Continues(IReadOnlyList<Token> tokens, ref int end)
    {
        var token = tokens[end];
        if (token.Start - tokens[end - 1].End > 2) return false;
        if (token.Kind == TokenKind.Word && token.Capital && scan.Begins(LexKind.NameSuffix, token.Start))
        {
            end++;
            SkipStop(tokens, ref end, token);
            return true;
        }
        if (text[token.Start] == ',' && end + 1 < tokens.Count && tokens[end + 1].Capital && scan.Begins(LexKind.NameSuffix, tokens[end + 1].Start))
        {
            end += 2;
            SkipStop(tokens, ref end, tokens[end - 1]);
            return true;
        }
        if (token.Kind == TokenKind.Word && !IsNameWord(tokens, end) && scan.Begins(LexKind.NameParticle, token.Start))
        {
            var after = end + 1;
            while (after < tokens.Count && scan.Begins(LexKind.NameParticle, tokens[after].Start) && !IsNameWord(tokens, after)) after++;
            if (after >= tokens.Count || !IsNameWord(tokens, after)) return false;
            end = after + 1;
            return true;
        }
        if (Nickname(tokens, end) is { } past)
        {
            end = past;
            return true;
        }
        if (!IsNameWord(tokens, end)) return false;
        end++;
        if (token.Span.Length == 1) SkipStop(tokens, ref end, token);
        return true;
    }

    private void SkipStop(IReadOnlyList<Token> tokens, ref int end, Token after)
    {
        if (end < tokens.Count && text[tokens[end].Start] == '.' && tokens[end].Start == after.End && end + 1 < tokens.Count) end++;
    }

    // Ferdinand "Bongbong" Marcos: the quoted word between two words of a name.
    private int? Nickname(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 3 >= tokens.Count || !IsQuote(tokens[at]) || !IsNameWord(tokens, at + 1) || !IsQuote(tokens[at + 2]) || !IsNameWord(tokens, at + 3)) return null;
        return at + 4;
    }

    private bool IsQuote(Token token) => token.Kind == TokenKind.Mark && Letters.Fold(text[token.Start]) is '"' or '\'';

    private bool IsNameWord(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || (!token.Capital && !IsJoined(token))) return false;
        for (var kind = LexKind.Country; kind <= LexKind.NotAName; kind++)
            if (kind is not (LexKind.City or LexKind.Person) && scan.At(kind, token.Start) is { } match && match.Span.End >= token.End && !(kind == LexKind.Country && match.Entry.B is "capital" or "metonym")) return false;
        return !IsDateWord(token) && scan.At(LexKind.Honorific, token.Start) is null or { Entry.A: "keep" };
    }

    // Sheikh Tamim: a title before a name; Khan said: a name.
    private bool IsTitle(IReadOnlyList<Token> tokens, int i) =>
        scan.At(LexKind.Honorific, tokens[i].Start) is { } title && (title.Entry.A != "keep" || title.Span.End > tokens[i].End || (i + 1 < tokens.Count && IsNameWord(tokens, i + 1)));

    // al-Zani: a particle and a name in one word.
    private bool IsJoined(Token token)
    {
        if (scan.At(LexKind.NameParticle, token.Start) is not { } particle || particle.Span.End >= token.End) return false;
        var after = particle.Span.End;
        if (text[after] is '-' or '\'' or '’') after++;
        return after < token.End && char.IsUpper(text[after]) && after > token.Start && !char.IsLetter(text[after - 1]);
    }

    private bool IsDateWord(Token token) => scan.At(LexKind.Date, token.Start) is { } date && date.Entry.A is "month" or "weekday" && !scan.Begins(LexKind.GivenName, token.Start);
}
