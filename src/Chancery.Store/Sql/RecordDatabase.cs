using System.Data.Common;

namespace Chancery.Store.Sql;

/// <summary>Where a record is kept: opening, migrating, and what its errors mean for the user.</summary>
internal abstract class RecordDatabase
{
    /// <summary>Where the record lives.</summary>
    public abstract StoreAddress Address { get; }

    /// <summary>Opens the database of an address, making it and its tables where they are missing.</summary>
    public static RecordDatabase Open(StoreAddress address) => address.Postgres is { } server ? PostgresDatabase.Open(address, server) : SqliteDatabase.Open(address);

    /// <summary>An open connection from the pool.</summary>
    public abstract RecordConnection Connect();

    /// <summary>An open connection for a long run of writing.</summary>
    public virtual RecordConnection ConnectToWrite() => Connect();

    /// <summary>What copies written pages to their place while a long run of writing goes on; null where the database does so itself.</summary>
    public virtual Checkpoints? KeepCopying() => null;

    /// <summary>Closes the pooled connections, so that a file can be moved or deleted.</summary>
    public abstract void Close();

    /// <summary>What the database's refusal means, in one sentence with the way out.</summary>
    protected abstract string Explain(DbException refused);

    /// <summary>Runs work on the record; what the database refuses comes out as <see cref="StoreUnusableException"/>.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException refused)
        {
            throw new StoreUnusableException(Explain(refused), refused);
        }
    }

    protected static StoreUnusableException Foreign(StoreAddress address) => new($"{address} is a database of another program, not a record. Give another path with --store.");

    protected static StoreUnusableException Newer(StoreAddress address, long version, int newest) =>
        new($"{address} was written by a newer version of chancery (tables {version}, this version knows {newest}). Use the newer version, or another --store.");
}
