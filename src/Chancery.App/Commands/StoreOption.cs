using System.CommandLine;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary><c>--store URI</c>: where the record lives.</summary>
internal sealed class StoreOption
{
    /// <summary>The option itself.</summary>
    public Option<string?> Option { get; } = new("--store")
    {
        Description = "The record: a path, sqlite:PATH or postgres://user@host/database. Else $CHANCERY_STORE, else chancery/record.db in the user's data folder.", HelpName = "URI",
    };

    /// <summary>Whether the record is the user's own because no other was named.</summary>
    public bool IsOwn(ParseResult parsed, Surroundings world) => parsed.GetValue(Option) is null && string.IsNullOrEmpty(world.Environment("CHANCERY_STORE"));

    /// <summary>The record's address.</summary>
    public StoreAddress Address(ParseResult parsed, Surroundings world) => StoreAddress.Choose(parsed.GetValue(Option), world.Environment);

    /// <summary>Opens the record, or makes it.</summary>
    public RecordStore Open(ParseResult parsed, Surroundings world) => RecordStore.Open(Address(parsed, world), world.Clock);

    /// <summary>Opens the record to ask it something; a record that is not there is not made.</summary>
    public RecordStore OpenExisting(ParseResult parsed, Surroundings world)
    {
        var address = Address(parsed, world);
        if (address.IsFile && !Path.Exists(address.Path)) throw new StoreUnusableException($"There is no record at {address} yet. Make one: ./chancery ingest FILES --store {address}");
        return RecordStore.Open(address, world.Clock);
    }
}
