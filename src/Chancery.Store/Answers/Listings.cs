namespace Chancery.Store;

/// <summary>Which events a list is asked for. Of one condition any value will do; all conditions must hold.</summary>
public sealed record EventFilter
{
    /// <summary>Codes of sides that all take part: none, one or two.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Somebody who takes part: a public id, or a name that means one person.</summary>
    public string? Person { get; init; }

    /// <summary>Kinds of fact (<c>contact</c>), or the schema's words within them (<c>meeting</c>, <c>treaty</c>).</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The schema's words of the status.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Topics; only contacts have any.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Languages, in one of which a document tells the event.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The event begins on this day or later. A month begins on its first day; what has no date is left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The event begins on this day or before; what has no date is left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the oldest come first; what has no date comes last either way.</summary>
    public bool OldestFirst { get; init; }
}
