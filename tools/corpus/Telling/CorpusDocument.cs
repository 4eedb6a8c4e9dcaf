namespace Chancery.Corpus.Telling;

/// <summary>A document of the corpus with what was meant by it.</summary>
public sealed record CorpusDocument
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The text without the lines of the outlet.</summary>
    public required string Body { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Outlet { get; init; }

    /// <summary>Whose side the outlet stands for, alpha-3; null for agencies.</summary>
    public string? Side { get; init; }

    /// <summary>When it was published.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>The language it is in.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the archive tells the language.</summary>
    public bool LanguageTold { get; init; }

    /// <summary>The document this one copies; null for an original.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The events it tells; none when it is noise.</summary>
    public IReadOnlyList<ToldEvent> Told { get; init; } = [];
}
