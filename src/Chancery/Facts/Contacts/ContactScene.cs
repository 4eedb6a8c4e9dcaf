namespace Chancery.Facts.Contacts;

/// <summary>A trigger with all who may take part, and what is the same for each of them.</summary>
public sealed class ContactScene
{
    private readonly List<ContactCandidate> _all;

    /// <summary>Sums up a trigger's candidates.</summary>
    public ContactScene(Analysis analysis, Trigger trigger, List<ContactCandidate> all)
    {
        (Analysis, Trigger, _all) = (analysis, trigger, all);
        var sides = new List<string>(8);
        foreach (var candidate in all)
        {
            if (candidate.Implied != 0) continue;
            if (candidate.Actor.For is { } side && !sides.Contains(side)) sides.Add(side);
            FocusHere |= candidate.Actor == analysis.Focus;
        }
        SidesHere = sides.Count;
        Pronoun = PronounBefore(analysis, trigger);
        PersonBefore = FirstIsPerson(analysis, trigger);
    }

    /// <summary>The document.</summary>
    public Analysis Analysis { get; }

    /// <summary>The words in question.</summary>
    public Trigger Trigger { get; }

    /// <summary>How many sides the sentence names.</summary>
    public int SidesHere { get; }

    /// <summary>Whether the sentence names whom the item is about.</summary>
    public bool FocusHere { get; }

    /// <summary>A pronoun or definite mention of one person that stands before the trigger with no name before it.</summary>
    public ActorMention? Pronoun { get; }

    /// <summary>Whether a person stands before the trigger.</summary>
    public bool PersonBefore { get; }

    /// <summary>Whether the sentence names somebody who acts for the side.</summary>
    public bool HasPersonOf(string? side)
    {
        foreach (var candidate in _all)
            if (candidate.Implied == 0 && !candidate.Actor.IsSide && candidate.Actor.For == side) return true;
        return false;
    }

    private static ActorMention? PronounBefore(Analysis analysis, Trigger trigger)
    {
        foreach (var mention in analysis.MentionsIn(trigger.Sentence))
        {
            if (mention.Head.Start >= trigger.Span.Start) return null;
            if (mention.Form <= MentionForm.Office) return null;
            if (mention.Form is MentionForm.Pronoun or MentionForm.Definite && mention.Actors.Count == 1) return mention;
        }
        return null;
    }

    private static bool FirstIsPerson(Analysis analysis, Trigger trigger)
    {
        foreach (var mention in analysis.MentionsIn(trigger.Sentence))
            if (mention.Head.Start < trigger.Span.Start && mention.Form <= MentionForm.Pronoun) return true;
        return false;
    }
}
