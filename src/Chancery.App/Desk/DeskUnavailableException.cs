namespace Chancery.App.Desk;

/// <summary>The desk cannot be opened. The message says why and names the way out; it is meant for the user as it stands.</summary>
public sealed class DeskUnavailableException : Exception
{
    /// <summary>A desk that cannot be opened, for no stated reason.</summary>
    public DeskUnavailableException() : this("The desk cannot be opened.") { }

    /// <summary>A desk that cannot be opened.</summary>
    public DeskUnavailableException(string message) : base(message) { }

    /// <summary>A desk that cannot be opened, with what the system said.</summary>
    public DeskUnavailableException(string message, Exception innerException) : base(message, innerException) { }
}
