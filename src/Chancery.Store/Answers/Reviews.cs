namespace Chancery.Store;

/// <summary>Why something should be looked at by a person.</summary>
public enum ReviewReason
{
    /// <summary>The page on which a reviewed fact stood has another text since.</summary>
    PageChanged,

    /// <summary>A later reading of the same words differs from a fact that was rejected.</summary>
    ReadOtherwise,

    /// <summary>A judgement "same" is not followed because a judgement "different" stands against it.</summary>
    Conflict,

    /// <summary>The reader itself is not sure: confidence below one half.</summary>
    Uncertain,

    /// <summary>The documents of an event differ on date, place, topics or participants.</summary>
    ToldDifferently,

    /// <summary>Two names may be one person's.</summary>
    UnsureName,

    /// <summary>Two events may be one.</summary>
    MaybeSame,
}

/// <summary>Something that should be looked at by a person.</summary>
public sealed record ReviewItem
{
    public required ReviewReason Reason { get; init; }

    /// <summary>What a word on it names: the key of a fact, or the id of an event or person.</summary>
    public required string Id { get; init; }

    /// <summary>The other event or person; null when it is about one thing.</summary>
    public string? Other { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Why { get; init; }

    /// <summary>The judgements that stand against each other, the refused one first; empty for other reasons.</summary>
    public IReadOnlyList<string> Judgements { get; init; } = [];

    /// <summary>The fact, when it is about one.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The events, when it is about events.</summary>
    public IReadOnlyList<EventLine> Events { get; init; } = [];

    /// <summary>The persons, when it is about persons.</summary>
    public IReadOnlyList<PersonRef> Persons { get; init; } = [];

    /// <summary>The words it rests on.</summary>
    public required IReadOnlyList<CitedQuote> Evidence { get; init; }
}

/// <summary>What should be looked at: few and pressing things first.</summary>
public sealed record ReviewQueueAnswer : Answer
{
    public required IReadOnlyList<ReviewItem> Items { get; init; }

    /// <summary>How many there are of each reason.</summary>
    public required IReadOnlyDictionary<ReviewReason, int> Totals { get; init; }
}

/// <summary>One thing to look at, with how many there are besides.</summary>
public sealed record ReviewStepAnswer : Answer
{
    /// <summary>What is to be looked at; null when there is nothing, or nothing more.</summary>
    public ReviewItem? Item { get; init; }

    /// <summary>The event of <see cref="Item"/> with each document's telling, when it is one event that its documents tell differently.</summary>
    public EventAnswer? Event { get; init; }

    /// <summary>The texts of the documents it rests on, by id.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many there are of each reason; of very many, "at least".</summary>
    public required IReadOnlyDictionary<ReviewReason, Total> Totals { get; init; }
}

/// <summary>What of the log is asked for.</summary>
public sealed record LogFilter
{
    /// <summary>Only what this one wrote; <c>chancery</c> is the program itself. Null for people.</summary>
    public string? Who { get; init; }

    /// <summary>Only entries of this kind: <c>accepted</c>, <c>recorded</c> …</summary>
    public string? What { get; init; }

    /// <summary>Only what was written of this.</summary>
    public string? Subject { get; init; }

    /// <summary>Only what was written on this day (UTC).</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>An entry of the log, which only grows.</summary>
public sealed record LogEntry
{
    /// <summary>Its number; later entries have higher ones.</summary>
    public required long Number { get; init; }
    public required DateTimeOffset When { get; init; }

    /// <summary>Who; <c>chancery</c> for the program itself.</summary>
    public required string Who { get; init; }

    /// <summary><c>accepted</c>, <c>corrected</c>, <c>rejected</c>, <c>undone</c>, <c>joined</c>, <c>parted</c>; of accounts and keys <c>account-made</c>, <c>role-changed</c>, <c>account-disabled</c>, <c>account-enabled</c>, <c>password-changed</c>, <c>sessions-ended</c>, <c>key-made</c>, <c>key-revoked</c>; of the program <c>recorded</c>, <c>reread</c>, <c>unread</c>, <c>derived</c>.</summary>
    public required string What { get; init; }
    public string? Subject { get; init; }

    /// <summary>What was so before, as JSON: a fact, or judgements; null when nothing was, or when the program itself writes.</summary>
    public string? Before { get; init; }

    /// <summary>What is so since, as JSON.</summary>
    public string? After { get; init; }
    public string? Why { get; init; }

    /// <summary>The judgement that was said or withdrawn, such as <c>J-12</c>.</summary>
    public string? Judgement { get; init; }

    /// <summary>What the program itself noted: the reader's version, why a file could not be read.</summary>
    public string? Note { get; init; }
}

/// <summary>Entries of the log, newest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Total">How many there are.</param>
public sealed record LogAnswer(IReadOnlyList<LogEntry> Entries, Total Total);
