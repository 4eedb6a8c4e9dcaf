namespace Chancery.Store;

/// <summary>What every answer carries.</summary>
public abstract record Answer
{
    /// <summary>The three days the question was asked for.</summary>
    public required Days Days { get; init; }

    /// <summary>Why the answer is empty or what is to be known about it, one sentence; null when nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>How many documents were left out because <see cref="Days.PublishedBy"/> was given and their publication day is not known.</summary>
    public int UndatedLeftOut { get; init; }
}

/// <summary>A person of the record.</summary>
/// <param name="Id">The public id, <c>P-000001</c>.</param>
/// <param name="Name">The fullest and most frequent Latin spelling.</param>
public sealed record PersonRef(string Id, string Name);

/// <summary>Words of a document on which a line of an answer rests.</summary>
public sealed record CitedQuote
{
    /// <summary>The document's id in the record.</summary>
    public required string Document { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>First UTF-16 code unit in the document's stored text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The document's language.</summary>
    public string? Lang { get; init; }
    public string? Outlet { get; init; }
    public string? Side { get; init; }
    public Edtf? Published { get; init; }
    public string? Address { get; init; }
    public bool Sample { get; init; }
}

/// <summary>One who takes part in an event, in the office of that time.</summary>
public sealed record ParticipantLine
{
    /// <summary>The person, or null when only an office or a side is named.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>The name as told in the event's best telling; null when none is.</summary>
    public string? Name { get; init; }

    /// <summary>The office at the time of the event.</summary>
    public Role? Role { get; init; }

    /// <summary>Whom the participant represents there.</summary>
    public string? For { get; init; }

    /// <summary>True when the telling names no office and it comes from what the record knows of the person at that day.</summary>
    public bool RoleFromTenure { get; init; }
}

/// <summary>How exactly an event can be placed in time.</summary>
public enum DateClarity
{
    /// <summary>Placed, to the precision of its date.</summary>
    Dated,

    /// <summary>No date is told.</summary>
    NoDate,

    /// <summary>Day and month are told, the year is not.</summary>
    YearNotStated,
}

/// <summary>The number of all that match, when a list shows fewer.</summary>
/// <param name="Value">The number.</param>
/// <param name="Relation"><c>eq</c> when exact, <c>gte</c> when at least so many.</param>
public sealed record Total(int Value, string Relation = "eq");

/// <summary>A value and how often it occurs.</summary>
/// <param name="Name">The value: a code, a tag, a month; empty when unknown.</param>
/// <param name="Count">How often.</param>
public sealed record Facet(string Name, int Count);
