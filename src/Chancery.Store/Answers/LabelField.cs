namespace Chancery.Store;

/// <summary>By what documents can be sorted: the names of facets, and of their parameters in addresses.</summary>
public static class LabelField
{
    /// <summary>Countries and organisations of which a fact of the document tells.</summary>
    public const string Country = "country";

    /// <summary>Kinds of fact (<c>contact</c>, <c>agreement</c>) and the words within them (<c>meeting</c>, <c>treaty</c>).</summary>
    public const string Kind = "kind";

    /// <summary>Statuses of facts.</summary>
    public const string Status = "status";

    /// <summary>The document's language.</summary>
    public const string Language = "language";

    /// <summary>The outlet.</summary>
    public const string Source = "source";

    /// <summary>The side of the outlet.</summary>
    public const string Side = "side";

    /// <summary>Topics of contacts.</summary>
    public const string Topic = "topic";

    /// <summary>Year, <c>2024</c>, and month, <c>2024-01</c>, of publication.</summary>
    public const string Published = "published";

    /// <summary>All fields in the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } = [Country, Kind, Status, Topic, Language, Source, Side, Published];
}
