namespace Chancery.Store;

/// <summary>Something the reader could not make sense of, with where it stands.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Stage">The stage of reading.</param>
/// <param name="What">What is wrong.</param>
public sealed record ProblemLine(string Document, string? Title, string? Lang, string? Outlet, string Stage, string What);

/// <summary>What came into the record and what not. The counts are of the record of now.</summary>
public sealed record SourcesAnswer : Answer
{
    /// <summary>How many documents there are.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them have no publication day.</summary>
    public int Undated { get; init; }

    /// <summary>Documents by outlet, language and side of the outlet, the most frequent first; by month of publication, the newest first.</summary>
    public required IReadOnlyList<FacetList> Coverage { get; init; }

    /// <summary>The documents recorded last.</summary>
    public required IReadOnlyList<DocumentLine> Newest { get; init; }

    /// <summary>Files that could not be read, the latest tried first.</summary>
    public required IReadOnlyList<UnreadFile> Unread { get; init; }
    public required Total UnreadTotal { get; init; }

    /// <summary>Problems noted in the documents read last.</summary>
    public required IReadOnlyList<ProblemLine> Problems { get; init; }

    /// <summary>Those problems by stage, most first.</summary>
    public required IReadOnlyList<Facet> Stages { get; init; }

    /// <summary>How many problems were looked at; beyond, there are "at least" so many.</summary>
    public required Total ProblemsTotal { get; init; }
    public DateTimeOffset? FirstRecorded { get; init; }
    public DateTimeOffset? LastRecorded { get; init; }
}
