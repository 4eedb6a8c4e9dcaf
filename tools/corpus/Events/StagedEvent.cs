using Chancery.Corpus.World;

namespace Chancery.Corpus.Events;

/// <summary>Something that happened, or was planned, in the simulated world.</summary>
public sealed record StagedEvent
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is: meeting, call, visit, consultations, letter, credentials, multilateral, measure, agreement, commitment, statement, appointment, resignation.</summary>
    public required string Kind { get; init; }

    /// <summary>held, planned, moved or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>The day of the event; for what is planned, moved or cancelled the day it was or is to be.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day it can be told of: the event's own, or that of the announcement.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The first side: who acts.</summary>
    public required Tenure A { get; init; }

    /// <summary>The second side; the same as the first for changes of office.</summary>
    public required Tenure B { get; init; }

    /// <summary>The index of the country where it takes place.</summary>
    public required int Place { get; init; }

    /// <summary>A number from which each language takes its topics.</summary>
    public required int Topic { get; init; }

    /// <summary>The number of the plan that this follows; null when there was none.</summary>
    public int? Follows { get; init; }
}
