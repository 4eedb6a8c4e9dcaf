using Chancery.Store;

namespace Chancery.Benchmarks;

/// <summary>The day of the newest news of a record: whoever asks, asks about today.</summary>
internal static class NewestDay
{
    public static Days Of(RecordQueries record) => record.Documents(new Days(DateOnly.MaxValue), 1, 0).Documents is [{ Published.Bounds: { } newest }, ..]
        ? new Days(newest.Last) : throw new InvalidOperationException("the record holds no dated document");
}
