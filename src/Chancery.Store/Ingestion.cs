using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// One run of taking documents in. Each document is recorded for good, with all that follows from it, when <see cref="Add(SourceDocument, Reading)"/> returns. A run that is
/// killed leaves a whole record. Not for several threads at once; several processes may ingest at once.
/// Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed class Ingestion : IDisposable
{
    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;
    private readonly RecordConnection _connection;
    private readonly Derivation _derivation;
    private readonly Checkpoints? _checkpoints;
    private long _seen = -1;
    private int _new, _unchanged, _reread, _unread, _facts;

    internal Ingestion(RecordDatabase database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _connection = database.Guard(database.ConnectToWrite);
        _checkpoints = database.KeepCopying();
        _derivation = new Derivation(_connection);
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
            && _connection.Hot("SELECT count(*) FROM readings WHERE document = @a AND reader = @b AND description = @c").Number(found.Document, reader, found.DescriptionId) > 0);
    }

    /// <summary>The id under which the record holds this text at this address; null when it does not.</summary>
    public string? IdOf(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _database.Guard(() => _connection.Word("SELECT public_id FROM documents WHERE key = @key", ("key", DocumentRow.Key(source))));
    }

    /// <summary>Counts a document that <see cref="Holds"/> said need not be read.</summary>
    public void Skip() => _unchanged++;

    /// <summary>Records a document with its reading.</summary>
    public IngestOutcome Add(SourceDocument source, Reading reading) => Add([PreparedDocument.Of(source, reading)])[0];

    /// <summary>Records documents with their readings as one: all of them, or, when the run is killed before the end, none.</summary>
    public IReadOnlyList<IngestOutcome> Add(IReadOnlyCollection<(SourceDocument Source, Reading Reading)> items) => Add([.. items.Select(i => PreparedDocument.Of(i.Source, i.Reading))]);

    /// <inheritdoc cref="Add(IReadOnlyCollection{ValueTuple{SourceDocument, Reading}})"/>
    public IReadOnlyList<IngestOutcome> Add(IReadOnlyCollection<PreparedDocument> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var outcomes = Write((writer, now) =>
        {
            var written = items.Select(writer.Write).ToList();
            if (!writer.Changes.IsEmpty) _derivation.Take(writer.Changes, now);
            writer.Index();
            return written;
        });
        foreach (var (item, outcome) in items.Zip(outcomes))
        {
            _ = outcome switch { IngestOutcome.New => _new++, IngestOutcome.Reread => _reread++, _ => _unchanged++ };
            if (outcome != IngestOutcome.Unchanged) _facts += item.Reading.Facts.Count;
        }
        return outcomes;
    }

    /// <summary>Notes a file that could not be read, and why.</summary>
    public void Unread(string path, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(what);
        Write((writer, _) =>
        {
            writer.Unread(path, what);
            return 0;
        });
        _unread++;
    }

    /// <summary>Ends the run and reports.</summary>
    public IngestReport Complete() => new(_new, _unchanged, _reread, _unread, _facts);

    /// <inheritdoc/>
    public void Dispose()
    {
        _checkpoints?.Dispose();
        _connection.Dispose();
    }

    /// <summary>Keeps the file from growing, to try a full disk.</summary>
    internal void LimitPages(int pages) => _connection.Run($"PRAGMA max_page_count = {pages}");

    private T Write<T>(Func<DocumentWriter, string, T> work) => _database.Guard(() =>
    {
        using var transaction = _connection.Write();
        // What another hand wrote since makes what is kept at hand old; the log tells it.
        var before = LogEnd();
        if (before != _seen) _derivation.Forget();
        var now = RecordedTime.Text(_clock.GetUtcNow());
        try
        {
            var result = work(new DocumentWriter(_connection, now), now);
            _seen = LogEnd();
            transaction.Commit();
            _checkpoints?.Wanted();
            return result;
        }
        catch
        {
            _derivation.Forget();
            _seen = -1;
            throw;
        }
    });

    private long LogEnd() => _connection.Hot("SELECT max(seq) FROM log").Number() ?? 0;
}
