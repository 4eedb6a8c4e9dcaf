using Chancery.Identity;
using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>All that follows from a set of readings: who is who, what is one event, who held which office, what became of plans.</summary>
public sealed record DerivedRecord
{
    /// <summary>All facts with their keys, document by document.</summary>
    public required IReadOnlyList<KeyedFact> Facts { get; init; }

    /// <summary>Who is who.</summary>
    public required PersonDirectory Persons { get; init; }

    /// <summary>All events, by key.</summary>
    public required IReadOnlyList<MergedEvent> Events { get; init; }

    /// <summary>All holdings of offices, by key.</summary>
    public required IReadOnlyList<OfficeHolding> Offices { get; init; }

    /// <summary>The ledger, by key.</summary>
    public required IReadOnlyList<Followup> Followups { get; init; }

    /// <summary>Derives a record: identity, then merging, then the ledger. The order of documents does not matter.</summary>
    /// <param name="documents">The documents with the readings in use.</param>
    /// <param name="names">What people judged on names.</param>
    /// <param name="tellings">What people judged on tellings.</param>
    public static DerivedRecord From(IEnumerable<ReadDocument> documents, IEnumerable<FormLink>? names = null, EventJudgements? tellings = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        KeyedFact[] facts = [.. documents.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(KeyedFact.Of)];
        var persons = PersonDirectory.Resolve(facts, names);
        var events = MergedEvent.All(facts, persons, tellings);
        return new DerivedRecord
        {
            Facts = facts,
            Persons = persons,
            Events = events,
            Offices = OfficeHolding.All(facts, persons),
            Followups = FollowupLedger.Of(events),
        };
    }
}
