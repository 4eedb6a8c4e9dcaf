namespace Chancery.Store;

/// <summary>An id by which another collection knows a person.</summary>
/// <param name="Source">The collection: <c>wikidata</c>.</param>
/// <param name="Value">The id there: <c>Q42</c>.</param>
/// <param name="Name">What the collection calls the person.</param>
/// <param name="Address">Where the collection tells of the person.</param>
/// <param name="Why">What the match rests on.</param>
public sealed record ExternalId(string Source, string Value, string Name, string Address, string Why)
{
    /// <summary>The source's name where it is Wikidata.</summary>
    public const string Wikidata = "wikidata";

    /// <summary>The address of an id.</summary>
    internal static string AddressOf(string source, string value) => source == Wikidata ? "https://www.wikidata.org/wiki/" + value : value;
}

/// <summary>A person of an outside source with the persons of the record that it is, or may be.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Name">The source's name.</param>
/// <param name="Why">What the match, or the doubt, rests on.</param>
/// <param name="Persons">The persons of the record.</param>
public sealed record OutsideLine(string Id, string Name, string Why, IReadOnlyList<PersonRef> Persons);

/// <summary>What an import of an outside source did.</summary>
public sealed record OutsideReport
{
    /// <summary>How many persons the source tells of.</summary>
    public required int Read { get; init; }

    /// <summary>Rows added and ended; none when nothing changed.</summary>
    public required int Changes { get; init; }

    /// <summary>Persons whom no text of the record names.</summary>
    public required int Nobody { get; init; }
    public required IReadOnlyList<OutsideLine> Matched { get; init; }

    /// <summary>Persons who may be one of several, or whose years do not fit: listed, not guessed.</summary>
    public required IReadOnlyList<OutsideLine> Unsure { get; init; }
}
