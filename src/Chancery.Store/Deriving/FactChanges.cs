using Chancery.Identity;
using Chancery.Merging;

namespace Chancery.Store.Deriving;

/// <summary>A fact with its row.</summary>
internal sealed record StoredFact(long Id, long Document, KeyedFact Keyed);

/// <summary>What changed among the facts in use.</summary>
internal sealed class FactChanges
{
    /// <summary>Facts that came into use.</summary>
    public List<StoredFact> Added { get; } = [];

    /// <summary>Rows of facts that went out of use.</summary>
    public List<long> Removed { get; } = [];

    /// <summary>Rows of documents of which the text, the reading or what is known is new, with the signatures of their copies where they are at hand.</summary>
    public Dictionary<long, CopySignature?> Documents { get; } = [];

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Documents.Count == 0;
}
