namespace Chancery.Store.People;

/// <summary>What sort of password an account has.</summary>
public enum PasswordState
{
    /// <summary>None: its holder comes by the proxy that signs in for the desk.</summary>
    None,

    /// <summary>One that somebody else has seen: it is changed at the first sign-in, and is good for a week.</summary>
    OneTime,

    /// <summary>Its holder's own.</summary>
    Own,
}
