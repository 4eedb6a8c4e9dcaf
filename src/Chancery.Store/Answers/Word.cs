namespace Chancery.Store;

/// <summary>A person's word as the record took it.</summary>
/// <param name="What"><c>accepted</c>, <c>corrected</c>, <c>rejected</c>, <c>undone</c>, <c>joined</c> or <c>parted</c>.</param>
/// <param name="Subject">Of what it was said: a fact's key, or the ids of two persons or events.</param>
/// <param name="Before">The fact as JSON before; null when it was not in the record, or when the word is on no fact.</param>
/// <param name="After">The fact as JSON since; null when it is no longer in the record, or when the word is on no fact.</param>
/// <param name="Judgement">The id under which a judgement can be undone, such as <c>J-12</c>; null for words on facts.</param>
/// <param name="Note">What is to be known about it; null when nothing is.</param>
public sealed record Word(string What, string Subject, string? Before, string? After, string? Judgement = null, string? Note = null);
