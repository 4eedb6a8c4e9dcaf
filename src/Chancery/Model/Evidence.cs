namespace Chancery;

/// <summary>The words a fact was read from. It can only be cut out of a document's text, so a quote cannot be invented.</summary>
public sealed record Evidence
{
    private Evidence(string quote, TextSpan span) => (Quote, Span) = (quote, span);

    /// <summary>The exact words.</summary>
    public string Quote { get; }

    /// <summary>Where they stand in the document's text, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>Cuts the words of <paramref name="span"/> out of <paramref name="text"/>, outer white space left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text, or holds only white space.</exception>
    public static Evidence Cut(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length, nameof(span));
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start > 0 && end > start && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        if (end < text.Length && end > start && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end])) end++;
        if (end <= start) throw new ArgumentOutOfRangeException(nameof(span), "no words in the span");
        return new Evidence(text[start..end], TextSpan.Between(start, end));
    }
}
