namespace Chancery.App.Desk.Access;

/// <summary>How the desk knows who asks.</summary>
public enum DeskWay
{
    /// <summary>There is one user, or nobody is known.</summary>
    Own,

    /// <summary>By the cookie of a session.</summary>
    Session,

    /// <summary>By an API key.</summary>
    Key,

    /// <summary>By the header of a trusted proxy.</summary>
    Proxy,
}
