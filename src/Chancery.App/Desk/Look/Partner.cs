using Chancery.Store;

namespace Chancery.App.Desk.Look;

/// <summary>A partner in a network with the contacts of each year.</summary>
/// <param name="Code">The side.</param>
/// <param name="Years">Contacts by year, ascending.</param>
public sealed record Partner(string Code, IReadOnlyList<MeetingsInYear> Years)
{
    /// <summary>Contacts in some years.</summary>
    public int In(int from, int to) => Years.Where(y => y.Year >= from && y.Year <= to).Sum(y => y.Count);
}
