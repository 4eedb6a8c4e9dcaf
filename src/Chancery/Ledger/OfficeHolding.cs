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
    public required IdentifiedPerson Person { get; init; }
    public required Role Role { get; init; }
    public required string For { get; init; }

    /// <summary>Person, office and side: the same in every record.</summary>
    public string Key => $"{Person.Key}|{Role.Word()}|{For}";

    /// <summary>All observations, the earliest first.</summary>
    public required IReadOnlyList<OfficeObservation> Observations { get; init; }

    /// <summary>All holdings that the facts tell of, by key. The order of facts does not matter.</summary>
    public static IReadOnlyList<OfficeHolding> All(IEnumerable<KeyedFact> facts, PersonDirectory persons)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(persons);
        return [.. facts.SelectMany(f => In(f, persons))
            .GroupBy(o => (o.Person.Key, o.Role, o.For))
            .Select(g => new OfficeHolding
            {
                Person = g.First().Person, Role = g.Key.Role, For = g.Key.For,
                Observations = [.. g.Select(o => o.Seen).DistinctBy(o => (o.Fact.Key, o.Event))
                    .OrderBy(o => o.First).ThenBy(o => o.Last).ThenBy(o => o.Fact.Key, StringComparer.Ordinal)],
            })
            .OrderBy(h => h.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<(IdentifiedPerson Person, Role Role, string For, OfficeObservation Seen)> In(KeyedFact keyed, PersonDirectory persons)
    {
        var published = keyed.Source.PublishedOn is { } day ? Edtf.Day(day) : (Edtf?)null;
        switch (keyed.Fact)
        {
            case Tenure { For: { } side } tenure when persons.At(keyed, "person") is { } person:
                var when = tenure.Date ?? (tenure.Event == TenureEvent.InOffice ? published : null);
                if (See(keyed, tenure.Event, when) is { } seen) yield return (person, tenure.Role, side, seen);
                break;
            case Contact { Status: ContactStatus.Held or ContactStatus.Ongoing } contact:
                for (var i = 0; i < contact.Participants.Count; i++)
                {
                    var slot = $"participants[{i}]";
                    if (contact.Participants[i] is { For: { } side, Role: { } role } && IsOffice(role) && !keyed.Fact.Basis.ContainsKey(slot + ".role")
                        && persons.At(keyed, slot) is { } person && See(keyed, TenureEvent.InOffice, contact.Date) is { } met)
                        yield return (person, role, side, met);
                }
                break;
            case Statement { Speaker: { For: { } side, Role: { } role } } when IsOffice(role) && !keyed.Fact.Basis.ContainsKey("speaker.role") && persons.At(keyed, "speaker") is { } speaker:
                if (See(keyed, TenureEvent.InOffice, published) is { } spoke) yield return (speaker, role, side, spoke);
                break;
        }
    }

    private static bool IsOffice(Role role) => role is not (Role.Other or Role.Business or Role.Delegation or Role.Official);

    private static OfficeObservation? See(KeyedFact fact, TenureEvent what, Edtf? date) =>
        date is { Bounds: { } bounds } told ? new OfficeObservation(fact, what, told, bounds.First, bounds.Last) : null;
}
