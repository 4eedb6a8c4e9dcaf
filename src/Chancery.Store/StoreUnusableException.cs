namespace Chancery.Store;

/// <summary>The store cannot be used. The message says why and names the way out; it is meant for the user as it stands.</summary>
public sealed class StoreUnusableException : Exception
{
    /// <summary>A store that cannot be used, for no stated reason.</summary>
    public StoreUnusableException() : this("The store cannot be used.") { }

    /// <summary>A store that cannot be used.</summary>
    public StoreUnusableException(string message) : base(message) { }

    /// <summary>A store that cannot be used, with what the database said.</summary>
    public StoreUnusableException(string message, Exception innerException) : base(message, innerException) { }
}
