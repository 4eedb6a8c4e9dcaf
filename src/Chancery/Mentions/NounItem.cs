using Chancery.Languages;

namespace Chancery.Mentions;

internal enum NounKind { Other, Office, Country, Organisation, City, Name, Honorific, Possessive, Of, Comma, And, Article, Linker, Reference, Open, Close, Quote }

/// <summary>A building stone of a noun phrase that may name an actor.</summary>
internal sealed class NounItem(NounKind kind, TextSpan span, int token, IReadOnlyList<LexMatch> senses)
{
    public NounKind Kind { get; } = kind;
    public TextSpan Span { get; } = span;

    /// <summary>Index of the item's first token in its sentence.</summary>
    public int Token { get; } = token;

    /// <summary>The lexicon's meanings of the words, all of the same kind.</summary>
    public IReadOnlyList<LexMatch> Senses { get; } = senses;

    /// <summary>Id of the known person whose name it is.</summary>
    public string? PersonId { get; init; }

    /// <summary>For a name: whether its first word is a frequent given name.</summary>
    public bool Given { get; init; }

    /// <summary>For a name: number of words.</summary>
    public int Words { get; init; }

    /// <summary>Code of the country or organisation.</summary>
    public string Code => Senses.Count > 0 ? Senses[0].Entry.A : "";

    /// <summary>Form of the country's or organisation's name.</summary>
    public string Form => Senses.Count > 0 ? Senses[0].Entry.B : "";

    public bool IsParty => Kind is NounKind.Country or NounKind.Organisation;

    public bool Many => Senses.Count > 0 && Senses.All(s => s.Entry.C == "many");
}
