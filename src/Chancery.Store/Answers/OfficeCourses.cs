using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>A person in an office over time.</summary>
public sealed record OfficeCourse
{
    public required PersonRef Person { get; init; }
    public required Role Role { get; init; }
    public required string For { get; init; }

    /// <summary>The day of appointment or election where a document tells it; else null.</summary>
    public Edtf? From { get; init; }

    /// <summary>The day of leaving where a document tells it; else null.</summary>
    public Edtf? To { get; init; }

    /// <summary>The first and last date at which documents place the person in the office.</summary>
    public Edtf? FirstSeen { get; init; }
    public Edtf? LastSeen { get; init; }

    /// <summary>Some of the days on which documents see the person in the office, spread over the time.</summary>
    public required IReadOnlyList<DateOnly> Seen { get; init; }

    /// <summary>How sure it is that the person holds the office on the day of the question; null when another does, or nobody is known to.</summary>
    public Certainty? OnDay { get; init; }

    /// <summary>What that rests on, in words.</summary>
    public string? Why { get; init; }

    /// <summary>The words the answer for the day rests on.</summary>
    public IReadOnlyList<CitedQuote> Evidence { get; init; } = [];
}

/// <summary>Who held the offices of a side over time, or which offices a person held.</summary>
public sealed record OfficeCoursesAnswer : Answer
{
    /// <summary>Office by office, the earliest holder first.</summary>
    public required IReadOnlyList<OfficeCourse> Courses { get; init; }

    /// <summary>Offices in which somebody is seen, with the number of names; a side's only.</summary>
    public IReadOnlyList<Facet> Offices { get; init; } = [];

    /// <summary>How many holders of the offices shown are left out because they are seen least often.</summary>
    public int LeftOut { get; init; }
}

/// <summary>A side's dealings with another.</summary>
/// <param name="Code">The other.</param>
/// <param name="Events">Events of both, statements apart.</param>
/// <param name="Said">Statements of one on the other.</param>
/// <param name="Last">The day of the last event of both up to the day of the question; null when none has a day.</param>
public sealed record PartnerLine(string Code, int Events, int Said, DateOnly? Last);

/// <summary>With whom a side deals, most first.</summary>
public sealed record PartnersAnswer : Answer
{
    public required string Code { get; init; }
    public required IReadOnlyList<PartnerLine> Partners { get; init; }
    public required Total Total { get; init; }
}
