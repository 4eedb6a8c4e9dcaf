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
            foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            {
                if (match.Span == last) continue;
                if (analysis.Concepts.Find(match.Entry.A) is not { } concept || !(concept.Fact == "contact" || concept.Name is "SIGN" or "INTERVIEW")) continue;
                if (analysis.MentionsIn(sentence).Any(m => m.Head.Contains(match.Span) && m.Form <= MentionForm.Surname)) continue;
                triggers.Add(new Trigger(concept, match.Entry.B, match.Span, sentence));
                last = match.Span;
            }
        }
        return triggers;
    }
}
