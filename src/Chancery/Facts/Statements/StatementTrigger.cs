namespace Chancery.Facts.Statements;

/// <summary>Words that may make a statement: somebody said, accused, thanked …, or a sentence that runs on from one.</summary>
/// <param name="Act">The act they carry; <c>say</c> when neutral.</param>
/// <param name="Form">
/// The pack's form (<c>verb</c>, <c>according</c>, <c>noun</c>), <c>concept</c>, <c>colon</c> after a name, <c>quote</c> for a sentence that is a quotation,
/// <c>continued</c> for one without any such words.
/// </param>
/// <param name="Tense">Past, present, base … where the pack's ending tells it; else empty.</param>
/// <param name="Span">The words.</param>
/// <param name="Sentence">The sentence they stand in.</param>
public sealed record StatementTrigger(string Act, string Form, string Tense, TextSpan Span, Sentence Sentence);
