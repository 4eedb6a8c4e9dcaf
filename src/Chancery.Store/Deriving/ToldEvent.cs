using Chancery.Merging;

namespace Chancery.Store.Deriving;

/// <summary>An event as it was just put together, with the numbers of the documents that tell it.</summary>
internal sealed record ToldEvent(MergedEvent Event, IReadOnlyList<long> Documents);
