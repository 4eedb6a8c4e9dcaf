using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>The office somebody held at the time of an event, where no telling of the event names it.</summary>
internal sealed class RoleThen(View view)
{
    private readonly SightingRows _seen = new(view);
    private readonly Dictionary<(long Person, string For), IReadOnlyList<(long Form, string Role)>> _names = [];
    private readonly Dictionary<(long Person, string For, DateOnly Day), Role?> _known = [];

    /// <summary>The participant with the one office in which documents place the person at the time, when the event's tellings name none.</summary>
    public ParticipantLine Complete(ParticipantLine line, long? person, Edtf? date)
    {
        if (line is not { Role: null, For: { } side } || person is not { } number || date?.Bounds is not { } bounds) return line;
        if (!_known.TryGetValue((number, side, bounds.First), out var role)) role = _known[(number, side, bounds.First)] = Of(number, side, bounds.First);
        return role is null ? line : line with { Role = role, RoleFromTenure = true };
    }

    private Role? Of(long person, string side, DateOnly day)
    {
        if (!_names.TryGetValue((person, side), out var names)) names = _names[(person, side)] = OfficeRows.Names(view, _seen, person, side);
        var roles = OfficeRows.Holdings(_seen, names, person, side, day)
            .Where(h => OfficeQuestion.Ask([h.Sightings], h.Role, day).Any(a => a.Certainty != Certainty.Extrapolated)).Select(h => h.Role).Distinct().ToList();
        return roles.Count == 1 ? roles[0] : null;
    }
}
