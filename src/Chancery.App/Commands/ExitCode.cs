namespace Chancery.App.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; an empty answer is an answer.</summary>
    public const int Done = 0;

    /// <summary>Some inputs could not be read; each was named on standard error.</summary>
    public const int SomeUnread = 1;

    /// <summary>Something in the record, or in a backup, is wrong; it was named.</summary>
    public const int NotWhole = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be used.</summary>
    public const int Store = 3;
}
