namespace Chancery.Store.Keeping;

/// <summary>How a fact stands in a new reading of its document.</summary>
public enum ChangeOfFact
{
    /// <summary>Nothing of it changed.</summary>
    Same,

    /// <summary>Only its confidence changed.</summary>
    Weighed,

    /// <summary>It is told of the same words, with other fields.</summary>
    Changed,

    /// <summary>It was not read before.</summary>
    Added,

    /// <summary>It is read no more.</summary>
    Gone,
}
