namespace Chancery;

/// <summary>Which part of a page a line or sentence belongs to.</summary>
public enum Zone
{
    /// <summary>The item's headline.</summary>
    Title,

    /// <summary>The first paragraph.</summary>
    Lead,

    /// <summary>Any later paragraph.</summary>
    Body,

    /// <summary>A heading or item of a list inside the item.</summary>
    List,

    /// <summary>Headlines of other items.</summary>
    Related,

    /// <summary>Menus, credits, counters, labels: no prose of the item.</summary>
    Noise,
}

/// <summary>A sentence with its tokens.</summary>
/// <param name="Index">Running number in the document.</param>
/// <param name="Paragraph">Running number of the line it stands in.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Zone">Which part of the page it belongs to.</param>
/// <param name="Tokens">Its words, numbers and marks.</param>
public sealed record Sentence(int Index, int Paragraph, TextSpan Span, Zone Zone, IReadOnlyList<Token> Tokens)
{
    private readonly TokenTable _table = new(Tokens);

    /// <summary>Number of words and numbers that lie wholly between two places.</summary>
    public int Words(int from, int to) => _table.Words(from, to);
}
