using System.Globalization;
using Npgsql;
using Xunit;

namespace Chancery.Tests.Store;

[Trait("Needs", "PostgreSQL")]
public sealed class PostgresServerTests
{
    [Fact]
    public void A_real_server_of_version_15_or_later_answers()
    {
        using var server = new PostgresServer();
        var version = server.Word("SELECT version()")!;
        Assert.StartsWith("PostgreSQL ", version, StringComparison.Ordinal);
        Assert.True(int.Parse(server.Word("SHOW server_version_num")!, CultureInfo.InvariantCulture) >= 150000, version);
        Assert.Equal("UTF8", server.Word("SHOW server_encoding"));
        Assert.Equal("127.0.0.1", server.Word("SHOW listen_addresses"));
    }

    [Fact]
    public void Two_databases_are_apart_and_begin_empty()
    {
        using var one = new PostgresServer();
        using var other = new PostgresServer();
        Assert.Null(one.Word("CREATE TABLE thing (id int); INSERT INTO thing VALUES (1)"));
        Assert.Equal("1", one.Word("SELECT count(*) FROM thing"));
        Assert.Equal("0", other.Word("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        Assert.NotEqual(one.Address, other.Address, StringComparer.Ordinal);
    }

    [Fact]
    public void A_database_is_dropped_at_the_end_though_somebody_is_still_connected()
    {
        using var watcher = new PostgresServer();
        var gone = new PostgresServer();
        using var connected = gone.Connect();
        var name = connected.Database;
        Assert.Equal("1", watcher.Word($"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
        gone.Dispose();
        Assert.Equal("0", watcher.Word($"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
    }

    [Fact]
    public void Nobody_comes_in_with_a_wrong_password()
    {
        using var server = new PostgresServer();
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "wrong" }.ConnectionString);
        Assert.Equal(PostgresErrorCodes.InvalidPassword, Assert.Throws<PostgresException>(connection.Open).SqlState);
    }
}
