namespace Chancery.Store.People;

/// <summary>What a key opens, whatever more its account may do.</summary>
public enum KeyScope
{
    /// <summary>Asks.</summary>
    Read,

    /// <summary>Asks, and says which facts are right.</summary>
    Review,
}
