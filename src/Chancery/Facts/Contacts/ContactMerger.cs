namespace Chancery.Facts.Contacts;

/// <summary>Puts together the triggers of one document that tell the same contact: headline and body, the talks and what was discussed in them.</summary>
public static class ContactMerger
{
    /// <summary>The contacts, in the order of their first trigger.</summary>
    public static List<ContactDraft> Merge(IReadOnlyList<ContactDraft> drafts)
    {
        var merged = new List<ContactDraft>();
        // The body tells more than the headline: it leads.
        foreach (var draft in drafts.OrderBy(d => d.Trigger.Sentence.Zone == Zone.Title).ThenBy(d => d.Trigger.Span.Start))
        {
            var at = merged.FindIndex(m => Same(m, draft));
            if (at < 0) merged.Add(draft);
            else merged[at] = Join(merged[at], draft);
        }
        return [.. merged.OrderBy(m => m.Trigger.Span.Start)];
    }

    private static bool Same(ContactDraft a, ContactDraft b)
    {
        if (Happened(a.Status) != Happened(b.Status)) return false;
        if (!(a.Kind == b.Kind || (IsTalk(a.Kind) && IsTalk(b.Kind)) || (a.Weak && Joins(b.Kind)) || (b.Weak && Joins(a.Kind)))) return false;
        if (a.Date is { } x && b.Date is { } y && !x.Compatible(y) && (a.Dated == b.Dated || !Near(a, b))) return false;
        if (a.Kind != b.Kind && !a.Weak && !b.Weak && !Near(a, b)) return false;
        if (a.Count != b.Count) return false;
        var (sa, sb) = (a.Sides, b.Sides);
        var common = sa.FindAll(sb.Contains);
        if (common.Count == 0 || common.Count != Math.Min(sa.Count, sb.Count)) return false;
        // Two people of one side, each with a contact of his own, stay apart.
        foreach (var side in common)
        {
            var left = a.Participants.Where(p => p.For == side && p.IsPerson).ToList();
            var right = b.Participants.Where(p => p.For == side && p.IsPerson).ToList();
            if (left.Count > 0 && right.Count > 0 && !left.Intersect(right).Any()) return false;
        }
        return sa.Count == 1 || sb.Count >= 1;
    }

    /// <summary>Whether the kind is one of talks face to face.</summary>
    internal static bool IsTalk(ContactKind kind) => kind is ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral;

    // Neighbouring sentences, or a headline and the text under it.
    private static bool Near(ContactDraft a, ContactDraft b) =>
        Math.Abs(a.Trigger.Sentence.Index - b.Trigger.Sentence.Index) <= 1 || (a.Trigger.Sentence.Zone == Zone.Title) != (b.Trigger.Sentence.Zone == Zone.Title);

    // Words such as "discussed" may continue a call or a talk; travel and letters are told by words of their own.
    private static bool Joins(ContactKind kind) => IsTalk(kind) || kind is ContactKind.Call or ContactKind.Video;

    /// <summary>1 for what took place or goes on, -1 for what was called off, 0 for what lies ahead.</summary>
    internal static int Happened(ContactStatus status) => status switch { ContactStatus.Held or ContactStatus.Ongoing => 1, ContactStatus.Cancelled => -1, _ => 0 };

    private static ContactDraft Join(ContactDraft first, ContactDraft second)
    {
        var strong = first.Weak && !second.Weak ? second : second.Probability > first.Probability && first.Weak == second.Weak && first.Trigger.Sentence.Zone == second.Trigger.Sentence.Zone ? second : first;
        var weak = ReferenceEquals(strong, first) ? second : first;
        var people = strong.Participants.ToList();
        foreach (var other in weak.Participants)
        {
            if (people.Contains(other)) continue;
            var same = people.FindIndex(p => p.For == other.For && !p.IsPerson);
            if (same >= 0 && other.IsPerson) people[same] = other;
        }
        var dated = strong.Dated || !weak.Dated || weak.Date is null ? strong : weak;
        return strong with
        {
            Probability = Math.Max(first.Probability, second.Probability),
            Second = Math.Max(first.Second, second.Second),
            Implied = Math.Min(first.Implied, second.Implied),
            Tellings = first.Tellings + second.Tellings,
            InTitle = first.InTitle || second.InTitle,
            Date = dated.Date,
            DateBasis = dated.DateBasis,
            Dated = dated.Dated,
            Place = strong.Place ?? weak.Place,
            MarginsOf = strong.MarginsOf ?? weak.MarginsOf,
            Initiator = strong.Initiator ?? weak.Initiator,
            Participants = people,
            Topics = [.. first.Topics.Concat(second.Topics).Distinct(StringComparer.Ordinal)],
            Evidence = [.. first.Evidence.Concat(second.Evidence).DistinctBy(e => e.Span).Take(3)],
        };
    }
}
