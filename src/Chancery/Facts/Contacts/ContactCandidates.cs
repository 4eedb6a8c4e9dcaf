using Chancery.Frames;

namespace Chancery.Facts.Contacts;

/// <summary>An actor who may take part in what a trigger tells.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Mention">Where named; the nearest of several.</param>
/// <param name="Implied">How many sentences back the mention stands; 0 for the trigger's own sentence.</param>
public sealed record ContactCandidate(ActorEntity Actor, ActorMention Mention, int Implied);

/// <summary>Gathers who may take part: everybody named in the trigger's sentence, and those spoken of last.</summary>
public static class ContactCandidates
{
    private const int Back = 3;

    /// <summary>The candidates for a trigger, those of its own sentence first, each actor once.</summary>
    public static List<ContactCandidate> For(Analysis analysis, Trigger trigger)
    {
        var found = new List<ContactCandidate>();
        foreach (var mention in Nearest(analysis.MentionsIn(trigger.Sentence), trigger.Span.Start))
            foreach (var actor in mention.Actors)
                if ((actor.IsPerson || actor.For is not null) && !Has(found, actor)) found.Add(new ContactCandidate(actor, mention, 0));
        var here = found.Count;
        for (var back = 1; back <= Back && found.Count - here < 4; back++)
        {
            var index = trigger.Sentence.Index - back;
            if (index < 0) break;
            if (analysis.Sentences[index].Zone is Zone.Related or Zone.Noise) continue;
            foreach (var mention in analysis.MentionsIn(analysis.Sentences[index]))
                foreach (var actor in mention.Actors)
                    if (mention.Form is not (MentionForm.Pronoun or MentionForm.Adjective) && actor.For is not null && found.Count - here < 5 && !Has(found, actor))
                        found.Add(new ContactCandidate(actor, mention, back));
        }
        // The protagonist may take part in anything, however far back the name stands.
        if (analysis.Focus is { } focus && !Has(found, focus) && LastBefore(analysis, focus, trigger.Span.Start) is { } last) found.Add(new ContactCandidate(focus, last, Back + 1));
        // So may the side whose page it is, and in a gathering the body that the item is about.
        if (analysis.HomeSide is { } home && !found.Exists(c => c.Actor.For == home)) found.Add(Unsaid(analysis.Side(home), MentionForm.Country));
        if (trigger.Concept.Kind == "multilateral" && analysis.Body is { } body && !Has(found, body)) found.Add(Unsaid(body, MentionForm.Organisation));
        return found;
    }

    // Those named outright before pronouns and the like, then the nearest first.
    private static ActorMention[] Nearest(ActorMention[] mentions, int place) =>
        StableOrder.By(mentions, m => ((m.Form is >= MentionForm.Definite and <= MentionForm.Pronoun ? 1L : 0) << 40) + Math.Abs(m.Head.Start - place));

    private static bool Has(List<ContactCandidate> found, ActorEntity actor)
    {
        foreach (var candidate in found)
            if (candidate.Actor == actor) return true;
        return false;
    }

    private static ActorMention? LastBefore(Analysis analysis, ActorEntity actor, int place)
    {
        for (var i = analysis.Mentions.Count - 1; i >= 0; i--)
            if (analysis.Mentions[i].Head.Start < place && analysis.Mentions[i].Actors.Contains(actor)) return analysis.Mentions[i];
        return null;
    }

    private static ContactCandidate Unsaid(ActorEntity side, MentionForm form) => new(side, new ActorMention(default, default, -1, [side], form), Unnamed);

    /// <summary>The distance of a side that is nowhere named near the trigger.</summary>
    public const int Unnamed = 5;
}
