using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>The measures by and against a side as states.</summary>
public sealed record MeasuresAnswer : Answer
{
    public required string Code { get; init; }
    public required IReadOnlyList<MeasureCourse> Courses { get; init; }

    /// <summary>The events that the courses are made of, by id.</summary>
    public required IReadOnlyDictionary<string, EventLine> Events { get; init; }
}

/// <summary>The memberships of a country, or in an organisation, as states.</summary>
public sealed record MembershipsAnswer : Answer
{
    public required string Code { get; init; }
    public required IReadOnlyList<MembershipCourse> Courses { get; init; }

    /// <summary>The events that the courses are made of, by id.</summary>
    public required IReadOnlyDictionary<string, EventLine> Events { get; init; }
}

/// <summary>The initiatives in a forum with their history.</summary>
public sealed record InitiativesAnswer : Answer
{
    public required string Forum { get; init; }
    public required IReadOnlyList<InitiativeCourse> Courses { get; init; }

    /// <summary>The events that the courses are made of, by id.</summary>
    public required IReadOnlyDictionary<string, EventLine> Events { get; init; }
}
