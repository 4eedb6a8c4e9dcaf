namespace Chancery.Store.Keeping;

/// <summary>How far long work on a record has come.</summary>
/// <param name="What">The part of the work, such as "Checking texts".</param>
/// <param name="Done">Pieces done.</param>
/// <param name="Total">Pieces of this part.</param>
public readonly record struct KeepingProgress(string What, int Done, int Total);
