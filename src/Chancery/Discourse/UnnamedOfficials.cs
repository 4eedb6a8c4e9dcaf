using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>
/// Officials without a name or a country beside them: "a ministry official", "a senior diplomat", "an aide". They stand for the side named right after
/// them, else for the one that the text is speaking of.
/// </summary>
public static class UnnamedOfficials
{
    /// <summary>The unnamed officials of a sentence, in text order; somebody else at every asking, as nothing tells that two of them are one.</summary>
    public static IReadOnlyList<ActorMention> In(Analysis analysis, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var holdings = analysis.Unnamed(sentence, Find);
        return holdings.Count == 0 ? [] : holdings.ConvertAll(h => Mention(sentence, h));
    }

    private static ActorMention Mention(Sentence sentence, Holding holding)
    {
        var entity = new ActorEntity { Id = -1 };
        entity.Holdings.Add(holding);
        return new ActorMention(holding.Span, holding.Span, sentence.Index, [entity], MentionForm.Office);
    }

    private static List<Holding> Find(Analysis analysis, Sentence sentence)
    {
        var found = new List<Holding>(0);
        foreach (var match in analysis.Scan.In(LexKind.Office, sentence.Span))
        {
            if (match.Entry.C == "many" || Vocabulary.Read<Role>(match.Entry.A) is not { } role) continue;
            if (role is not (Role.Official or Role.Spokesperson or Role.Adviser or Role.Parliamentarian or Role.Delegation or Role.Business)) continue;
            if (found.Count > 0 && found[^1].Span.Overlaps(match.Span)) continue;
            if (Array.Exists(analysis.MentionsIn(sentence), m => m.Span.Overlaps(match.Span))) continue;
            if (Side(analysis, sentence, match) is { } side) found.Add(new Holding(role, side, match.Span, Basis.Inferred));
        }
        return found;
    }

    private static string? Side(Analysis analysis, Sentence sentence, LexMatch office)
    {
        if (office.Entry.B is ['=', .. var own]) return own;
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Head.Start >= office.Span.End && mention.Actors is [{ IsSide: true } actor] && Clause.Words(sentence, office.Span.End, mention.Span.Start) <= 2
                && Clause.Breaks(analysis, office.Span.End, mention.Span.Start) == 0 && Clause.SlotBefore(analysis, sentence, mention.Span.Start) is "OF" or "PLACE" or "FROM" or "AGENT") return actor.Code;
        if (Attribution.Carried(analysis, sentence)?.Actors[0].For is { } speaker) return speaker;
        for (var back = 0; back <= 2 && sentence.Index - back >= 0; back++)
            foreach (var mention in analysis.MentionsIn(analysis.Sentences[sentence.Index - back]))
                if (mention.Actors[0].For is { } code) return code;
        return null;
    }
}
