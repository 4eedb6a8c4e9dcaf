namespace Chancery.Store;

/// <summary>How often two sides met in a year.</summary>
/// <param name="Other">The other side.</param>
/// <param name="Year">The year of the contacts' first day.</param>
/// <param name="Count">Contacts held.</param>
public sealed record MeetingsInYear(string Other, int Year, int Count);

/// <summary>How often two sides of a group met.</summary>
/// <param name="A">One side, the smaller code.</param>
/// <param name="B">The other side.</param>
/// <param name="Count">Contacts held.</param>
public sealed record MeetingsOfTwo(string A, string B, int Count);

/// <summary>How many contacts were held at a place.</summary>
/// <param name="Place">The place as the record names it.</param>
/// <param name="Count">Contacts held.</param>
public sealed record MeetingsAt(string Place, int Count);

/// <summary>With whom a side met, year by year.</summary>
public sealed record MeetingsAnswer : Answer
{
    /// <summary>The side.</summary>
    public required string Code { get; init; }

    /// <summary>Its contacts held by partner and year; the years ascend within a partner, the partner met most in all years comes first.</summary>
    public required IReadOnlyList<MeetingsInYear> Meetings { get; init; }
}

/// <summary>How often each two of a group met.</summary>
public sealed record MeetingTableAnswer : Answer
{
    /// <summary>The group, those with most contacts among themselves first.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>Each two of them that met.</summary>
    public required IReadOnlyList<MeetingsOfTwo> Meetings { get; init; }
}

/// <summary>Where contacts were held.</summary>
public sealed record PlacesAnswer : Answer
{
    /// <summary>The side whose contacts they are; null for all.</summary>
    public required string? Code { get; init; }

    /// <summary>The places with most contacts, the most first.</summary>
    public required IReadOnlyList<MeetingsAt> Places { get; init; }

    /// <summary>How many places there are.</summary>
    public required int Total { get; init; }
}
