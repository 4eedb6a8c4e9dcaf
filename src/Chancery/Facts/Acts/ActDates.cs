using Chancery.Facts.Contacts;

namespace Chancery.Facts.Acts;

/// <summary>The date of an act and what it rests on.</summary>
public static class ActDates
{
    /// <summary>
    /// The date told beside the act; with none, the item's own for what its headline or first paragraph tells as done, else the date that the same paragraph
    /// told before; null when it cannot be known.
    /// </summary>
    /// <param name="analysis">The document.</param>
    /// <param name="act">The words.</param>
    /// <param name="future">Whether they speak of something to come.</param>
    /// <returns>The date, its basis, and whether words beside the act tell it.</returns>
    public static (Edtf? Date, Basis? Basis, bool Told) Of(Analysis analysis, Act act, bool future)
    {
        if (ContactFields.Nearest(analysis, act.ToTrigger(), future) is { } mention)
        {
            if (mention.Shape == DateShape.SameDay) return (analysis.Article.Published, Basis.Inferred, false);
            return (future ? mention.Future : mention.Past, mention.FromDocument ? Basis.DocumentDate : null, true);
        }
        if (future || act.Sentence.Zone is not (Zone.Title or Zone.Lead)) return (null, null, false);
        return (analysis.Article.Published, Basis.DocumentDate, false);
    }

    /// <summary>The basis of a fact that has only a date to explain.</summary>
    public static Dictionary<string, Basis> BasisOf(string field, Edtf? date, Basis? basis)
    {
        var all = new Dictionary<string, Basis>(StringComparer.Ordinal);
        if (date is not null && basis is { } rests) all[field] = rests;
        return all;
    }

    /// <summary>How a fact was made, for those who ask.</summary>
    public static IReadOnlyList<string> Trace(Analysis analysis, JudgedAct judged) => !analysis.Explain ? []
        : [$"{judged.Act.Concept.Name} ({judged.Act.Form}): \"{judged.Act.Span.Of(analysis.Text)}\"" + (judged.Act.Noun is { } noun ? $", \"{noun.Span.Of(analysis.Text)}\"" : ""),
            .. judged.Sides.Where(s => s.Parts.Max() >= 0.3).Select(s => $"{s.Side.Code}: {judged.Room.Parts[Best(s.Parts)]}")];

    private static int Best(IReadOnlyList<double> parts)
    {
        var best = 0;
        for (var i = 1; i < parts.Count; i++)
            if (parts[i] > parts[best]) best = i;
        return best;
    }
}
