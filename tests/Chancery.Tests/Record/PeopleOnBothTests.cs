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

/// <summary>What people keep beside the record, in a file.</summary>
public sealed class SqliteOwnTests : OwnTests
{
    internal override TemporaryRecord Fresh() => new();
}

/// <summary>What people keep beside the record, kept by a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresOwnTests : OwnTests
{
    internal override TemporaryRecord Fresh() => new(new PostgresServer());
}
