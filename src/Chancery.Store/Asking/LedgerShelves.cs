using Chancery.Ledger;

namespace Chancery.Store.Asking;

/// <summary>The follow-ups of a page by their state: what is open, the nearest first; what is overdue or kept, the latest due first.</summary>
internal sealed class LedgerShelves
{
    /// <summary>Follow-ups that are looked at on either side of the day; beyond, a total is "at least".</summary>
    private const int Looked = 500;

    private readonly (IReadOnlyList<FollowupRows.Found> Found, Total Total) _open, _overdue, _kept;

    public LedgerShelves(View view, FollowupFilter who, int limit, bool kept = true, DateOnly? overdueFrom = null)
    {
        _open = FollowupRows.Find(view, who with { State = FollowupState.Open, Limit = limit, Looked = Looked });
        _overdue = FollowupRows.Find(view, who with { State = FollowupState.Overdue, DueFrom = overdueFrom, Limit = limit, Looked = Looked, Latest = true });
        _kept = kept ? Last(FollowupRows.Find(view, who with { State = FollowupState.Kept }), limit) : ([], new Total(0));
    }

    public Shelf<FollowupLine> Open(View view) => Of(view, _open);

    public Shelf<FollowupLine> Overdue(View view) => Of(view, _overdue);

    public Shelf<FollowupLine> Kept(View view) => Of(view, _kept);

    // What is due on no day was found last; it is the last among the latest as well.
    private static (IReadOnlyList<FollowupRows.Found> Found, Total Total) Last((IReadOnlyList<FollowupRows.Found> Found, Total Total) all, int limit) =>
        ([.. all.Found.Where(f => f.Due is not null).Reverse().Concat(all.Found.Where(f => f.Due is null)).Take(limit)], all.Total);

    private static Shelf<FollowupLine> Of(View view, (IReadOnlyList<FollowupRows.Found> Found, Total Total) found) =>
        new(FollowupRows.Lines(view, found.Found), found.Total);
}
