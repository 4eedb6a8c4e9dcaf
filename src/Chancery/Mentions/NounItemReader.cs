using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Cuts a sentence into the stones of noun phrases: offices, sides, names and the small words between them.</summary>
internal sealed class NounItemReader(string text, string folded, LexicalScan scan, LanguagePack pack, NameSpelling spelling)
{
    private readonly NameReader _names = new(text, scan, spelling);
    private readonly UncasedNames? _uncased = pack.Cased ? null : new UncasedNames(text, scan, spelling);
    private readonly bool _inside = pack.Setting("inside-adjective") == "yes";

    public List<NounItem> Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var items = new List<NounItem>(tokens.Count);
        var headline = IsHeadlineCase(tokens);
        for (var i = 0; i < tokens.Count;)
        {
            if (items.Count > 0 && Suffix(tokens[i]) is { } suffix) items[^1].Case = suffix;
            items.Add(Item(tokens, i, headline, IsTitled(items), items.Count > 0 ? items[^1].Case : "", out var next));
            i = next;
        }
        return items;
    }

    /// <summary>Remembers the names met so far, for scripts without capitals: later they need no office beside them.</summary>
    public void Remember(IEnumerable<NounItem> items) => _uncased?.Remember(items);

    // An office or title stands right before; where there are no capitals the side of the office may stand between.
    private bool IsTitled(List<NounItem> items)
    {
        if (items.Count == 0) return false;
        if (items[^1].Kind is NounKind.Office or NounKind.Honorific or NounKind.Counterpart) return items[^1].Kind != NounKind.Counterpart || !pack.Cased;
        if (pack.Cased) return false;
        for (var k = items.Count - 1; k >= 0 && k >= items.Count - 5; k--)
            if (items[k].Kind is NounKind.Office) return true;
            else if (!(items[k].IsParty || items[k].Kind is NounKind.Word or NounKind.Of or NounKind.Article or NounKind.Linker or NounKind.Honorific or NounKind.City or NounKind.At)) return false;
        return false;
    }

    // Whether the nearest country before is one whose names are written by their sound here.
    private bool IsForeign(int at)
    {
        LexMatch? last = null;
        foreach (var match in scan.In(LexKind.Country, TextSpan.Between(Math.Max(0, at - 24), at))) last = match;
        return last is { } side && !pack.Setting("native-names").Contains(side.Entry.A, StringComparison.Ordinal);
    }

    // A name of one character says a state only beside another such name or an office: 中俄, 俄外长.
    private LexMatch? ShortName(IReadOnlyList<Token> tokens, int i)
    {
        if (scan.At(LexKind.ShortName, tokens[i].Start) is not { } brief) return null;
        bool Beside(int k) => k >= 0 && k < tokens.Count && Math.Abs(tokens[k].Start - tokens[i].Start) == 1
            && (scan.At(LexKind.ShortName, tokens[k].Start) is { } other && other.Entry.A != brief.Entry.A || (k > i && scan.Begins(LexKind.Office, tokens[k].Start)));
        return Beside(i + 1) || Beside(i - 1) ? brief with { Entry = brief.Entry with { B = "name" } } : null;
    }

    // The case that an ending after an apostrophe gives the word before it.
    private string? Suffix(Token token) =>
        pack.Suffixes.Count > 0 && token.Kind == TokenKind.Word && token.Span.Length > 1 && folded[token.Start] == '\'' ? pack.Suffixes.GetValueOrDefault(folded.Substring(token.Start + 1, token.Span.Length - 1), "") : null;

    private NounItem Item(IReadOnlyList<Token> tokens, int i, bool headline, bool titled, string cases, out int next)
    {
        var token = tokens[i];
        var at = token.Start;
        var lexical = Lexical(at);
        if (lexical is { Kind: LexKind.Person } person && (person.Senses[0].Entry.C != "surname" || (!pack.Cased && _uncased!.IsSurname(person.Span, titled)))) return _names.Known(tokens, i, person.Span, person.Senses, out next);
        if (lexical is { Kind: LexKind.Person }) lexical = null;
        if (_uncased?.At(tokens, i, lexical?.Kind, titled, titled && IsForeign(tokens[i].Start), out next) is { } run) return run;
        if (lexical is { Kind: LexKind.Office } title && IsTitle(tokens, i, title.Span, title.Senses) is { } honorific) return Lexed(tokens, i, NounKind.Honorific, honorific, [], out next);
        if (token.Kind == TokenKind.Word && token.Capital && pack.Cased && _names.At(tokens, i, lexical?.Kind, headline, titled, titled ? cases : "", out next) is { } name) return name;
        if (lexical is { Kind: LexKind.Office } office && Overlapped(office.Span) is { } cut) return Lexed(tokens, i, NounKind.Office, cut, office.Senses, out next);
        if (lexical is null && ShortName(tokens, i) is { } brief) return Lexed(tokens, i, NounKind.Country, brief.Span, [brief], out next);
        if (lexical is { } found) return Lexed(tokens, i, Kind(found.Kind), found.Span, found.Senses, out next, capital: token.Capital, mark: found.Kind == LexKind.Office && IsElect(found.Span) ? "elect" : "", inside: found.Kind == LexKind.Office ? Inside(found.Span) : null);
        next = i + 1;
        if (token.Kind == TokenKind.Mark) return new NounItem(Mark(text[at]), token.Span, []);
        if (Suffix(token) is { } @case) return new NounItem(@case == "gen" ? NounKind.Possessive : NounKind.Break, token.Span, []);
        if (IsPossessive(token.Span)) return new NounItem(NounKind.Possessive, token.Span, []);
        if (scan.At(LexKind.Honorific, at) is { } respect) return Lexed(tokens, i, NounKind.Honorific, respect.Span, [], out next, mark: IsMarker(respect.Span) ? "marker" : "");
        if (Counterpart(at) is { } counterpart) return Lexed(tokens, i, NounKind.Counterpart, counterpart.Span, [counterpart], out next);
        if (scan.At(LexKind.Glue, at) is { } glue && Small(glue.Entry.A) is { } small) return Lexed(tokens, i, small, glue.Span, [], out next, mark: glue.Entry.A == "ours" ? "ours" : small == NounKind.Of && IsAgent(glue.Span) ? "agent" : "");
        if (Modifier(at) is { } modifier) return new NounItem(NounKind.Article, modifier.Span, []) { Mark = modifier.Mark };
        var slot = scan.Begins(LexKind.Slot, at);
        return new NounItem(token.Kind == TokenKind.Word && !slot && !Breaks(at) ? NounKind.Word : NounKind.Break, token.Span, []) { Capital = token.Capital, Mark = slot ? "slot" : "" };
    }

    private static NounItem Lexed(IReadOnlyList<Token> tokens, int i, NounKind kind, TextSpan span, IReadOnlyList<LexMatch> senses, out int next, bool capital = false, string mark = "", NounItem? inside = null)
    {
        next = i + 1;
        while (next < tokens.Count && tokens[next].Start < span.End) next++;
        return new NounItem(kind, span, senses) { Capital = capital, Mark = mark, Case = senses.Count > 0 ? senses[0].Entry.Case : "", Inside = inside };
    }

    // The side whose adjective stands after the first word of an office.
    private NounItem? Inside(TextSpan office)
    {
        if (!_inside) return null;
        var at = office.Start;
        while (at < office.End && folded[at] != ' ') at++;
        while (at < office.End && folded[at] == ' ') at++;
        if (at >= office.End) return null;
        var found = new List<LexMatch>();
        pack.Lexicon.Match(text, folded, at, found);
        LexMatch? best = null;
        foreach (var match in found)
            if (match.Entry is { Kind: LexKind.Country or LexKind.Organisation, B: "adjective" or "people" } && match.Span.End < office.End && !(best?.Span.Length >= match.Span.Length)) best = match;
        return best is { } side ? new NounItem(Kind(side.Entry.Kind), side.Span, [side]) : null;
    }

    // "President of the Republic" before "of Uzbekistan", where the country's own name begins with "Republic of": the office ends before it.
    private TextSpan? Overlapped(TextSpan office)
    {
        foreach (var match in scan.In(LexKind.Country, TextSpan.Between(office.Start, Math.Min(text.Length, office.End + 60))))
        {
            if (match.Span.Start >= office.End) break;
            if (match.Span.Start <= office.Start || match.Span.End <= office.End) continue;
            var end = match.Span.Start;
            while (true)
            {
                while (end > office.Start && !Letters.IsWord(folded[end - 1])) end--;
                var word = end;
                while (word > office.Start && Letters.IsWord(folded[word - 1])) word--;
                if (word <= office.Start || scan.At(LexKind.Glue, word) is not { Entry.A: "of" or "article" }) break;
                end = word;
            }
            return end > office.Start ? TextSpan.Between(office.Start, end) : null;
        }
        return null;
    }

    // A rank of nobility or respect is an office by itself ("the crown prince") and a title before a name ("Prince Faisal").
    private TextSpan? IsTitle(IReadOnlyList<Token> tokens, int i, TextSpan span, IReadOnlyList<LexMatch> senses)
    {
        if (scan.At(LexKind.Honorific, span.Start) is not { } honorific || honorific.Span.Length < span.Length || senses.Any(s => s.Entry.A != "other")) return null;
        while (i < tokens.Count && tokens[i].Start < honorific.Span.End) i++;
        return i < tokens.Count && tokens[i] is { Kind: TokenKind.Word, Capital: true } ? honorific.Span : null;
    }

    // President-elect: the words of the office with an ending that says it is yet to come.
    private bool IsElect(TextSpan office)
    {
        foreach (var match in scan.In(LexKind.Concept, TextSpan.Between(office.Start, Math.Min(text.Length, office.End + 12))))
            if (match.Entry.A == "ELECT-TITLE" && (match.Span.Start <= office.End + 1 && match.Span.End > office.End || office.Contains(match.Span))) return true;
        return false;
    }

    // A marker of the possessor that may as well mark who acts.
    private bool IsAgent(TextSpan span)
    {
        foreach (var match in scan.In(LexKind.Slot, span))
            if (match.Span == span && match.Entry.A == "AGENT") return true;
        return false;
    }

    // A word that stands before persons and marks their slot (ni, kay) ties no office to the name.
    private bool IsMarker(TextSpan span)
    {
        foreach (var match in scan.In(LexKind.Slot, span))
            if (match.Span == span) return true;
        return false;
    }

    private bool IsPossessive(TextSpan span)
    {
        foreach (var ending in pack.Possessives)
            if (ending.Length == span.Length && string.CompareOrdinal(folded, span.Start, ending, 0, span.Length) == 0) return true;
        return false;
    }

    private LexMatch? Counterpart(int at)
    {
        if (!scan.Begins(LexKind.Reference, at)) return null;
        LexMatch? best = null;
        foreach (var match in scan.In(LexKind.Reference, new TextSpan(at, Math.Min(60, text.Length - at))))
        {
            if (match.Span.Start > at) break;
            if (match.Entry.A == "counterpart" && (best is null || match.Span.Length > best.Value.Span.Length)) best = match;
        }
        return best;
    }

    private (TextSpan Span, string Mark)? Modifier(int at)
    {
        if (!scan.Begins(LexKind.Concept, at)) return null;
        foreach (var match in scan.In(LexKind.Concept, new TextSpan(at, Math.Min(24, text.Length - at))))
        {
            if (match.Span.Start > at) break;
            if (match.Entry.A is "FORMER" or "ELECT-TITLE" or "ACTING") return (match.Span, match.Entry.A switch { "FORMER" => "former", "ACTING" => "acting", _ => "elect" });
        }
        return null;
    }

    // Verbs and function words end a noun phrase.
    private bool Breaks(int at)
    {
        if (scan.Begins(LexKind.Stopword, at) || scan.Begins(LexKind.Modality, at) || scan.At(LexKind.Statement, at) is { Entry.B: not "noun" }) return true;
        return scan.At(LexKind.Concept, at) is { Entry.B: not "noun" } || scan.Begins(LexKind.Date, at);
    }

    private static NounKind? Small(string glue) => glue switch
    {
        "of" => NounKind.Of,
        "for" => NounKind.For,
        "at" => NounKind.At,
        "and" => NounKind.And,
        "own" or "ours" => NounKind.Own,
        "article" or "adjective" => NounKind.Article,
        "linker" => NounKind.Linker,
        "apposed" => NounKind.Apposed,
        "as" => NounKind.As,
        _ => null,
    };

    private static NounKind Mark(char mark) => Letters.Fold(mark) switch
    {
        ',' => NounKind.Comma,
        '–' or '—' or '-' => NounKind.Dash,
        '(' => NounKind.Open,
        ')' => NounKind.Close,
        '/' or '&' => NounKind.And,
        '"' => NounKind.Quote,
        '\'' => NounKind.Possessive,
        _ => NounKind.Break,
    };

    private static NounKind Kind(LexKind kind) => kind switch
    {
        LexKind.Office => NounKind.Office,
        LexKind.Country => NounKind.Country,
        LexKind.Organisation => NounKind.Organisation,
        LexKind.City => NounKind.City,
        _ => NounKind.Word,
    };

    // The longest of the name kinds at a place; of equal length the earlier kind (a country before its capital's namesake).
    private (LexKind Kind, TextSpan Span, IReadOnlyList<LexMatch> Senses)? Lexical(int at)
    {
        LexMatch? best = null;
        for (var kind = LexKind.Country; kind <= LexKind.NotAName; kind++)
            if (scan.At(kind, at) is { } match && (best is null || match.Span.Length > best.Value.Span.Length)) best = match;
        // Amir-Abdollahian is no emir.
        if (best is { Entry.Kind: LexKind.Office } office && office.Span.End + 1 < text.Length && text[office.Span.End] == '-' && char.IsUpper(text[office.Span.End + 1]) && char.IsUpper(text[at])) return null;
        return best is { } b ? (b.Entry.Kind, b.Span, Senses(b.Entry.Kind, b.Span)) : null;
    }

    private LexMatch[] Senses(LexKind kind, TextSpan span)
    {
        var senses = new List<LexMatch>(2);
        foreach (var match in scan.In(kind, span))
            if (match.Span == span) senses.Add(match);
        return [.. senses];
    }

    private static bool IsHeadlineCase(IReadOnlyList<Token> tokens)
    {
        int words = 0, capitals = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Span.Length < 4) continue;
            words++;
            if (token.Capital) capitals++;
        }
        return words >= 5 && capitals >= 0.8 * words;
    }
}
