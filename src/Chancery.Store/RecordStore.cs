using Chancery.Store.Deriving;
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
    }

    /// <summary>Where the record lives.</summary>
    public StoreAddress Address => _database.Address;

    /// <summary>What can be asked of the record.</summary>
    public RecordQueries Questions { get; }

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
            return Derivation.Refresh(connection, clock);
        });
        return new RecordStore(database, clock);
    }

    /// <summary>Begins to take documents in. Dispose of it at the end.</summary>
    public Ingestion BeginIngest() => new(_database, _clock);

    /// <summary>Takes a person's word on facts, persons and events.</summary>
    /// <param name="who">Who speaks: a name as the log shall show it.</param>
    public RecordReview Review(string who) => new(_database, _clock, who);

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        Questions.Dispose();
        _database.Close();
    }
}
