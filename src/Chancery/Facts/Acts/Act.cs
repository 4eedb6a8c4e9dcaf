using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Acts;

/// <summary>Words that may tell a fact that is no contact: what is done, and the noun of what it is done to.</summary>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Span">The words that say what is done; the noun's own when nothing else does.</param>
/// <param name="Concept">What they say.</param>
/// <param name="Form">In which form: past, noun, future …</param>
public sealed record Act(Sentence Sentence, TextSpan Span, Concept Concept, string Form)
{
    /// <summary>The noun that names the document, measure or motion, when one stands near.</summary>
    public LexMatch? Noun { get; init; }

    /// <summary>The kind of the fact as the words have it, or <c>-</c>.</summary>
    public string Kind { get; init; } = "-";

    /// <summary>The status of the fact as the words have it, or <c>-</c>.</summary>
    public string Status { get; init; } = "-";

    /// <summary>From the first to the last of the words.</summary>
    public TextSpan Whole => Noun is { } noun ? TextSpan.Between(Math.Min(Span.Start, noun.Span.Start), Math.Max(Span.End, noun.Span.End)) : Span;

    /// <summary>Whether the evidence of a fact holds the words that say it.</summary>
    public bool StandsIn(Evidence evidence) => evidence.Span.Overlaps(Span) || (Noun is { } noun && evidence.Span.Overlaps(noun.Span));

    /// <summary>The same words as a trigger.</summary>
    public Trigger ToTrigger() => new(Concept, Form, Span, Sentence);
}
