using Chancery.Identity;
using Chancery.Ledger;

namespace Chancery.Store;

/// <summary>One who held an office.</summary>
public sealed record OfficeHolder
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
    public required Certainty Certainty { get; init; }

    /// <summary>What the certainty rests on, in words.</summary>
    public required string Why { get; init; }

    /// <summary>The quotes nearest to the day.</summary>
    public required IReadOnlyList<CitedQuote> Evidence { get; init; }
}

/// <summary>Who held an office on a day. More than one answer means the documents disagree or the office has several holders.</summary>
public sealed record OfficeAnswer : Answer
{
    public required Role Role { get; init; }
    public required string For { get; init; }
    public required IReadOnlyList<OfficeHolder> Holders { get; init; }
}

/// <summary>What the record holds of a person.</summary>
public sealed record PersonAnswer : Answer
{
    /// <summary>The person, or null when nobody or more than one is meant.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>All whom the words may mean; one when <see cref="Person"/> is given.</summary>
    public required IReadOnlyList<PersonRef> Matches { get; init; }

    /// <summary>The id that was asked for when the person now goes by another.</summary>
    public string? RedirectedFrom { get; init; }
    public IReadOnlyList<Spelling> Names { get; init; } = [];

    /// <summary>Ids in other collections; more than one of a collection means that its persons were joined here.</summary>
    public IReadOnlyList<ExternalId> ExternalIds { get; init; } = [];

    /// <summary>The offices held, latest first.</summary>
    public IReadOnlyList<OfficeHolder> Offices { get; init; } = [];
    public IReadOnlyList<EventLine> Events { get; init; } = [];
    public IReadOnlyList<EventLine> Unclear { get; init; } = [];
    public IReadOnlyList<EventLine> Statements { get; init; } = [];

    /// <summary>Number of events and statements in which the person takes part.</summary>
    public Total Total { get; init; } = new(0);

    /// <summary>The languages of the documents that name the person.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Number of documents that name the person.</summary>
    public int Documents { get; init; }
}
