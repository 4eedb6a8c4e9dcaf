using Chancery.World;

namespace Chancery;

/// <summary>Words that may tell a fact.</summary>
/// <param name="Concept">What they say.</param>
/// <param name="Form">In which form: past, noun, future …</param>
/// <param name="Span">The words.</param>
/// <param name="Sentence">The sentence they stand in.</param>
public sealed record Trigger(Concept Concept, string Form, TextSpan Span, Sentence Sentence);
