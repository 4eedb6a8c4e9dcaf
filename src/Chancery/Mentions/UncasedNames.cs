using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>
/// Names in scripts without capitals. Where words are spaced a name is a run of words that the pack does not know, after an office or begun by a given
/// name; where they are not it is a family name with one or two further characters, or a run of the characters that foreign names are written with.
/// What was met once beside an office needs none later.
/// </summary>
internal sealed class UncasedNames(string text, LexicalScan scan, NameSpelling spelling)
{
    private const int LongestRun = 5;
    private const int LongestTranscription = 14;

    private static readonly LexKind[] Known =
    [
        LexKind.Country, LexKind.Organisation, LexKind.Office, LexKind.NotAName, LexKind.Honorific, LexKind.Concept, LexKind.Slot, LexKind.Modality, LexKind.Date, LexKind.Topic, LexKind.Statement,
        LexKind.Reference, LexKind.AgreementNoun, LexKind.MeasureNoun, LexKind.CommitmentVerb, LexKind.Boilerplate, LexKind.Stopword, LexKind.Glue,
    ];

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Remembers names, so that they are known where no office stands beside them.</summary>
    public void Remember(IEnumerable<NounItem> items)
    {
        foreach (var item in items)
        {
            if (item.Kind != NounKind.Name || item.Span.Length < 2) continue;
            var name = item.Span.Of(text);
            Add(name);
            var cut = name.LastIndexOfAny([' ', '·', '•']);
            if (cut > 0 && name.Length - cut > 3) Add(name[(cut + 1)..]);
        }
    }

    /// <summary>Whether a known surname by itself may be believed here.</summary>
    public bool IsSurname(TextSpan span, bool titled) => (titled || _met.Contains(span.Of(text))) && !scan.Begins(LexKind.Honorific, span.Start) && !EndsInCountry(span);

    // The Turkish one is no Mr Turki.
    private bool EndsInCountry(TextSpan span)
    {
        foreach (var match in scan.In(LexKind.Country, span))
            if (match.Span.End == span.End) return true;
        return false;
    }

    /// <summary>The name that begins at token <paramref name="i"/>, or null.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="i">Where.</param>
    /// <param name="lexical">What else the lexicon knows by the words there.</param>
    /// <param name="titled">Whether an office or title stands right before.</param>
    /// <param name="foreign">Whether that office is of a country whose names are written by their sound.</param>
    /// <param name="next">The token after the name.</param>
    public NounItem? At(IReadOnlyList<Token> tokens, int i, LexKind? lexical, bool titled, bool foreign, out int next)
    {
        next = i + 1;
        if (tokens[i].Kind != TokenKind.Word || IsTitle(tokens[i])) return null;
        var end = Met(tokens, i) ?? (lexical is null or LexKind.City or LexKind.GivenName or LexKind.NameParticle
            ? Lexicon.IsUnspaced(text[tokens[i].Start]) ? Unspaced(tokens, i, titled, foreign) : Spaced(tokens, i, titled) : null);
        if (end is not { } to) return null;
        next = to;
        var span = TextSpan.Between(tokens[i].Start, tokens[to - 1].End);
        var spelt = spelling.Of(span);
        var words = Lexicon.IsUnspaced(text[span.Start]) ? span.Of(text).Contains('·', StringComparison.Ordinal) || span.Length <= 4 ? 2 : 1 : to - i;
        return new NounItem(NounKind.Name, span, []) { Given = true, Words = words, Original = spelt.Original, Latin = spelt.Latin };
    }

    private void Add(string name)
    {
        _met.Add(name);
        _longest = Math.Max(_longest, name.Length);
    }

    // The longest name met before that begins here and ends with a token.
    private int? Met(IReadOnlyList<Token> tokens, int i)
    {
        int? best = null;
        for (var k = i; k < tokens.Count && tokens[k].End - tokens[i].Start <= _longest; k++)
            if (_met.Contains(text[tokens[i].Start..tokens[k].End])) best = k + 1;
        return best;
    }

    private int? Spaced(IReadOnlyList<Token> tokens, int i, bool titled)
    {
        var given = scan.Begins(LexKind.GivenName, tokens[i].Start);
        if (!given && (!titled || IsKnown(tokens[i]) || IsArticle(tokens[i]))) return null;
        var k = i + 1;
        while (k < tokens.Count && k - i < LongestRun && tokens[k].Kind == TokenKind.Word && tokens[k].Start - tokens[k - 1].End <= 1)
            if (IsArticle(tokens[k]) && k + 1 < tokens.Count && tokens[k + 1].Start == tokens[k].End && !IsName(tokens[k + 1])) k += 2;
            else if (scan.Begins(LexKind.GivenName, tokens[k].Start) || scan.Begins(LexKind.NameParticle, tokens[k].Start) || (!IsKnown(tokens[k]) && !char.IsAsciiLetter(text[tokens[k].Start]))) k++;
            else break;
        // One unknown word after an office is a name when it is of some length.
        if (!given && k == i + 1 && tokens[i].Span.Length < 4) return null;
        while (k > i + 1 && scan.At(LexKind.NameParticle, tokens[k - 1].Start) is { } particle && particle.Span.End >= tokens[k - 1].End && !scan.Begins(LexKind.GivenName, tokens[k - 1].Start)) k--;
        return k - i >= 2 || titled ? k : null;
    }

    private int? Unspaced(IReadOnlyList<Token> tokens, int i, bool titled, bool foreign)
    {
        if (titled && foreign && Sounded(tokens, i) is { } sounded) return sounded;
        var k = i;
        var dots = 0;
        while (k < tokens.Count && k - i < LongestTranscription && (k == i || tokens[k].Start == tokens[k - 1].End))
            if (scan.Begins(LexKind.Transcription, tokens[k].Start) && (k == i || !BeginsWord(tokens[k], 2))) k++;
            else if (k > i && text[tokens[k].Start] is '·' or '•' or '-' && k + 1 < tokens.Count && scan.Begins(LexKind.Transcription, tokens[k + 1].Start))
            {
                dots++;
                k++;
            }
            else break;
        var family = scan.At(LexKind.FamilyName, tokens[i].Start);
        if (dots > 0 || (titled && k - i >= 3) || (titled && k - i == 2 && family is null)) return k;
        if (family is not { } name || !titled) return null;
        var end = i;
        while (end < tokens.Count && tokens[end].Start < name.Span.End) end++;
        var most = Math.Min(tokens.Count, end + 2);
        var to = end;
        while (to < most && tokens[to].Kind == TokenKind.Word && Lexicon.IsUnspaced(text[tokens[to].Start]) && tokens[to].Start == tokens[to - 1].End && (to == end || !BeginsWord(tokens[to], 1))) to++;
        return to > end ? to : null;
    }

    // A foreign name after its office: characters up to the next word of the language.
    private int? Sounded(IReadOnlyList<Token> tokens, int i)
    {
        var k = i;
        while (k < tokens.Count && k - i < LongestTranscription && (k == i || tokens[k].Start == tokens[k - 1].End))
            if (scan.Begins(LexKind.Transcription, tokens[k].Start) ? !BeginsWord(tokens[k], 2) : tokens[k].Kind == TokenKind.Word && Lexicon.IsUnspaced(text[tokens[k].Start]) && !IsSmall(tokens[k]) && !BeginsWord(tokens[k], k == i ? 3 : 2)) k++;
            else if (k > i && text[tokens[k].Start] is '·' or '•' or '-') k++;
            else break;
        return k - i >= 2 ? k : null;
    }

    // An article written together with the word after it, cut off as a word of its own.
    private bool IsArticle(Token token) => scan.Clips.Count > 0 && scan.At(LexKind.Glue, token.Start) is { Entry.A: "article" } article && article.Span.End >= token.End;

    // Whether the words name a country, a body, an office or a time: no part of a person's name.
    private bool IsName(Token token)
    {
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Country, LexKind.Organisation, LexKind.Office, LexKind.Date, LexKind.Concept])
            if (scan.At(kind, token.Start) is { } match && match.Span.End >= token.End) return true;
        return false;
    }

    private bool IsTitle(Token token) => scan.At(LexKind.Honorific, token.Start) is { } title && title.Span.End >= token.End && !scan.Begins(LexKind.GivenName, token.Start);

    private bool IsSmall(Token token)
    {
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Slot, LexKind.Modality, LexKind.Stopword, LexKind.Glue, LexKind.Statement, LexKind.Reference, LexKind.Date])
            if (scan.Begins(kind, token.Start)) return true;
        return false;
    }

    private bool IsKnown(Token token)
    {
        foreach (var kind in Known)
            if (scan.At(kind, token.Start) is { } match && match.Span.End >= token.End) return true;
        return false;
    }

    // Whether a word of the language of at least so many characters begins here.
    private bool BeginsWord(Token token, int length)
    {
        foreach (var kind in Known)
            if (scan.At(kind, token.Start) is { } match && match.Span.Length >= length) return true;
        return false;
    }
}
