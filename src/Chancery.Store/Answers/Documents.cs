namespace Chancery.Store;

/// <summary>A document of the record, without its text.</summary>
public sealed record DocumentLine
{
    /// <summary>The id in the record: the document's own name, made unique where two share one.</summary>
    public required string Id { get; init; }
    public string? Title { get; init; }
    public string? Lang { get; init; }

    /// <summary>The publication day, from outside or from the page's own lines.</summary>
    public Edtf? Published { get; init; }
    public string? Address { get; init; }
    public string? Outlet { get; init; }
    public string? Side { get; init; }
    public string? Retrieved { get; init; }
    public Translation Translation { get; init; }
    public bool Sample { get; init; }

    /// <summary>SHA-256 of the text, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the record first held it.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>The reader version of the current reading.</summary>
    public required string Reader { get; init; }
    public int Facts { get; init; }

    /// <summary>Near copies share one number: they are one voice.</summary>
    public long Voice { get; init; }
}

/// <summary>A fact of a document with what the record made of it.</summary>
public sealed record DocumentFact
{
    /// <summary><c>contact</c>, <c>commitment</c>, <c>agreement</c>, <c>measure</c>, <c>initiative</c>, <c>membership</c>, <c>statement</c>, <c>tenure</c>.</summary>
    public required string FactKind { get; init; }
    public required Fact Fact { get; init; }

    /// <summary>The fact's key: the same for the same words told in the same way. Review names it.</summary>
    public required string Key { get; init; }

    /// <summary>Whether a person corrected it, or keeps it though the reader no longer finds it.</summary>
    public bool ByHand { get; init; }

    /// <summary>The event it tells; null for tenures.</summary>
    public string? EventId { get; init; }

    /// <summary>The participants, speaker or office-holder, with the persons they are.</summary>
    public IReadOnlyList<ParticipantLine> Participants { get; init; } = [];
}

/// <summary>A reading of a document that the record keeps.</summary>
/// <param name="Reader">The reader's version.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Facts">How many facts it holds.</param>
/// <param name="Current">Whether it is the one in use.</param>
public sealed record ReadingLine(string Reader, DateTimeOffset Recorded, int Facts, bool Current);

/// <summary>One document with its text and all its facts.</summary>
public sealed record DocumentAnswer : Answer
{
    /// <summary>The document, or null when the record holds none of this id.</summary>
    public DocumentLine? Document { get; init; }
    public string Text { get; init; } = "";

    /// <summary>The facts in the order of the text.</summary>
    public IReadOnlyList<DocumentFact> Facts { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public IReadOnlyList<ReadingLine> Readings { get; init; } = [];
}

/// <summary>A document found by a search.</summary>
public sealed record SearchHit
{
    public required DocumentLine Document { get; init; }

    /// <summary>A piece of the document's text around the first match.</summary>
    public required string Snippet { get; init; }

    /// <summary>The matches inside <see cref="Snippet"/>.</summary>
    public required IReadOnlyList<TextSpan> Matches { get; init; }

    /// <summary>Where the snippet stands in the document's text.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>What a search found, best first.</summary>
public sealed record SearchAnswer : Answer
{
    public required string Query { get; init; }
    public required Total Total { get; init; }
    public required IReadOnlyList<SearchHit> Results { get; init; }

    /// <summary>The labels of what was found, when they were asked for.</summary>
    public IReadOnlyList<FacetList> Facets { get; init; } = [];

    /// <summary>How many of the documents found the facets count: all, or of very many the newest recorded.</summary>
    public int FacetsAmong { get; init; }
}

/// <summary>A list of documents.</summary>
public sealed record DocumentsAnswer : Answer
{
    public required IReadOnlyList<DocumentLine> Documents { get; init; }
    public required Total Total { get; init; }
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">Why not.</param>
/// <param name="Recorded">When it was tried.</param>
public sealed record UnreadFile(string Path, string What, DateTimeOffset Recorded);

/// <summary>What the record covers and what not.</summary>
public sealed record CoverageAnswer : Answer
{
    public int Documents { get; init; }
    public int Samples { get; init; }

    /// <summary>Documents whose publication day is not known.</summary>
    public int Undated { get; init; }
    public int Facts { get; init; }
    public int Events { get; init; }
    public int Persons { get; init; }

    /// <summary>Documents in which problems were noted.</summary>
    public int WithProblems { get; init; }
    public IReadOnlyList<Facet> FactKinds { get; init; } = [];
    public IReadOnlyList<Facet> Languages { get; init; } = [];
    public IReadOnlyList<Facet> Sides { get; init; } = [];

    /// <summary>By month of publication, <c>2024-01</c>, oldest first.</summary>
    public IReadOnlyList<Facet> Months { get; init; } = [];
    public IReadOnlyList<Facet> Readers { get; init; } = [];
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];
    public DateTimeOffset? FirstRecorded { get; init; }
    public DateTimeOffset? LastRecorded { get; init; }
}
