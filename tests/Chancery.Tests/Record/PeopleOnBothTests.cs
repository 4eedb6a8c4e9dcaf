using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>Accounts, sessions and keys, kept in a file.</summary>
public sealed class SqlitePeopleTests : PeopleTests
{
    internal override TemporaryRecord Fresh() => new();
}

/// <summary>Accounts, sessions and keys, kept by a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresPeopleTests : PeopleTests
{
    internal override TemporaryRecord Fresh() => new(new PostgresServer());
}
