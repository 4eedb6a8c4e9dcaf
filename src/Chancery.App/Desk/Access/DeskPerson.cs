namespace Chancery.App.Desk.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name under which their words stand in the log, their notes and watchlists.</param>
/// <param name="Role">What they may do.</param>
public sealed record DeskPerson(string Name, DeskRole Role)
{
    /// <summary>The one user of a desk on one's own computer.</summary>
    public static DeskPerson Own { get; } = new("desk", DeskRole.Admin);

    /// <summary>Somebody who is not signed in.</summary>
    public static DeskPerson Nobody { get; } = new("", DeskRole.Nobody);
}
