namespace Chancery.Store;

/// <summary>One event of the record: what one or more documents tell of the same contact, agreement, measure, initiative, membership, commitment or statement.</summary>
public sealed record EventLine
{
    /// <summary>The public id, <c>E-000001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of fact: <c>contact</c>, <c>commitment</c>, <c>agreement</c>, <c>measure</c>, <c>initiative</c>, <c>membership</c>, <c>statement</c>.</summary>
    public required string FactKind { get; init; }

    /// <summary>The schema's word within the kind: <c>meeting</c>, <c>treaty</c>, <c>sanctions</c>, <c>accuse</c>; the fact kind where there is none.</summary>
    public required string Kind { get; init; }

    /// <summary>The schema's word of its status; null where the kind has none.</summary>
    public string? Status { get; init; }

    /// <summary>The date, or the due day of a commitment, or the publication day of a statement.</summary>
    public Edtf? Date { get; init; }
    public DateClarity Clarity { get; init; }

    /// <summary>The merged fact, typed: the best telling, completed from the others. Its evidence is that of the best telling.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The participants of a contact, the speaker of a statement; empty for the other kinds.</summary>
    public IReadOnlyList<ParticipantLine> Participants { get; init; } = [];

    /// <summary>All sides, as codes, sorted.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A short phrase for lists: the title, what is promised, what is said; null for contacts.</summary>
    public string? Title { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The highest confidence among the tellings.</summary>
    public double Confidence { get; init; }

    /// <summary>How many documents tell it.</summary>
    public int Documents { get; init; }

    /// <summary>How many independent sources tell it: near copies of one text count once.</summary>
    public int Voices { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The sides whose outlets tell it.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>Whether its documents differ on date, place, topics or participants.</summary>
    public bool ToldDifferently { get; init; }

    /// <summary>Whether all that tells it is a constructed sample.</summary>
    public bool Sample { get; init; }

    /// <summary>When the record first held a document that tells it.</summary>
    public DateTimeOffset Recorded { get; init; }

    /// <summary>All words it rests on, document by document.</summary>
    public IReadOnlyList<CitedQuote> Evidence { get; init; } = [];
}

/// <summary>A list of events; <see cref="Total"/> counts those not shown as well.</summary>
public sealed record EventsAnswer : Answer
{
    public required IReadOnlyList<EventLine> Events { get; init; }
    public required Total Total { get; init; }
}

/// <summary>One document's own telling of an event.</summary>
public sealed record Telling
{
    public required DocumentLine Document { get; init; }

    /// <summary>The fact's key: review names it.</summary>
    public required string Key { get; init; }

    /// <summary>The fact as this document tells it.</summary>
    public required Fact Fact { get; init; }

    /// <summary>Whether the telling is vaguer than the event and was attached because only this event fits.</summary>
    public bool Vague { get; init; }
    public required IReadOnlyList<CitedQuote> Evidence { get; init; }
}

/// <summary>A field on which the tellings of one event differ.</summary>
/// <param name="Field"><c>date</c>, <c>place</c>, <c>topics</c>, <c>participants</c>, <c>status</c>, <c>kind</c>.</param>
/// <param name="Values">Each value with the documents that give it; null where a document is silent.</param>
public sealed record Difference(string Field, IReadOnlyList<DifferentValue> Values);

/// <summary>What some documents say of a field.</summary>
/// <param name="Value">The value as text; null when they are silent.</param>
/// <param name="Documents">The ids of the documents.</param>
public sealed record DifferentValue(string? Value, IReadOnlyList<string> Documents);

/// <summary>One event with each document's telling.</summary>
public sealed record EventAnswer : Answer
{
    /// <summary>The event, or null when the record holds none of this id.</summary>
    public EventLine? Event { get; init; }

    /// <summary>The id that was asked for when the event now goes by another.</summary>
    public string? RedirectedFrom { get; init; }
    public IReadOnlyList<Telling> Tellings { get; init; } = [];
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Events that may be the same, but too little is told to say so.</summary>
    public IReadOnlyList<EventLine> MaybeSame { get; init; } = [];

    /// <summary>What became of it, when it is a plan or a promise.</summary>
    public FollowupLine? Followup { get; init; }
}
