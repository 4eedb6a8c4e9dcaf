namespace Chancery.App.Desk.Access;

/// <summary>What somebody may do at the desk. Each may do what those before it may.</summary>
public enum DeskRole
{
    /// <summary>Nobody is signed in: the page to sign in, the style sheet, nothing of the record.</summary>
    Nobody,

    /// <summary>Reads everything and keeps notes, watchlists and saved searches of their own.</summary>
    Reader,

    /// <summary>Says which facts are right, and what is one event or one person.</summary>
    Reviewer,

    /// <summary>Gives accounts and keys, sees the audit of all.</summary>
    Admin,
}
