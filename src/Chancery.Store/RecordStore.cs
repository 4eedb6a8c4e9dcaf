using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Outside;
using Chancery.Store.People;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>A record in its store. Threads may share it; several processes may use the same store at once.</summary>
public sealed class RecordStore : IDisposable
{
    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;

    private RecordStore(RecordDatabase database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        Questions = new RecordQueries(database);
        People = new RecordPeople(database, clock);
    }

    /// <summary>Where the record lives.</summary>
    public StoreAddress Address => _database.Address;

    /// <summary>What can be asked of the record.</summary>
    public RecordQueries Questions { get; }

    /// <summary>Who may sign in when a team uses the desk.</summary>
    public RecordPeople People { get; }

    internal RecordDatabase Database => _database;

    /// <summary>Opens the record, making it where there is none and bringing its tables up to date.</summary>
    /// <exception cref="StoreUnusableException">It cannot be used; the message names the way out.</exception>
    public static RecordStore Open(StoreAddress address, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(clock);
        var database = RecordDatabase.Open(address);
        database.Guard(() =>
        {
            // A record of an older version is derived anew by the rules of this one.
            using var connection = database.Connect();
            Derivation.Refresh(connection, clock);
            SearchIndex.Refresh(connection);
            return 0;
        });
        return new RecordStore(database, clock);
    }

    /// <summary>Begins to take documents in. Dispose of it at the end.</summary>
    public Ingestion BeginIngest() => new(_database, _clock);

    /// <summary>Takes a person's word on facts, persons and events.</summary>
    /// <param name="who">Who speaks: a name as the log shall show it.</param>
    public RecordReview Review(string who) => new(_database, _clock, who);

    /// <summary>The searches that people keep.</summary>
    public SearchKeeping Searches => new(_database, _clock);

    /// <summary>Where news is sent to.</summary>
    public WebhookKeeping Webhooks => new(_database, _clock);

    /// <summary>What a person keeps beside the record: notes, a watchlist, follow-ups, translations.</summary>
    /// <param name="who">Whose things they are: the name that signs them.</param>
    public RecordOwn Own(string who) => new(_database, _clock, who);

    /// <summary>Gives persons of the record the ids and other names by which an outside source knows them. The same twice changes nothing.</summary>
    /// <param name="source">The source: <see cref="ExternalId.Wikidata"/>.</param>
    /// <param name="persons">The persons it knows.</param>
    public OutsideReport Import(string source, IReadOnlyList<OutsidePerson> persons)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(persons);
        return _database.Guard(() =>
        {
            using var connection = _database.Connect();
            return OutsideImport.Take(connection, source, persons, RecordedTime.Text(_clock.GetUtcNow()));
        });
    }

    /// <summary>Takes everything back that an outside source gave; returns how many rows that ended.</summary>
    public int Forget(string source)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        return _database.Guard(() =>
        {
            using var connection = _database.Connect();
            return OutsideImport.Forget(connection, source, RecordedTime.Text(_clock.GetUtcNow()));
        });
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        Questions.Dispose();
        _database.Close();
    }
}
