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
        foreach (var mention in analysis.MentionsIn(trigger.Sentence)
            .OrderBy(m => m.Form >= MentionForm.Definite && m.Form <= MentionForm.Pronoun).ThenBy(m => Math.Abs(m.Head.Start - trigger.Span.Start)))
            foreach (var actor in mention.Actors)
                if (actor.For is not null || actor.IsPerson)
                    if (!found.Exists(c => c.Actor == actor)) found.Add(new ContactCandidate(actor, mention, 0));
        var here = found.Count;
        for (var back = 1; back <= Back && found.Count - here < 4; back++)
        {
            var index = trigger.Sentence.Index - back;
            if (index < 0) break;
            if (analysis.Sentences[index].Zone is Zone.Related or Zone.Noise) continue;
            foreach (var mention in analysis.MentionsIn(analysis.Sentences[index]))
                foreach (var actor in mention.Actors)
                    if (actor.For is not null && mention.Form is not (MentionForm.Pronoun or MentionForm.Adjective) && !found.Exists(c => c.Actor == actor) && found.Count - here < 5)
                        found.Add(new ContactCandidate(actor, mention, back));
        }
        // The protagonist may take part in anything, however far back the name stands.
        if (analysis.Focus is { } focus && !found.Exists(c => c.Actor == focus)
            && analysis.Mentions.LastOrDefault(m => m.Actors.Contains(focus) && m.Head.Start < trigger.Span.Start) is { } last)
            found.Add(new ContactCandidate(focus, last, Back + 1));
        // So may the side whose page it is, and in a gathering the body that the item is about.
        if (analysis.HomeSide is { } home && !found.Exists(c => c.Actor.For == home)) found.Add(Unsaid(analysis.Side(home), MentionForm.Country));
        if (trigger.Concept.Kind == "multilateral" && analysis.Body is { } body && !found.Exists(c => c.Actor == body)) found.Add(Unsaid(body, MentionForm.Organisation));
        return found;
    }

    private static ContactCandidate Unsaid(ActorEntity side, MentionForm form) => new(side, new ActorMention(default, default, -1, [side], form), Unnamed);

    /// <summary>The distance of a side that is nowhere named near the trigger.</summary>
    public const int Unnamed = 5;
}
