namespace Chancery.Store.Asking;

/// <summary>The lists of a page on a side, or on two sides together. What they show is loaded at once, for one event often stands on several.</summary>
internal sealed class PageLists
{
    public PageLists(View view, IReadOnlyList<string> codes, int limit)
    {
        List<long> List(string part) => EventLists.Of(view, codes, part, limit);
        var (dated, unclear, said) = (List("dated"), List("unclear"), List("said"));
        var (followups, total) = FollowupRows.Find(view, new FollowupFilter(codes, Limit: limit));
        var events = EventRows.ByRow(view, [.. dated, .. unclear, .. said]);
        (Events, Unclear, Statements) = ([.. dated.Select(e => events[e])], [.. unclear.Select(e => events[e])], [.. said.Select(e => events[e])]);
        (Followups, FollowupsTotal) = (FollowupRows.Lines(view, followups), total);
        Total = new Total(PageTotals.Of(view, codes, "dated") + PageTotals.Of(view, codes, "unclear"));
        StatementsTotal = new Total(PageTotals.Of(view, codes, "said"));
    }

    /// <summary>What is dated, newest first.</summary>
    public IReadOnlyList<EventLine> Events { get; }

    /// <summary>What has no clear date.</summary>
    public IReadOnlyList<EventLine> Unclear { get; }

    /// <summary>What was said, newest first.</summary>
    public IReadOnlyList<EventLine> Statements { get; }

    /// <summary>What is planned or promised, the earliest due first.</summary>
    public IReadOnlyList<FollowupLine> Followups { get; }

    /// <summary>How many follow-ups there are.</summary>
    public Total FollowupsTotal { get; }

    /// <summary>How many events there are, statements left out.</summary>
    public Total Total { get; }

    /// <summary>How many statements there are.</summary>
    public Total StatementsTotal { get; }
}
