using Chancery.Identity;

namespace Chancery.Ledger;

/// <summary>What one fact tells of who held which office when: read off the fact alone.</summary>
/// <param name="Slot">Where in the fact the person is named: <c>participants[0]</c>, <c>speaker</c>, <c>person</c>.</param>
/// <param name="Role">The office.</param>
/// <param name="For">Whose office it is.</param>
/// <param name="Event">Whether the person is in office, appointed, gone.</param>
/// <param name="Date">When, to the precision told.</param>
/// <param name="First">The first possible day.</param>
/// <param name="Last">The last possible day.</param>
public sealed record OfficeSighting(string Slot, Role Role, string For, TenureEvent Event, Edtf Date, DateOnly First, DateOnly Last)
{
    /// <summary>All sightings in a fact: what tenures say, and offices that are named with who takes part or speaks.</summary>
    public static IEnumerable<OfficeSighting> In(KeyedFact keyed)
    {
        ArgumentNullException.ThrowIfNull(keyed);
        var published = keyed.Source.PublishedOn is { } day ? Edtf.Day(day) : (Edtf?)null;
        switch (keyed.Fact)
        {
            case Tenure { For: { } side } tenure:
                var when = tenure.Date ?? (tenure.Event == TenureEvent.InOffice ? published : null);
                if (See("person", tenure.Role, side, tenure.Event, when) is { } held) yield return held;
                break;
            case Contact { Status: ContactStatus.Held or ContactStatus.Ongoing } contact:
                for (var i = 0; i < contact.Participants.Count; i++)
                {
                    var slot = $"participants[{i}]";
                    if (contact.Participants[i] is { For: { } side, Role: { } role, Name: not null } && IsOffice(role) && !keyed.Fact.Basis.ContainsKey(slot + ".role")
                        && See(slot, role, side, TenureEvent.InOffice, contact.Date) is { } met)
                        yield return met;
                }
                break;
            case Statement { Speaker: { For: { } side, Role: { } role, Name: not null } } when IsOffice(role) && !keyed.Fact.Basis.ContainsKey("speaker.role"):
                if (See("speaker", role, side, TenureEvent.InOffice, published) is { } spoke) yield return spoke;
                break;
        }
    }

    private static bool IsOffice(Role role) => role is not (Role.Other or Role.Business or Role.Delegation or Role.Official);

    private static OfficeSighting? See(string slot, Role role, string side, TenureEvent what, Edtf? date) =>
        date is { Bounds: { } bounds } told ? new OfficeSighting(slot, role, side, what, told, bounds.First, bounds.Last) : null;
}
