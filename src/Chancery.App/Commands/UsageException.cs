namespace Chancery.App.Commands;

/// <summary>A command was used wrongly. The message says how to use it and is meant for the user as it stands.</summary>
public sealed class UsageException : Exception
{
    /// <summary>A wrong use.</summary>
    public UsageException() : this("The command cannot be used like this.") { }

    /// <summary>A wrong use, explained.</summary>
    public UsageException(string message) : base(message) { }

    /// <summary>A wrong use, explained, with its cause.</summary>
    public UsageException(string message, Exception innerException) : base(message, innerException) { }
}
