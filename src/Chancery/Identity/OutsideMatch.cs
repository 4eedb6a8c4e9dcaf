namespace Chancery.Identity;

/// <summary>What was found for a person of an outside source.</summary>
/// <param name="Who">The person of the source.</param>
/// <param name="Names">The names of the record that mean this person; empty when none was found or it is not sure.</param>
/// <param name="Unsure">Names that may mean this person, and why that is not sure; empty when it is.</param>
/// <param name="Why">What the match, or the doubt, rests on; null when nobody of the record has such a name.</param>
public sealed record OutsideMatch(OutsidePerson Who, IReadOnlyList<RecordedName> Names, IReadOnlyList<RecordedName> Unsure, string? Why)
{
    /// <summary>The persons matched, by number: more than one when the names are the same and nothing keeps them apart.</summary>
    public IReadOnlyList<long> Persons => [.. Names.Select(n => n.Person).Distinct().Order()];
}
