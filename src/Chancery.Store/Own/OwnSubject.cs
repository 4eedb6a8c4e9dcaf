namespace Chancery.Store;

/// <summary>What a note or a watch is on.</summary>
public enum OwnKind
{
    /// <summary>An event, by public id.</summary>
    Event,

    /// <summary>A country or organisation, by code.</summary>
    Country,

    /// <summary>Two sides, by their codes, the smaller first, a space between.</summary>
    Pair,

    /// <summary>A person, by public id.</summary>
    Person,
}

/// <summary>What a note or a watch is on.</summary>
/// <param name="Kind">What <paramref name="Id"/> names.</param>
/// <param name="Id">A public id, a code, or two codes with a space between.</param>
public sealed record OwnSubject(OwnKind Kind, string Id)
{
    /// <summary>An event.</summary>
    public static OwnSubject Event(string id) => new(OwnKind.Event, id);

    /// <summary>A country or organisation.</summary>
    public static OwnSubject Country(string code) => new(OwnKind.Country, code);

    /// <summary>Two sides, in whichever order.</summary>
    public static OwnSubject Pair(string a, string b) => new(OwnKind.Pair, string.CompareOrdinal(a, b) <= 0 ? $"{a} {b}" : $"{b} {a}");

    /// <summary>A person.</summary>
    public static OwnSubject Person(string id) => new(OwnKind.Person, id);

    /// <summary>The codes of a pair, the code of a country; empty for what has an id.</summary>
    public IReadOnlyList<string> Codes => Kind is OwnKind.Pair or OwnKind.Country ? Id.Split(' ') : [];

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Word()} {Id}";
}
