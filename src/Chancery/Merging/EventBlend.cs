using System.Collections.Frozen;
using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Makes one event of its tellings: the best telling, completed from the others; where they differ, the more frequent.</summary>
public static class EventBlend
{
    /// <summary>The event of a group of tellings.</summary>
    public static MergedEvent Of(EventGroup group, IWhoIsWho persons)
    {
        var vague = group.Vague.Select(m => m.Key).ToFrozenSet(StringComparer.Ordinal);
        EventMention[] tellings = [.. group.Exact.Concat(group.Vague)
            .OrderBy(m => vague.Contains(m.Key)).ThenByDescending(m => m.Precision).ThenByDescending(Fullness).ThenByDescending(m => Math.Round(m.Fact.Confidence, 3)).ThenBy(m => m.Key, StringComparer.Ordinal)];
        var best = tellings[0];
        var participants = EventParticipants.Of(tellings, persons);
        var fact = best.Fact is Contact contact ? Blend(contact, tellings, participants) : best.Fact with { Confidence = tellings.Max(t => t.Fact.Confidence) };
        var date = fact is Contact { Date: var told } ? told : tellings.Select(t => t.Date).FirstOrDefault(d => d is not null);
        return new MergedEvent
        {
            Key = tellings.Select(t => t.Key).Min(StringComparer.Ordinal)!,
            FactKind = best.FactKind,
            Fact = fact,
            Date = date,
            Precision = tellings.First(t => t.Date == date).Precision,
            Sides = [.. tellings.SelectMany(t => t.Sides).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Participants = participants,
            Tellings = tellings,
            Vague = vague,
            Unsure = group.Unsure,
            Differences = TellingDifferences.Among(tellings),
        };
    }

    private static Contact Blend(Contact best, EventMention[] tellings, IReadOnlyList<EventParticipant> participants)
    {
        Contact[] all = [.. tellings.Select(t => (Contact)t.Fact)];
        var finest = tellings.Max(t => t.Precision);
        return best with
        {
            Kind = Most(all.Select(c => (ContactKind?)c.Kind), best.Kind)!.Value,
            Status = all.Any(c => c.Status == ContactStatus.Held) ? ContactStatus.Held : all.Any(c => c.Status == ContactStatus.Planned) ? ContactStatus.Planned : best.Status,
            Date = Most(tellings.Where(t => t.Precision == finest).Select(t => t.Date), best.Date),
            Place = Most(all.Select(c => c.Place), best.Place),
            MarginsOf = Most(all.Select(c => c.MarginsOf), best.MarginsOf),
            Initiator = Most(all.Select(c => c.Initiator), best.Initiator),
            Host = Most(all.Select(c => c.Host), best.Host),
            Mechanism = Most(all.Select(c => c.Mechanism), best.Mechanism),
            Round = Most(all.Select(c => c.Round), best.Round),
            Manner = all.Select(c => c.Manner).FirstOrDefault(m => m != Manner.Unstated),
            Participants = [.. participants.Select(p => p.Actor)],
            Topics = [.. all.SelectMany(c => c.Topics.Distinct(StringComparer.Ordinal)).GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            Confidence = all.Max(c => c.Confidence),
        };
    }

    /// <summary>The most frequent value that is one; among equally frequent ones the best telling's, else the smallest.</summary>
    private static T? Most<T>(IEnumerable<T?> values, T? best) =>
        values.Where(v => v is not null).GroupBy(v => v).OrderByDescending(g => g.Count()).ThenByDescending(g => Equals(g.Key, best)).ThenBy(g => g.Key!.ToString(), StringComparer.Ordinal)
            .Select(g => g.Key).FirstOrDefault();

    private static int Fullness(EventMention mention) => mention.Fact is Contact c
        ? 2 * mention.Persons.Count + c.Topics.Count + (c.Place is null ? 0 : 2) + (c.MarginsOf is null ? 0 : 1) + (c.Initiator is null ? 0 : 1)
        : mention.Words.Count;
}
