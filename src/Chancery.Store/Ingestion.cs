using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>
/// One run of taking documents in. Each document is recorded for good when <see cref="Add"/> returns; persons, events and follow-ups are derived by
/// <see cref="Complete"/>. A run that is killed is made whole by the next one. Not for several threads at once; several processes may ingest at once.
/// Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed class Ingestion : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private int _new, _unchanged, _reread, _unread, _facts;

    internal Ingestion(SqliteDatabase database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _connection = database.Guard(database.Connect);
    }

    /// <summary>
    /// The document with what the record knows of it besides: a publication day, outlet or side that an earlier run gave. Read this one, so that the
    /// reading does not depend on which run knew what.
    /// </summary>
    public SourceDocument Known(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_database.Guard(() => DocumentRow.Find(_connection, DocumentRow.Key(source))) is not { } found) return source;
        var known = Description.Of(source).Over(found.Description);
        return source with
        {
            Document = source.Document with { Outlet = known.Outlet, Side = known.Side, Published = Edtf.Parse(known.Published), Language = known.Language },
            Retrieved = known.Retrieved,
            Translation = known.Translation,
            Sample = known.Sample,
        };
    }

    /// <summary>Whether the record already holds this text at this address, read by this reader version, and nothing new is known of it: then it need not be read.</summary>
    public bool Holds(SourceDocument source, string reader)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reader);
        return _database.Guard(() => DocumentRow.Find(_connection, DocumentRow.Key(source)) is { } found
            && Description.Of(source).Over(found.Description) == found.Description
            && _connection.Long("SELECT count(*) FROM readings WHERE document = @document AND reader = @reader AND description = @description",
                ("document", found.Document), ("reader", reader), ("description", found.DescriptionId)) > 0);
    }

    /// <summary>Counts a document that <see cref="Holds"/> said need not be read.</summary>
    public void Skip() => _unchanged++;

    /// <summary>Records a document with its reading.</summary>
    public IngestOutcome Add(SourceDocument source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reading);
        var outcome = Write(now => DocumentWriter.Write(_connection, source, reading, now));
        _ = outcome switch { IngestOutcome.New => _new++, IngestOutcome.Reread => _reread++, _ => _unchanged++ };
        if (outcome != IngestOutcome.Unchanged) _facts += reading.Facts.Count;
        return outcome;
    }

    /// <summary>Notes a file that could not be read, and why.</summary>
    public void Unread(string path, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(what);
        Write(now =>
        {
            DocumentWriter.Unread(_connection, path, what, now);
            return 0;
        });
        _unread++;
    }

    /// <summary>Ends the run: derives what follows from the readings and reports.</summary>
    public IngestReport Complete()
    {
        _database.Guard(() => Derivation.Refresh(_connection, _clock));
        return new IngestReport(_new, _unchanged, _reread, _unread, _facts);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Keeps the file from growing, to try a full disk.</summary>
    internal void LimitPages(int pages) => _connection.Run($"PRAGMA max_page_count = {pages}");

    private T Write<T>(Func<string, T> work) => _database.Guard(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var result = work(RecordedTime.Text(_clock.GetUtcNow()));
        transaction.Commit();
        return result;
    });
}
