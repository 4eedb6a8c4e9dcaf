using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>
/// Officials without a name or a country beside them: "a ministry official", "a senior diplomat", "an aide". They stand for the side named right after
/// them, else for the one that the text is speaking of.
/// </summary>
public static class UnnamedOfficials
{
    /// <summary>The unnamed officials of a sentence, in text order.</summary>
    public static IReadOnlyList<ActorMention> In(Analysis analysis, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        List<ActorMention>? found = null;
        foreach (var match in analysis.Scan.In(LexKind.Office, sentence.Span))
        {
            if (match.Entry.C == "many" || Vocabulary.Read<Role>(match.Entry.A) is not { } role) continue;
            if (role is not (Role.Official or Role.Spokesperson or Role.Adviser or Role.Parliamentarian or Role.Delegation or Role.Business)) continue;
            if (found is not null && found[^1].Span.Overlaps(match.Span)) continue;
            if (analysis.MentionsIn(sentence).Any(m => m.Span.Overlaps(match.Span))) continue;
            if (Side(analysis, sentence, match) is not { } side) continue;
            var entity = new ActorEntity { Id = -1 };
            entity.Holdings.Add(new Holding(role, side, match.Span, Basis.Inferred));
            (found ??= []).Add(new ActorMention(match.Span, match.Span, sentence.Index, [entity], MentionForm.Office));
        }
        return found ?? (IReadOnlyList<ActorMention>)[];
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
