using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>One run of taking documents in. Documents are recorded as they come; persons, events and follow-ups are derived at the end.</summary>
public sealed class Ingestion : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;

    internal Ingestion(SqliteDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Whether the record already holds this text at this address, read by this reader version, and nothing new is known of it: then it need not be read.</summary>
    public bool Holds(SourceDocument source, string reader)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Later<bool>();
    }

    /// <summary>Records a document with its reading.</summary>
    public IngestOutcome Add(SourceDocument source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reading);
        return Later<IngestOutcome>();
    }

    /// <summary>Counts a document that <see cref="Holds"/> said need not be read.</summary>
    public void Skip() => Later<int>();

    /// <summary>Notes a file that could not be read, and why.</summary>
    public void Unread(string path, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(what);
        Later<int>();
    }

    /// <summary>Ends the run: derives what follows from the readings and reports.</summary>
    public IngestReport Complete() => Later<IngestReport>();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private T Later<T>() => throw new NotSupportedException($"not yet: {_database.Address} {_clock}");
}
