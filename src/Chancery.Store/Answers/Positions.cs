namespace Chancery.Store;

/// <summary>Whose positions are asked for, and on what.</summary>
public sealed record PositionFilter
{
    /// <summary>The side whose speakers are asked for; null when a person is.</summary>
    public string? Code { get; init; }

    /// <summary>The person, by public id or name.</summary>
    public string? Person { get; init; }

    /// <summary>Only statements whose subject or quote has one of these words, in any ending.</summary>
    public string? About { get; init; }

    /// <summary>Only statements directed at this side.</summary>
    public string? Target { get; init; }

    /// <summary>Of how many statements at most it is asked, the newest; null for all that are ever looked at.</summary>
    public int? Most { get; init; }

    /// <summary>Only statements of documents that tell of a contact on this topic.</summary>
    public string? Topic { get; init; }
}

/// <summary>Two statements that lean opposite ways: a candidate of change, to be read, not a finding.</summary>
/// <param name="Earlier">The id of the earlier statement.</param>
/// <param name="Later">The id of the later statement.</param>
/// <param name="SameSpeaker">Whether one person said both; else one side did, by two speakers.</param>
/// <param name="Shared">The words that both subjects share, as they are compared.</param>
public sealed record ChangeCandidate(string Earlier, string Later, bool SameSpeaker, IReadOnlyList<string> Shared);

/// <summary>Statements of a side or person in order.</summary>
public sealed record PositionsAnswer : Answer
{
    public required PositionFilter Asked { get; init; }

    /// <summary>The person, when one was asked for and found.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>All whom the words may mean, when a person was asked for.</summary>
    public IReadOnlyList<PersonRef> Matches { get; init; } = [];

    /// <summary>The statements, the earliest first; those of unknown day last.</summary>
    public IReadOnlyList<EventLine> Statements { get; init; } = [];

    /// <summary>Pairs among <see cref="Statements"/> that may show a change.</summary>
    public IReadOnlyList<ChangeCandidate> Candidates { get; init; } = [];

    /// <summary>How many statements the side or person made in all, without the other conditions.</summary>
    public Total Total { get; init; } = new(0);
}
