namespace Chancery;

/// <summary>What a token is made of.</summary>
public enum TokenKind { Word, Number, Mark }

/// <summary>A word, a number or a single mark.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capital">Whether its first letter is a capital.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, bool Capital)
{
    /// <summary>Offset of the first code unit.</summary>
    public int Start => Span.Start;

    /// <summary>Offset after the last code unit.</summary>
    public int End => Span.End;
}
