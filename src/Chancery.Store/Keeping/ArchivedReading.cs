using Chancery.Identity;

namespace Chancery.Store.Keeping;

/// <summary>A document of the record with its reading in use, ready to be read again.</summary>
public sealed record ArchivedReading
{
    /// <summary>The document with all that is known of it.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>The version of the reader whose reading is in use.</summary>
    public required string Reader { get; init; }

    /// <summary>What was noted when its file was opened: the file is not opened again.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>How many of its facts a person accepted, corrected or rejected.</summary>
    public required int Reviewed { get; init; }

    /// <summary>The document's key.</summary>
    public required string Key { get; init; }

    /// <summary>The facts as the reader read them, in the order of the reading.</summary>
    public required IReadOnlyList<KeyedFact> Facts { get; init; }

    /// <summary>How the facts that the reader reads change with another reading. What people said of them is left out of account.</summary>
    public IReadOnlyList<FactChange> ChangesIn(Reading reading) => FactChange.Between(Facts, KeyedFact.Of(new ReadDocument(Key, Source.Document, reading)));
}
