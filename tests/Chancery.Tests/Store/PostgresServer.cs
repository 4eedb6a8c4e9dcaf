using System.Diagnostics;
using System.Globalization;
using Chancery.Store.Sql;
using Chancery.Tests.Commands;
using Npgsql;

namespace Chancery.Tests.Store;

/// <summary>
/// A fresh, empty database of a test's own on the run's PostgreSQL server, gone after the test. <c>./test</c> starts that server and names it in
/// CHANCERY_TEST_POSTGRES; a <c>dotnet test</c> by hand starts one itself, once. Classes that use it carry <c>[Trait("Needs", "PostgreSQL")]</c>,
/// so that a run without a server can leave them out and say so.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    // A failed start is remembered too: one long wait, not one for each test.
    private static readonly Lazy<string> Server = new(() => Environment.GetEnvironmentVariable("CHANCERY_TEST_POSTGRES") is { Length: > 0 } given ? given : Started());

    private readonly string _name = "chancery_test_" + Guid.NewGuid().ToString("N");

    public PostgresServer()
    {
        Administer($"CREATE DATABASE {_name} TEMPLATE template0");
        Address = new UriBuilder(Server.Value) { Path = _name }.Uri.OriginalString;
        ConnectionString = PostgresAddress.Parse(Address).ConnectionString;
    }

    /// <summary>The database as <c>postgres://user:password@127.0.0.1:port/name</c>, for <c>--store</c>.</summary>
    public string Address { get; }

    /// <summary>The same for Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>A new open connection to the database, beside the store's own.</summary>
    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>The first value of the first row, as text; null when there is none.</summary>
    public string? Word(string sql)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
    }

    public void Dispose()
    {
        using (var pool = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pool);
        Administer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static void Administer(string sql)
    {
        using var connection = new NpgsqlConnection(PostgresAddress.Parse(Server.Value).ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    // The script ends the server when this process has ended, however it ends.
    private static string Started()
    {
        var script = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "tests", "postgres"), "start", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(script)!;
        var said = process.StandardError.ReadToEndAsync();
        var address = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? address : throw new InvalidOperationException("tests/postgres did not start a server. " + said.Result);
    }
}
