namespace Chancery.App.Desk.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The name under which their words stand in the log, their notes and watchlists.</param>
/// <param name="Role">What they may do; of a key, no more than it opens.</param>
public sealed record DeskPerson(string Name, DeskRole Role)
{
    /// <summary>The one user of a desk on one's own computer.</summary>
    public static DeskPerson Own { get; } = new("desk", DeskRole.Admin);

    /// <summary>Somebody who is not signed in.</summary>
    public static DeskPerson Nobody { get; } = new("", DeskRole.Nobody);

    /// <summary>How they are known.</summary>
    public DeskWay Way { get; init; } = DeskWay.Own;

    /// <summary>The number of their account; 0 for none.</summary>
    public long Account { get; init; }

    /// <summary>Whether they must choose a password of their own before anything else.</summary>
    public bool MustChoosePassword { get; init; }

    /// <summary>Whether they have an account with a password.</summary>
    public bool HasPassword { get; init; }
}
