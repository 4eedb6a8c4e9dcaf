namespace Chancery.Store;

/// <summary>A note that somebody keeps on something of the record. It is never changed: another takes its place, and it stays.</summary>
/// <param name="Subject">What it is on.</param>
/// <param name="Who">Whose note it is.</param>
/// <param name="Text">The note, plain text.</param>
/// <param name="Since">When it was written.</param>
/// <param name="Until">When another took its place or it was taken back; null for the one that stands.</param>
public sealed record Note(OwnSubject Subject, string Who, string Text, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>Something of the record that somebody keeps an eye on.</summary>
/// <param name="Subject">What.</param>
/// <param name="Since">Since when.</param>
public sealed record Watch(OwnSubject Subject, DateTimeOffset Since);

/// <summary>Who looks after a follow-up.</summary>
/// <param name="Event">The public id of the event that plans or promises it.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="By">Who said so.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when; null for who does now.</param>
public sealed record FollowupOwner(string Event, string Owner, string By, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>A person's translation of words of a document, signed. It stands beside the words and never in their place; several may stand.</summary>
public sealed record QuoteTranslation
{
    /// <summary>The number under which it can be taken back.</summary>
    public required long Number { get; init; }

    /// <summary>The document's id in the record.</summary>
    public required string Document { get; init; }

    /// <summary>First UTF-16 code unit of the translated words in the document's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The language translated into, a tag such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The translation, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Who translated and signs.</summary>
    public required string By { get; init; }
    public required DateTimeOffset When { get; init; }
}

/// <summary>What is new in the record on something watched.</summary>
/// <param name="Subject">What is watched.</param>
/// <param name="Events">Events that are new or were changed, those recorded last first.</param>
/// <param name="Total">How many there are; "at least" when so much was recorded that not all of it was looked at.</param>
public sealed record WatchNews(OwnSubject Subject, IReadOnlyList<EventLine> Events, Total Total);

/// <summary>The event or person that something is kept on.</summary>
/// <param name="Event">The event; null when it is a person.</param>
/// <param name="Person">The person; null when it is an event.</param>
public sealed record NamedSubject(EventLine? Event, PersonRef? Person);
