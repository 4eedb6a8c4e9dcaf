using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>One who takes part in an event, over all tellings.</summary>
/// <param name="Person">The person; null when only an office or a side is named.</param>
/// <param name="Actor">Name, office and side as the best telling has them, completed from the others.</param>
public sealed record EventParticipant(ResolvedPerson? Person, Actor Actor);

/// <summary>A field on which the tellings of an event differ.</summary>
/// <param name="Field"><c>date</c>, <c>place</c>, <c>topics</c>, <c>participants</c>, <c>status</c>, <c>kind</c>.</param>
/// <param name="Values">Each value with the keys of the tellings that give it.</param>
public sealed record FieldDifference(string Field, IReadOnlyList<(string? Value, IReadOnlyList<string> Tellings)> Values);

/// <summary>One event: what one or more documents tell of the same thing.</summary>
public sealed record MergedEvent
{
    /// <summary>The smallest key of its tellings.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of fact: <see cref="FactKinds"/>.</summary>
    public required string FactKind { get; init; }

    /// <summary>The best telling, completed from the others. Its evidence is that of the best telling.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The date, or the due day of a commitment, or the publication day of a statement.</summary>
    public required Edtf? Date { get; init; }

    /// <summary>How exact <see cref="Date"/> is.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>All sides, sorted.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>Who takes part in a contact; the speaker of a statement.</summary>
    public required IReadOnlyList<EventParticipant> Participants { get; init; }

    /// <summary>All tellings, the best first.</summary>
    public required IReadOnlyList<EventMention> Tellings { get; init; }

    /// <summary>The keys of the tellings that were attached because only this event fits.</summary>
    public required IReadOnlySet<string> Vague { get; init; }

    /// <summary>The keys of events that may be the same.</summary>
    public required IReadOnlyList<string> Unsure { get; init; }

    /// <summary>On what its documents differ.</summary>
    public required IReadOnlyList<FieldDifference> Differences { get; init; }

    /// <summary>The publication day of the earliest telling; null when none is known.</summary>
    public DateOnly? Announced => Tellings.Select(t => t.Keyed.Source.PublishedOn).Where(d => d is not null).Min();

    /// <summary>Merges all facts but tenures into events, by key. The order of facts does not matter.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="persons">Who is who in them.</param>
    /// <param name="judgements">What people judged on their tellings.</param>
    public static IReadOnlyList<MergedEvent> All(IEnumerable<KeyedFact> facts, IWhoIsWho persons, EventJudgements? judgements = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var mentions = facts.Select(f => EventMention.Of(f, persons)).OfType<EventMention>();
        return [.. EventGroups.Of(mentions, judgements ?? EventJudgements.None).Select(g => EventBlend.Of(g, persons)).OrderBy(e => e.Key, StringComparer.Ordinal)];
    }
}
