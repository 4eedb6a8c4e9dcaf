using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Contacts;

/// <summary>Finds the words that may tell a contact: every concept of the contact room, and signatures, which bring people together.</summary>
public static class ContactTriggers
{
    /// <summary>The triggers of a document's prose, in text order; of several concepts on the same words the first of the table.</summary>
    public static List<Trigger> Find(Analysis analysis)
    {
        var triggers = new List<Trigger>();
        foreach (var sentence in analysis.Prose)
        {
            var last = default(TextSpan);
            var before = triggers.Count;
            foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            {
                if (match.Span == last) continue;
                if (analysis.Concepts.Find(match.Entry.A) is not { } concept || !(concept.Fact == "contact" || concept.Name is "SIGN" or "INTERVIEW" || (IsDecision(concept) && NamesBody(analysis, sentence)))) continue;
                if (analysis.InName(sentence, match.Span)) continue;
                triggers.Add(new Trigger(concept, match.Entry.B, match.Span, sentence));
                last = match.Span;
            }
            if (triggers.FindIndex(before, t => t.Concept.Name is not "DISCUSS") < 0 && Newcomer(analysis, sentence) is { } newcomer && analysis.Concepts.Find("APPEAR") is { } appear)
                triggers.Add(new Trigger(appear, "none", newcomer, sentence));
        }
        return triggers;
    }

    // A body that adopts or rejects something sits in session.
    private static bool IsDecision(World.Concept concept) => concept.Fact == "initiative" && concept.Status is "adopted" or "rejected";

    private static bool NamesBody(Analysis analysis, Sentence sentence)
    {
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Form == MentionForm.Organisation) return true;
        return false;
    }

    /// <summary>The concept of the last contact trigger in the sentences just before, or null.</summary>
    public static World.Concept? Before(Analysis analysis, Sentence sentence)
    {
        for (var i = sentence.Index - 1; i >= 0 && i >= sentence.Index - 2; i--)
        {
            World.Concept? last = null;
            foreach (var match in analysis.Scan.In(LexKind.Concept, analysis.Sentences[i].Span))
                if (analysis.Concepts.Find(match.Entry.A) is { Fact: "contact" } concept) last = concept;
            if (last is not null) return last;
        }
        return null;
    }

    /// <summary>Whether the words right before the trigger deny it, or words beside it say that nothing took place.</summary>
    public static bool IsDenied(Analysis analysis, Trigger trigger)
    {
        var clause = Clause.Around(analysis, trigger.Sentence, trigger.Span);
        foreach (var match in analysis.Scan.In(LexKind.Concept, clause))
            if (match.Entry.A == "NOT-HELD" && (match.Span.Overlaps(trigger.Span) || Math.Abs(match.Span.Start - trigger.Span.Start) < 40)) return true;
        foreach (var match in analysis.Scan.In(LexKind.Modality, TextSpan.Between(clause.Start, trigger.Span.Start)))
            if (match.Entry.A == "negation" && Clause.Words(trigger.Sentence, match.Span.End, trigger.Span.Start) <= 2) return true;
        return false;
    }

    // The first naming of a person of another side than the protagonist's.
    private static TextSpan? Newcomer(Analysis analysis, Sentence sentence)
    {
        if (sentence.Zone == Zone.Title || analysis.Focus is not { } focus) return null;
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Form == MentionForm.Name && mention.Actors[0].For is { } side && side != focus.For && analysis.FirstMention(mention.Actors[0]) == mention) return mention.Head;
        return null;
    }
}
