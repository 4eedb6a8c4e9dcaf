using Chancery.Store;
using Chancery.Tests.Store;

namespace Chancery.Tests.Record;

/// <summary>What a record promises, kept in a file.</summary>
public sealed class SqliteRecordTests : RecordTests
{
    internal override TemporaryRecord Fresh() => new();
}

/// <summary>Orders, runs and hands, with a record in a file.</summary>
public sealed class SqliteOrderTests : OrderTests
{
    internal override TemporaryRecord Fresh() => new();

    internal override (StoreAddress Address, IDisposable Place) Empty()
    {
        var folder = new TemporaryFolder();
        return (StoreAddress.Parse(folder.At("new", "record.db")), folder);
    }
}
