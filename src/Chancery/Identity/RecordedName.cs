namespace Chancery.Identity;

/// <summary>A form of a name that texts have, with whom it means and what is read with it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Person">The person it means, by number.</param>
/// <param name="First">The first day of which its mentions speak.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Offices">The offices read with it.</param>
/// <param name="Originals">How it is written in other scripts, as forms are filed by it.</param>
public sealed record RecordedName(NameForm Form, long Person, DateOnly? First, DateOnly? Last, IReadOnlyCollection<Role> Offices, IReadOnlyCollection<string> Originals);
