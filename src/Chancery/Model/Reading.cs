namespace Chancery;

/// <summary>Something a stage could not make sense of; the run goes on.</summary>
/// <param name="Stage">The stage that signals it.</param>
/// <param name="What">What is wrong, in a few words.</param>
/// <param name="Span">Where, when it has a place.</param>
public sealed record Problem(string Stage, string What, TextSpan? Span = null);

/// <summary>All facts of one document, by kind, each list in the order of the text.</summary>
public sealed record FactSet
{
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];
    public IReadOnlyList<Membership> Memberships { get; init; } = [];
    public IReadOnlyList<Statement> Statements { get; init; } = [];
    public IReadOnlyList<Tenure> Tenures { get; init; } = [];

    /// <summary>Every fact, kind by kind.</summary>
    public IEnumerable<Fact> All => [.. Contacts, .. Commitments, .. Agreements, .. Measures, .. Initiatives, .. Memberships, .. Statements, .. Tenures];

    /// <summary>How many facts there are.</summary>
    public int Count => Contacts.Count + Commitments.Count + Agreements.Count + Measures.Count + Initiatives.Count + Memberships.Count + Statements.Count + Tenures.Count;
}

/// <summary>What one version of the reader read in one document. Immutable and reproducible: same text and reader, same reading.</summary>
public sealed record Reading
{
    public required string Id { get; init; }

    /// <summary>The language the text was read as, or the identified one when no pack reads it; null when none could be told.</summary>
    public required string? Lang { get; init; }

    /// <summary>The publication date, from outside or from the page's own lines.</summary>
    public required Edtf? Published { get; init; }

    /// <summary>Version of the reader and hash of its data: <c>0.1.0+3f2a…</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>The item's headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Number of sentences read.</summary>
    public int Sentences { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public FactSet Facts { get; init; } = new();
}
