namespace Chancery.Store;

/// <summary>Whether a text is in the words it was first published in.</summary>
public enum Translation { Unknown, Original, Translated, Machine }

/// <summary>A document as it comes into the record: the text and what is known of where it comes from.</summary>
public sealed record SourceDocument
{
    /// <summary>The text, its name, address, outlet, side and publication day.</summary>
    public required Document Document { get; init; }

    /// <summary>When the text was fetched, as given (a day or a time); null when unknown.</summary>
    public string? Retrieved { get; init; }

    /// <summary>Whether the text is original or translated.</summary>
    public Translation Translation { get; init; }

    /// <summary>Whether this is a constructed sample, never evidence.</summary>
    public bool Sample { get; init; }

    /// <summary>The file it was read from, to settle an earlier "unread"; null when it came from elsewhere.</summary>
    public string? Path { get; init; }
}

/// <summary>What an ingested document did to the record.</summary>
public enum IngestOutcome
{
    /// <summary>The record had not seen this text at this address.</summary>
    New,

    /// <summary>Same text, same reader, nothing new known of it.</summary>
    Unchanged,

    /// <summary>Same text, another reading (a new reader version or newly known publication day); the older reading is kept.</summary>
    Reread,
}

/// <summary>What one run of ingestion did.</summary>
/// <param name="New">Documents that were not there before.</param>
/// <param name="Unchanged">Documents that were.</param>
/// <param name="Reread">Documents that were there and got a new reading.</param>
/// <param name="Unread">Files that could not be read.</param>
/// <param name="Facts">Facts in the readings that were added.</param>
public sealed record IngestReport(int New, int Unchanged, int Reread, int Unread, int Facts);
