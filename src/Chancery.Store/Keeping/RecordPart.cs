namespace Chancery.Store.Keeping;

/// <summary>What part of a record something belongs to.</summary>
public enum RecordPart
{
    /// <summary>What came in: documents, readings, facts, evidence, people's words. It cannot be made anew, only restored.</summary>
    Source,

    /// <summary>What follows from it: persons, events, follow-ups, counts. It can be made anew.</summary>
    Derived,

    /// <summary>Indexes of the database and the full-text index. They can be made anew.</summary>
    Index,
}
