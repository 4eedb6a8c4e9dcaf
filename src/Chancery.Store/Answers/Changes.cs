namespace Chancery.Store;

/// <summary>Something that changed the record, with the events it concerns as they are now.</summary>
public sealed record RecordChange
{
    /// <summary>Its number in the log; later changes have higher ones.</summary>
    public required long Number { get; init; }
    public required DateTimeOffset When { get; init; }

    /// <summary><c>recorded</c> and <c>reread</c> of documents; <c>accepted</c>, <c>corrected</c>, <c>rejected</c>, <c>undone</c>, <c>joined</c>, <c>parted</c> of people's words; else what the program did.</summary>
    public required string What { get; init; }

    /// <summary>The document that came in or was read again; null when it is about something else.</summary>
    public DocumentLine? Document { get; init; }

    /// <summary>The events that the document tells, or that the word is about.</summary>
    public IReadOnlyList<EventLine> Events { get; init; } = [];
}
