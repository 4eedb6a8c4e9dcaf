namespace Chancery.Store.Keeping;

/// <summary>Where a record is restored to.</summary>
internal abstract class RecordTarget : IDisposable
{
    /// <summary>A file for the unpacked backup while it is looked at.</summary>
    public abstract string Part { get; }

    /// <summary>Refuses at once when the store holds something and may not be replaced.</summary>
    public abstract void Check(bool replace);

    /// <summary>Makes the record in <see cref="Part"/> the store's; returns where what it held before is kept.</summary>
    public abstract string? Take(bool replace, IProgress<KeepingProgress>? progress);

    /// <summary>Takes away what the restoring left.</summary>
    public virtual void Dispose()
    {
        foreach (var left in (string[])[Part, Part + "-wal", Part + "-shm", Part + "-journal"]) File.Delete(left);
    }

    /// <summary>The first of NAME, NAME-2, NAME-3 … that no file has.</summary>
    protected static string Free(string name)
    {
        for (var i = 1; ; i++)
        {
            var free = i == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{i}");
            if (!Path.Exists(free)) return free;
        }
    }

    protected static StoreUnusableException Held(StoreAddress address) => new($"{address} already holds a record. Restore into another --store, or give --replace: what it holds is then kept aside.");
}
