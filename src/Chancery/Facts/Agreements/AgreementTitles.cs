using Chancery.Facts.Acts;
using Chancery.Languages;

namespace Chancery.Facts.Agreements;

/// <summary>English titles of documents: the text's own words where they are a name or the text is English, else made from form, subject and parties.</summary>
public static class AgreementTitles
{
    private const int MostWords = 16;

    /// <summary>What the text calls the document beyond its bare form, or null.</summary>
    public static string? Named(Analysis analysis, Act act)
    {
        if (act.Noun is not { } noun) return null;
        var tokens = act.Sentence.Tokens;
        var first = IndexAt(tokens, noun.Span.Start);
        var last = IndexAt(tokens, noun.Span.End - 1);
        if (first < 0 || last < 0) return null;
        var proper = tokens.Skip(first).Take(last - first + 1).All(t => t.Kind != TokenKind.Word || t.Capital);
        var from = first;
        while (from > 0 && first - from < 5 && Belongs(analysis, act, tokens[from - 1], proper)) from--;
        var to = last;
        if (ReadsEnglish(analysis))
        {
            to = Tail(analysis, act, tokens, last);
            if (to == last && from == first && !proper) return null;
        }
        else if (!proper || (to == from)) return null;
        if (analysis.Pack.Cased && !ReadsEnglish(analysis) && last == first && from == first) return null;
        var words = TextSpan.Between(tokens[from].Start, tokens[to].End).Of(analysis.Text).Trim();
        return words.Length is > 3 and < 160 ? Capital(words) : null;
    }

    /// <summary>A title made from what is known.</summary>
    public static string Made(Analysis analysis, AgreementDraft draft)
    {
        var form = draft.Form switch
        {
            AgreementForm.JointStatement => "Joint statement",
            AgreementForm.Other => "Document",
            var f => Capital(f.Word().Replace('-', ' ')),
        };
        var names = draft.Parties.Select(analysis.Atlas.Name).ToList();
        var subject = Subject(analysis, draft.Judged.Act) is { } topic ? " on " + topic : "";
        return form + subject + names switch
        {
            [] => "",
            [var one] => " of " + one,
            [.. var others, var last] => " between " + string.Join(", ", others) + " and " + last,
        };
    }

    private static bool ReadsEnglish(Analysis analysis) => analysis.Pack.Setting("phrases") == "english";

    // A topic named right after the noun says what the document is about.
    private static string? Subject(Analysis analysis, Act act)
    {
        if (act.Noun is not { } noun) return null;
        foreach (var match in analysis.Scan.In(LexKind.Topic, TextSpan.Between(noun.Span.End, Math.Min(act.Sentence.Span.End, noun.Span.End + 50))))
            return match.Entry.A.Replace('-', ' ');
        return null;
    }

    // Words before the noun that belong to it: adjectives and names, up to an article, a marker, a verb or a mark.
    private static bool Belongs(Analysis analysis, Act act, Token token, bool proper)
    {
        if (token.Kind == TokenKind.Mark) return analysis.Text[token.Start] == '-';
        if (token.Kind == TokenKind.Number) return true;
        if (proper && token.Capital) return token.Start != act.Sentence.Span.Start || !IsSmall(analysis, token);
        return ReadsEnglish(analysis) && !IsSmall(analysis, token) && !token.Span.Overlaps(act.Span) && !Covered(analysis, LexKind.Concept, token) && !Covered(analysis, LexKind.Date, token);
    }

    private static bool IsSmall(Analysis analysis, Token token)
    {
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Stopword, LexKind.Glue, LexKind.Slot, LexKind.Modality, LexKind.Reference])
            if (analysis.Scan.At(kind, token.Start) is { } match && match.Span.End >= token.End) return true;
        return false;
    }

    private static bool Covered(Analysis analysis, LexKind kind, Token token)
    {
        foreach (var match in analysis.Scan.In(kind, token.Span))
            if (match.Span == token.Span && match.Entry.B != "noun") return true;
        return false;
    }

    // "on …", "of …", "between … and …" after the noun, up to a mark, a verb or a date.
    private static int Tail(Analysis analysis, Act act, IReadOnlyList<Token> tokens, int last)
    {
        if (ActClause.SlotAfter(analysis, act.Sentence, tokens[last].End) is not ("TOPIC" or "OF" or "WITH" or "FOR" or "TO")) return last;
        var to = last;
        for (var i = last + 1; i < tokens.Count && i - last <= MostWords; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && analysis.Text[token.Start] is not ('-' or '\'' or '’')) break;
            if (token.Span.Overlaps(act.Span)) break;
            if (analysis.Dates[act.Sentence.Index].Any(d => d.Span.Contains(token.Start))) break;
            if (analysis.Scan.At(LexKind.Concept, token.Start) is { } concept && concept.Entry.B is not "noun") break;
            if (analysis.Scan.At(LexKind.Modality, token.Start) is { } modality && modality.Entry.A is "past" or "future") break;
            if (analysis.Scan.At(LexKind.Statement, token.Start) is { } said && said.Entry.B == "verb") break;
            to = i;
        }
        while (to > last && IsSmall(analysis, tokens[to])) to--;
        return to;
    }

    private static int IndexAt(IReadOnlyList<Token> tokens, int offset)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Start <= offset && offset < tokens[i].End) return i;
        return -1;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
