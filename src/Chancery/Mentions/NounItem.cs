using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>What a building stone of a noun phrase is. <see cref="Word"/> is a plain word that an office may carry along; <see cref="Break"/> ends a noun phrase.</summary>
internal enum NounKind { Break, Word, Office, Country, Organisation, City, Name, Honorific, Possessive, Of, For, At, Comma, Dash, And, Article, Own, Linker, Apposed, As, Counterpart, Open, Close, Quote }

/// <summary>A building stone of a noun phrase that may name an actor.</summary>
internal sealed class NounItem(NounKind kind, TextSpan span, IReadOnlyList<LexMatch> senses)
{
    public NounKind Kind { get; } = kind;
    public TextSpan Span { get; } = span;

    /// <summary>The lexicon's meanings of the words, all of the same kind.</summary>
    public IReadOnlyList<LexMatch> Senses { get; } = senses;

    /// <summary>Id of the known person whose name it is.</summary>
    public string? PersonId { get; init; }

    /// <summary>For a name: whether its first word is a frequent given name.</summary>
    public bool Given { get; init; }

    /// <summary>For a name: how it is written in the nominative, in the text's own script.</summary>
    public string Original { get; init; } = "";

    /// <summary>For a name: how it is written in Latin letters.</summary>
    public string Latin { get; init; } = "";

    /// <summary>The grammatical cases it may stand in, joined by <c>/</c>; empty when the language does not tell.</summary>
    public string Case { get; set; } = "";

    /// <summary>For an office: the side whose adjective stands inside its words (ministre français des …).</summary>
    public NounItem? Inside { get; init; }

    /// <summary>For a name: number of words.</summary>
    public int Words { get; init; }

    /// <summary>For a word: whether it begins with a capital.</summary>
    public bool Capital { get; init; }

    /// <summary>For a modifier: <c>former</c>, <c>elect</c> or <c>acting</c>; for an honorific that marks a slot <c>marker</c>; for a possessive of the first person <c>ours</c>; for a
    /// marker of place, source, company and the like <c>slot</c>; else empty.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Code of the country or organisation.</summary>
    public string Code => Senses.Count > 0 ? Senses[0].Entry.A : "";

    /// <summary>Form of the country's or organisation's name.</summary>
    public string Form => Senses.Count > 0 ? Senses[0].Entry.B : "";

    public bool IsParty => Kind is NounKind.Country or NounKind.Organisation;

    public bool IsJoint => Kind is NounKind.And or NounKind.Comma;

    /// <summary>Words that may stand between a marker and the noun it marks.</summary>
    public bool IsSmall => Kind is NounKind.Article or NounKind.Honorific or NounKind.Linker;

    public bool Many => Senses.Count > 0 && Senses.All(s => s.Entry.C == "many" || (Kind == NounKind.Counterpart && s.Entry.B == "many"));
}
