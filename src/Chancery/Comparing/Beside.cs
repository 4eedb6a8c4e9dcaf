using Chancery.Merging;

namespace Chancery.Comparing;

/// <summary>What a document tells beside an event and as part of it: what was agreed, promised and said there.</summary>
public static class Beside
{
    /// <summary>
    /// Whether a commitment, agreement or statement belongs to an event of the same document: its sides are the event's, and no other contact that was held between them is told nearer before it.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="told">The document's telling of the event.</param>
    /// <param name="contacts">All contacts that the document tells.</param>
    public static bool Belongs(Fact fact, Fact told, IEnumerable<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(contacts);
        if (fact is not (Commitment or Agreement or Statement) || ReferenceEquals(fact, told) || !Fits(fact, told)) return false;
        // Planned contacts are told inside the event's own passage and do not end it.
        var rivals = contacts.Where(c => !ReferenceEquals(c, told) && c.Status is ContactStatus.Held or ContactStatus.Ongoing && Fits(fact, c)).Select(Start).Where(s => s != Start(told)).ToList();
        int at = Start(fact), own = Start(told);
        return own <= at ? !rivals.Exists(r => r > own && r <= at) : !rivals.Exists(r => r < own);
    }

    private static bool Fits(Fact fact, Fact told)
    {
        var sides = Sides(told);
        return fact is Statement statement ? statement.Speaker.For is { } speaker && sides.Contains(speaker)
            : Sides(fact) is { Count: > 0 } parties && parties.Count(sides.Contains) >= Math.Min(2, parties.Count);
    }

    private static HashSet<string> Sides(Fact fact) => EventMention.SidesOf(fact).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static int Start(Fact fact) => fact.Evidence[0].Span.Start;
}
