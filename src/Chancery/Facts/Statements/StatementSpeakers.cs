using Chancery.Discourse;

namespace Chancery.Facts.Statements;

/// <summary>Where a possible speaker was found.</summary>
public enum SpeakerSource
{
    /// <summary>Named in the sentence itself.</summary>
    Here,

    /// <summary>Spoke last before it.</summary>
    Carried,

    /// <summary>Speaks in the next sentence.</summary>
    Coming,

    /// <summary>Named first in the sentence before.</summary>
    Earlier,

    /// <summary>The side or person that the whole text names most.</summary>
    Protagonist,
}

/// <summary>Somebody who may be the speaker.</summary>
/// <param name="Mention">Where named.</param>
/// <param name="Source">How found.</param>
/// <param name="ByRule">Whether <see cref="Attribution"/> takes this one.</param>
public sealed record SpeakerCandidate(ActorMention Mention, SpeakerSource Source, bool ByRule);

/// <summary>Gathers who may be the speaker of a trigger.</summary>
public static class StatementSpeakers
{
    /// <summary>The candidates, those of the trigger's sentence first.</summary>
    public static List<SpeakerCandidate> For(Analysis analysis, StatementTrigger trigger)
    {
        var found = new List<SpeakerCandidate>();
        var sentence = trigger.Sentence;
        var rule = trigger.Form is "quote" or "continued" ? null : Attribution.Speaker(analysis, sentence, trigger.Span, trigger.Form);
        foreach (var mention in analysis.MentionsIn(sentence).Concat(UnnamedOfficials.In(analysis, sentence)).OrderBy(m => !IsSame(m, rule)).ThenBy(m => Math.Abs(m.Head.Start - trigger.Span.Start)))
            Add(found, mention, SpeakerSource.Here, IsSame(mention, rule));
        if (Attribution.Carried(analysis, sentence) is { } carried) Add(found, carried, SpeakerSource.Carried, rule is null);
        if (trigger.Form == "quote" && Attribution.Coming(analysis, sentence) is { } coming) Add(found, coming, SpeakerSource.Coming, false);
        if (sentence.Index > 0 && analysis.Sentences[sentence.Index - 1] is { Zone: not (Zone.Related or Zone.Noise) } before)
            foreach (var mention in analysis.MentionsIn(before).Where(m => m.Form != MentionForm.Adjective).Take(2)) Add(found, mention, SpeakerSource.Earlier, false);
        if (Most(analysis, a => a.IsSide) is { } side) Add(found, side, SpeakerSource.Protagonist, false);
        if (Most(analysis, a => a.IsPerson) is { } person) Add(found, person, SpeakerSource.Protagonist, false);
        return found;
    }

    private static bool IsSame(ActorMention mention, ActorMention? other) => other is not null && mention.Span == other.Span;

    private static ActorMention? Most(Analysis analysis, Predicate<ActorEntity> member)
    {
        ActorEntity? most = null;
        foreach (var entity in analysis.Entities)
            if (member(entity) && analysis.MentionCount(entity) >= 2 && (most is null || analysis.MentionCount(entity) > analysis.MentionCount(most))) most = entity;
        return most is null ? null : analysis.Mentions.FirstOrDefault(m => m.Actors is [var only] && only == most);
    }

    private static void Add(List<SpeakerCandidate> found, ActorMention mention, SpeakerSource source, bool byRule)
    {
        if (mention.Actors.All(a => a.For is null)) return;
        if (found.Exists(c => c.Mention.Actors.SequenceEqual(mention.Actors))) return;
        found.Add(new SpeakerCandidate(mention, source, byRule));
    }
}
