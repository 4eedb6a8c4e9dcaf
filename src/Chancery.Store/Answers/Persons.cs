namespace Chancery.Store;

/// <summary>Persons whom a name may mean.</summary>
public sealed record PersonsAnswer : Answer
{
    /// <summary>The one who is meant; null when nobody or several may be.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>All whom the words may mean, those mentioned most first.</summary>
    public required IReadOnlyList<PersonRef> Matches { get; init; }
}
