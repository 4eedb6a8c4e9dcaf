using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>What a record promises, kept by a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresRecordTests : RecordTests
{
    internal override TemporaryRecord Fresh() => new(new PostgresServer());
}

/// <summary>Orders, runs and hands, with a record on a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresOrderTests : OrderTests
{
    internal override TemporaryRecord Fresh() => new(new PostgresServer());

    internal override (StoreAddress Address, IDisposable Place) Empty()
    {
        var server = new PostgresServer();
        return (StoreAddress.Parse(server.Address), server);
    }
}
