using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>The office somebody held at the time of an event, where no telling of the event names it.</summary>
public sealed class OfficeThen
{
    private readonly ILookup<(string Person, string For), OfficeHolding> _holdings;

    /// <summary>Looks offices up in these holdings.</summary>
    public OfficeThen(IEnumerable<OfficeHolding> holdings) => _holdings = holdings.ToLookup(h => (h.Person.Key, h.For));

    /// <summary>The one office in which documents place the participant at the time; null when the office is told, none is known, or several are.</summary>
    public Role? Of(MergedEvent happened, EventParticipant participant)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(participant);
        if (participant is not { Person: { } person, Actor: { Role: null, For: { } side } } || happened.Date?.Bounds is not { } bounds) return null;
        var roles = _holdings[(person.Key, side)]
            .Where(h => OfficeQuestion.Ask([[.. h.Observations.Select((o, i) => new Sighting(i, o.Event, o.First, o.Last))]], h.Role, bounds.First).Any(a => a.Certainty != Certainty.Extrapolated))
            .Select(h => h.Role).Distinct().ToList();
        return roles.Count == 1 ? roles[0] : null;
    }
}
