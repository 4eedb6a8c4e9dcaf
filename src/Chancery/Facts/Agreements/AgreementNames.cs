using Chancery.Languages;

namespace Chancery.Facts.Agreements;

/// <summary>Short names that a text gives its documents, "the Reciprocal Access Agreement (RAA)", and the places that use them afterwards.</summary>
public sealed class AgreementNames
{
    private readonly List<(string Short, LexEntry Meaning)> _known = [];
    private readonly Analysis _analysis;

    /// <summary>Collects the short names of a document.</summary>
    public AgreementNames(Analysis analysis)
    {
        _analysis = analysis;
        foreach (var match in analysis.Scan.Of(LexKind.AgreementNoun))
            if (Bracketed(analysis.Text, match.Span.End) is { } name && !_known.Exists(k => k.Short == name)) _known.Add((name, match.Entry));
    }

    /// <summary>The places of a sentence that use a short name.</summary>
    public IEnumerable<LexMatch> In(Sentence sentence)
    {
        if (_known.Count == 0) yield break;
        foreach (var token in sentence.Tokens)
            if (token is { Kind: TokenKind.Word, Capital: true })
                foreach (var (name, meaning) in _known)
                    if (token.Span.Length == name.Length && string.CompareOrdinal(_analysis.Text, token.Start, name, 0, name.Length) == 0)
                        yield return new LexMatch(token.Span, meaning);
    }

    // Two to ten letters between brackets, two capitals at least, close after the noun ("Agreement with Japan (RAA)").
    private static string? Bracketed(string text, int end)
    {
        var open = text.IndexOf('(', end, Math.Min(24, text.Length - end));
        if (open < 0 || text.AsSpan(end, open - end).ContainsAny(".;\n")) return null;
        var close = text.IndexOf(')', open, Math.Min(12, text.Length - open));
        if (close < open + 3) return null;
        var name = text[(open + 1)..close];
        return name.Count(char.IsUpper) >= 2 && name.All(char.IsLetter) ? name : null;
    }
}
