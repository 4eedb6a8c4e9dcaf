namespace Chancery.Store.People;

/// <summary>What the holder of an account may do. Each may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads everything and keeps notes of their own.</summary>
    Reader,

    /// <summary>Says which facts are right.</summary>
    Reviewer,

    /// <summary>Gives accounts.</summary>
    Admin,
}
