namespace Chancery.Store.Asking;

/// <summary>One list of the queue for people: how much there is of it, counted no further than asked, and a part of it.</summary>
internal sealed record ReviewList(ReviewReason Reason, Func<View, int, int> Count, Func<View, int, int, IReadOnlyList<ReviewItem>> Items);

/// <summary>The lists of the queue, in its order.</summary>
internal static class ReviewLists
{
    public static IReadOnlyList<ReviewList> All { get; } =
    [
        new(ReviewReason.PageChanged, WordsToAskAgain.ChangedPages, WordsToAskAgain.OnChangedPages),
        Whole(ReviewReason.ReadOtherwise, WordsToAskAgain.ReadOtherwise),
        Whole(ReviewReason.Conflict, view => [.. JudgementConflicts.OfNames(view), .. JudgementConflicts.OfEvents(view)]),
        new(ReviewReason.Uncertain, UnsureFacts.Count, UnsureFacts.Items),
        new(ReviewReason.ToldDifferently, UnsureEvents.CountToldDifferently, UnsureEvents.ToldDifferently),
        new(ReviewReason.UnsureName, UnsureNames.Count, UnsureNames.Items),
        new(ReviewReason.MaybeSame, UnsureEvents.CountMaybeSame, UnsureEvents.MaybeSame),
    ];

    /// <summary>A list that is always short, and found only as a whole.</summary>
    private static ReviewList Whole(ReviewReason reason, Func<View, IReadOnlyList<ReviewItem>> all) =>
        new(reason, (view, _) => all(view).Count, (view, limit, offset) => [.. all(view).Skip(offset).Take(limit)]);
}
