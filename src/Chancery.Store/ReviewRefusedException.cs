namespace Chancery.Store;

/// <summary>A word that cannot be taken: nothing of that name, no valid correction, nothing to undo. The message names the way out and is meant for the user as it stands.</summary>
public sealed class ReviewRefusedException : Exception
{
    /// <summary>A word that cannot be taken, for no stated reason.</summary>
    public ReviewRefusedException() : this("This cannot be said of the record.") { }

    /// <summary>A word that cannot be taken, explained.</summary>
    public ReviewRefusedException(string message) : base(message) { }

    /// <summary>A word that cannot be taken, explained, with its cause.</summary>
    public ReviewRefusedException(string message, Exception innerException) : base(message, innerException) { }
}
