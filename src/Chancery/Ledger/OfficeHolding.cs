using Chancery.Identity;

namespace Chancery.Ledger;

/// <summary>A document's word that somebody holds, gets or leaves an office.</summary>
/// <param name="Fact">The fact that says so.</param>
/// <param name="Event">Whether the person is in office, appointed, gone.</param>
/// <param name="Date">When, to the precision told.</param>
/// <param name="First">The first possible day.</param>
/// <param name="Last">The last possible day.</param>
public sealed record OfficeObservation(KeyedFact Fact, TenureEvent Event, Edtf Date, DateOnly First, DateOnly Last)
{
    /// <summary>Whether the person holds the office on the days of the observation.</summary>
    public bool InOffice => Event is TenureEvent.InOffice or TenureEvent.Appointed;

    /// <summary>Whether the person leaves the office then.</summary>
    public bool Leaves => Event is TenureEvent.Dismissed or TenureEvent.Resigned or TenureEvent.Died;
}

/// <summary>One person's holding of one office, as far as documents tell.</summary>
public sealed record OfficeHolding
{
    /// <summary>The holder.</summary>
    public required ResolvedPerson Person { get; init; }
    public required Role Role { get; init; }
    public required string For { get; init; }

    /// <summary>Person, office and side: the same in every record.</summary>
    public string Key => $"{Person.Key}|{Role.Word()}|{For}";

    /// <summary>All observations, the earliest first.</summary>
    public required IReadOnlyList<OfficeObservation> Observations { get; init; }

    /// <summary>All holdings that the facts tell of, by key. The order of facts does not matter.</summary>
    public static IReadOnlyList<OfficeHolding> All(IEnumerable<KeyedFact> facts, IWhoIsWho persons)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(persons);
        return [.. facts.SelectMany(f => OfficeSighting.In(f).Select(s => (Person: persons.At(f, s.Slot), Seen: s, Observed: new OfficeObservation(f, s.Event, s.Date, s.First, s.Last))))
            .Where(o => o.Person is not null)
            .GroupBy(o => (o.Person!.Key, o.Seen.Role, o.Seen.For))
            .Select(g => new OfficeHolding
            {
                Person = g.First().Person!, Role = g.Key.Role, For = g.Key.For,
                Observations = [.. g.Select(o => o.Observed).DistinctBy(o => (o.Fact.Key, o.Event))
                    .OrderBy(o => o.First).ThenBy(o => o.Last).ThenBy(o => o.Fact.Key, StringComparer.Ordinal)],
            })
            .OrderBy(h => h.Key, StringComparer.Ordinal)];
    }
}
