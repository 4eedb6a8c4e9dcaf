using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Cuts a sentence into the stones of noun phrases: offices, sides, names and the small words between them.</summary>
internal sealed class NounItemReader(string text, string folded, LexicalScan scan, LanguagePack pack)
{
    public List<NounItem> Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var items = new List<NounItem>(tokens.Count);
        var headline = IsHeadlineCase(tokens);
        for (var i = 0; i < tokens.Count;)
        {
            var item = Item(tokens, i, headline, out var next);
            items.Add(item);
            i = next;
        }
        return items;
    }

    private NounItem Item(IReadOnlyList<Token> tokens, int i, bool headline, out int next)
    {
        var token = tokens[i];
        var at = token.Start;
        var lexical = Lexical(at);
        if (lexical is { Kind: LexKind.Person } person) return Person(tokens, i, person, out next);
        if (token.Kind == TokenKind.Word && token.Capital && pack.Cased && Name(tokens, i, lexical, headline, out next) is { } name) return name;
        if (lexical is { } found)
        {
            next = After(tokens, i, found.Span.End);
            return new NounItem(Kind(found.Kind), found.Span, i, found.Senses);
        }
        next = i + 1;
        if (token.Kind == TokenKind.Mark) return new NounItem(Mark(text[at]), token.Span, i, []);
        if (pack.Possessives.Contains(folded.Substring(at, token.Span.Length), StringComparer.Ordinal)) return new NounItem(NounKind.Possessive, token.Span, i, []);
        foreach (var (kind, noun) in SmallKinds)
            if (scan.At(kind, at) is { } match && Small(match, noun) is { } small)
            {
                next = After(tokens, i, match.Span.End);
                return new NounItem(small, match.Span, i, Senses(kind, match.Span));
            }
        return new NounItem(NounKind.Other, token.Span, i, []);
    }

    private static readonly (LexKind, NounKind)[] SmallKinds = [(LexKind.Honorific, NounKind.Honorific), (LexKind.Reference, NounKind.Reference), (LexKind.Glue, NounKind.Linker)];

    private static NounKind? Small(LexMatch match, NounKind kind) => kind switch
    {
        NounKind.Linker => match.Entry.A switch { "of" => NounKind.Of, "and" => NounKind.And, "article" => NounKind.Article, "linker" => NounKind.Linker, "adjective" => NounKind.Article, _ => null },
        NounKind.Reference => match.Entry.A == "counterpart" ? NounKind.Reference : null,
        _ => kind,
    };

    private static NounKind Mark(char mark) => mark switch
    {
        ',' => NounKind.Comma,
        '(' => NounKind.Open,
        ')' => NounKind.Close,
        '/' or '&' => NounKind.And,
        '"' or '“' or '”' or '«' or '»' => NounKind.Quote,
        '’' or '\'' => NounKind.Possessive,
        _ => NounKind.Other,
    };

    private static NounKind Kind(LexKind kind) => kind switch
    {
        LexKind.Office => NounKind.Office,
        LexKind.Country => NounKind.Country,
        LexKind.Organisation => NounKind.Organisation,
        LexKind.City => NounKind.City,
        _ => NounKind.Other,
    };

    // The longest of the name kinds at a place; of equal length the earlier kind (a country before its capital's namesake).
    private (LexKind Kind, TextSpan Span, IReadOnlyList<LexMatch> Senses)? Lexical(int at)
    {
        LexMatch? best = null;
        for (var kind = LexKind.Country; kind <= LexKind.NotAName; kind++)
            if (scan.At(kind, at) is { } match && (best is null || match.Span.Length > best.Value.Span.Length)) best = match;
        return best is { } b ? (b.Entry.Kind, b.Span, Senses(b.Entry.Kind, b.Span)) : null;
    }

    private LexMatch[] Senses(LexKind kind, TextSpan span)
    {
        var senses = new List<LexMatch>(2);
        foreach (var match in scan.In(kind, span))
            if (match.Span == span) senses.Add(match);
        return [.. senses];
    }

    private NounItem Person(IReadOnlyList<Token> tokens, int i, (LexKind Kind, TextSpan Span, IReadOnlyList<LexMatch> Senses) person, out int next)
    {
        next = After(tokens, i, person.Span.End);
        // The text may give more of the name than the Register: Muhammad Hasan Mahmud Chowdhury.
        var end = person.Span.End;
        while (next < tokens.Count && IsNameWord(tokens, next) && tokens[next].Start - end <= 1)
        {
            end = tokens[next].End;
            next++;
        }
        return new NounItem(NounKind.Name, TextSpan.Between(person.Span.Start, end), i, person.Senses)
        { PersonId = person.Senses.Count > 0 ? person.Senses[0].Entry.A : null, Given = true, Words = Math.Max(2, next - i) };
    }

    private NounItem? Name(IReadOnlyList<Token> tokens, int i, (LexKind Kind, TextSpan Span, IReadOnlyList<LexMatch> Senses)? lexical, bool headline, out int next)
    {
        next = i;
        var given = scan.At(LexKind.GivenName, tokens[i].Start) is not null;
        if (lexical is { } l && !(l.Kind == LexKind.City && given)) return null;
        if (!given && (scan.At(LexKind.Stopword, tokens[i].Start) is { } stop && stop.Span.End >= tokens[i].End || IsDateWord(tokens[i]) || scan.At(LexKind.Honorific, tokens[i].Start) is not null)) return null;
        var end = i + 1;
        var words = 1;
        if (tokens[i].Span.Length == 1 && end < tokens.Count && text[tokens[end].Start] == '.') end++;
        while (end < tokens.Count && Continues(tokens, ref end)) words++;
        if (words == 1 && headline && !given) return null;
        next = end;
        var span = TextSpan.Between(tokens[i].Start, tokens[end - 1].End);
        return new NounItem(NounKind.Name, span, i, []) { Given = given, Words = words };
    }

    private bool Continues(IReadOnlyList<Token> tokens, ref int end)
    {
        var token = tokens[end];
        if (token.Start - tokens[end - 1].End > 2) return false;
        if (token.Kind == TokenKind.Word && scan.At(LexKind.NameSuffix, token.Start) is not null && token.Capital)
        {
            end++;
            if (end < tokens.Count && text[tokens[end].Start] == '.' && tokens[end].Start == tokens[end - 1].End && end + 1 < tokens.Count) end++;
            return true;
        }
        if (text[token.Start] == ',' && end + 1 < tokens.Count && scan.At(LexKind.NameSuffix, tokens[end + 1].Start) is not null && tokens[end + 1].Capital)
        {
            end += 2;
            return true;
        }
        if (token.Kind == TokenKind.Word && !token.Capital && scan.At(LexKind.NameParticle, token.Start) is not null)
        {
            var after = end + 1;
            while (after < tokens.Count && scan.At(LexKind.NameParticle, tokens[after].Start) is not null && !tokens[after].Capital) after++;
            if (after >= tokens.Count || !IsNameWord(tokens, after)) return false;
            end = after + 1;
            return true;
        }
        if (!IsNameWord(tokens, end)) return false;
        if (token.Span.Length == 1 && end + 1 < tokens.Count && text[tokens[end + 1].Start] == '.' && tokens[end + 1].Start == token.End) end++;
        end++;
        return true;
    }

    private bool IsNameWord(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || !token.Capital) return false;
        for (var kind = LexKind.Country; kind <= LexKind.NotAName; kind++)
            if (kind is not (LexKind.City or LexKind.Person) && scan.At(kind, token.Start) is { } match && match.Span.End >= token.End && !(kind == LexKind.Country && match.Entry.B is "capital" or "metonym")) return false;
        return !IsDateWord(token) && scan.At(LexKind.Honorific, token.Start) is null;
    }

    private bool IsDateWord(Token token) => scan.At(LexKind.Date, token.Start) is { } date && date.Entry.A is "month" or "weekday" && scan.At(LexKind.GivenName, token.Start) is null;

    private static bool IsHeadlineCase(IReadOnlyList<Token> tokens)
    {
        int words = 0, capitals = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Span.Length < 4) continue;
            words++;
            if (token.Capital) capitals++;
        }
        return words >= 4 && capitals >= 0.7 * words;
    }

    private static int After(IReadOnlyList<Token> tokens, int i, int end)
    {
        var next = i + 1;
        while (next < tokens.Count && tokens[next].Start < end) next++;
        return next;
    }
}
