using Chancery.Discourse;
using Chancery.Frames;

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
        foreach (var mention in Nearest(analysis, sentence, rule, trigger.Span.Start))
            Add(found, mention, SpeakerSource.Here, IsSame(mention, rule));
        if (Attribution.Carried(analysis, sentence) is { } carried) Add(found, carried, SpeakerSource.Carried, rule is null);
        if (trigger.Form == "quote" && Attribution.Coming(analysis, sentence) is { } coming) Add(found, coming, SpeakerSource.Coming, false);
        if (sentence.Index > 0 && analysis.Sentences[sentence.Index - 1] is { Zone: not (Zone.Related or Zone.Noise) } before)
            AddEarlier(found, analysis.MentionsIn(before));
        if (analysis.MostNamed(person: false) is { } side) Add(found, side, SpeakerSource.Protagonist, false);
        if (analysis.MostNamed(person: true) is { } person) Add(found, person, SpeakerSource.Protagonist, false);
        return found;
    }

    private static bool IsSame(ActorMention mention, ActorMention? other) => other is not null && mention.Span == other.Span;

    // All who are named in the sentence, officials without a name among them: the one the rule takes first, then the nearest.
    private static ActorMention[] Nearest(Analysis analysis, Sentence sentence, ActorMention? rule, int place)
    {
        var officials = UnnamedOfficials.In(analysis, sentence);
        ActorMention[] here = officials.Count == 0 ? analysis.MentionsIn(sentence) : [.. analysis.MentionsIn(sentence), .. officials];
        return StableOrder.By(here, m => ((IsSame(m, rule) ? 0L : 1) << 40) + Math.Abs(m.Head.Start - place));
    }

    private static void AddEarlier(List<SpeakerCandidate> found, ActorMention[] mentions)
    {
        var taken = 0;
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Adjective) continue;
            Add(found, mention, SpeakerSource.Earlier, false);
            if (++taken == 2) return;
        }
    }

    private static void Add(List<SpeakerCandidate> found, ActorMention mention, SpeakerSource source, bool byRule)
    {
        if (!HasSide(mention.Actors)) return;
        foreach (var candidate in found)
            if (Same(candidate.Mention.Actors, mention.Actors)) return;
        found.Add(new SpeakerCandidate(mention, source, byRule));
    }

    private static bool HasSide(IReadOnlyList<ActorEntity> actors)
    {
        for (var i = 0; i < actors.Count; i++)
            if (actors[i].For is not null) return true;
        return false;
    }

    private static bool Same(IReadOnlyList<ActorEntity> a, IReadOnlyList<ActorEntity> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (a[i] != b[i]) return false;
        return true;
    }
}
