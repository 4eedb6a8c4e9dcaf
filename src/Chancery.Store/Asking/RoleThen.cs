using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>The office somebody held at the time of an event, where no telling of the event names it.</summary>
internal sealed class RoleThen(View view)
{
    private readonly Dictionary<(long Person, string For), IReadOnlyList<(long Form, string Role)>> _names = [];

    /// <summary>The participant with the one office in which documents place the person at the time, when the event's tellings name none.</summary>
    public ParticipantLine Complete(ParticipantLine line, long? person, Edtf? date)
    {
        if (line is not { Role: null, For: { } side } || person is not { } number || date?.Bounds is not { } bounds) return line;
        if (!_names.TryGetValue((number, side), out var names)) names = _names[(number, side)] = OfficeRows.Names(view, number, side);
        if (names.Count == 0) return line;
        var roles = OfficeRows.Holdings(view, names, number, side, bounds.First)
            .Where(h => OfficeQuestion.Ask([h.Sightings], h.Role, bounds.First).Any(a => a.Certainty != Certainty.Extrapolated)).Select(h => h.Role).Distinct().ToList();
        return roles.Count == 1 ? line with { Role = roles[0], RoleFromTenure = true } : line;
    }
}
