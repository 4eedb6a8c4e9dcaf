using Chancery.Facts.Acts;

namespace Chancery.Facts.Initiatives;

/// <summary>What an initiative is called: the text's words from the noun, or from what is done, to the end of the clause.</summary>
public static class InitiativeTitles
{
    private const int Most = 120;

    /// <summary>The title in the text's words.</summary>
    public static string Of(Analysis analysis, Act act)
    {
        var from = act.Noun?.Span.Start ?? act.Span.Start;
        var words = ActClause.Phrase(analysis, act.Sentence, from, Most) ?? act.Whole.Of(analysis.Text);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
