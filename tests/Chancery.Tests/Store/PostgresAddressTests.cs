using Chancery.Store;
using Chancery.Store.Sql;
using Npgsql;
using Xunit;

namespace Chancery.Tests.Store;

public sealed class PostgresAddressTests
{
    [Fact]
    public void Every_part_reaches_the_driver()
    {
        var driver = Driver("postgres://clerk:secret@db.example.org:6000/record?sslmode=verify-full&sslrootcert=/etc/ca.pem&connect_timeout=7&application_name=night");
        Assert.Equal(("db.example.org", 6000, "clerk", "secret", "record"), (driver.Host, driver.Port, driver.Username, driver.Password, driver.Database));
        Assert.Equal((SslMode.VerifyFull, "/etc/ca.pem", 7, "night"), (driver.SslMode, driver.RootCertificate, driver.Timeout, driver.ApplicationName));
    }

    [Theory]
    [InlineData("postgres://h/d")]
    [InlineData("postgresql://h/d")]
    [InlineData("POSTGRES://h/d?")]
    [InlineData("  postgres://h:/d ")]
    public void The_port_is_5432_unless_said(string address)
    {
        Assert.Equal(5432, PostgresAddress.Parse(address).Port);
        Assert.Equal("postgres://h/d", PostgresAddress.Parse(address).ToString());
    }

    [Fact]
    public void Percent_signs_stand_for_bytes_and_a_plus_for_itself()
    {
        var driver = Driver("postgres://o%27neil%40desk:p%2F%3F%23%25%3B%22=+%C3%A9😀@h/ré%20cord%2F1?application_name=a%26b");
        Assert.Equal(("o'neil@desk", "p/?#%;\"=+é😀", "ré cord/1", "a&b"), (driver.Username, driver.Password, driver.Database, driver.ApplicationName));
    }

    [Fact]
    public void A_bare_at_sign_in_a_password_still_leaves_the_last_one_before_the_host() => Assert.Equal(("p@ss:word", "h"), (Driver("postgres://u:p@ss:word@h/d").Password, Driver("postgres://u:p@ss:word@h/d").Host));

    [Theory]
    [InlineData("postgres://u@[::1]/d", "::1", 5432, "postgres://u@[::1]/d")]
    [InlineData("postgres://[2001:db8::7]:6000/d", "2001:db8::7", 6000, "postgres://[2001:db8::7]:6000/d")]
    [InlineData("postgres://%2Frun%2Fpostgresql/d", "/run/postgresql", 5432, "postgres://%2Frun%2Fpostgresql/d")]
    [InlineData("postgres:///d", "localhost", 5432, "postgres://localhost/d")]
    [InlineData("postgres://u@:6000/d", "localhost", 6000, "postgres://u@localhost:6000/d")]
    public void Hosts_are_names_bracketed_numbers_or_socket_folders(string address, string host, int port, string shown)
    {
        var parsed = PostgresAddress.Parse(address);
        Assert.Equal((host, port, shown), (parsed.Host, parsed.Port, parsed.ToString()));
        Assert.Equal(host, Driver(address).Host);
        Assert.Equal(parsed, PostgresAddress.Parse(shown));
    }

    [Theory]
    [InlineData("postgres://u:geheim@h")]
    [InlineData("postgres://u:geheim@h/")]
    [InlineData("postgres://u:geheim@h?sslmode=require")]
    public void A_missing_database_is_asked_for(string address) => Assert.Contains("names no database", Refusal(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("colour=red", "'colour'")]
    [InlineData("sslmode=require&sslmod=1", "'sslmod'")]
    [InlineData("password=geheim", "'password'")]
    [InlineData("SSLMODE=require", "'SSLMODE'")]
    public void An_unknown_parameter_is_named(string query, string named)
    {
        var refusal = Refusal("postgres://u:geheim@h/d?" + query);
        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.Contains("known are application_name, connect_timeout", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sslmode=maybe", "sslmode=maybe")]
    [InlineData("sslmode=require&sslmode=disable", "'sslmode' twice")]
    [InlineData("sslmode", "'sslmode' without a value")]
    [InlineData("connect_timeout=soon", "connect_timeout=soon")]
    [InlineData("connect_timeout=-1", "connect_timeout=-1")]
    public void A_wrong_value_is_named_with_its_parameter(string query, string named) => Assert.Contains(named, Refusal("postgres://h/d?" + query), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres:h/d", "does not begin with postgres://")]
    [InlineData("postgres://h:0/d", "a port")]
    [InlineData("postgres://h:65536/d", "a port")]
    [InlineData("postgres://::1/d", "[::1]")]
    [InlineData("postgres://[::1/d", "without its ]")]
    [InlineData("postgres://[::1]6000/d", "without its ]")]
    [InlineData("postgres://[127.0.0.1]/d", "no IPv6 address")]
    [InlineData("postgres://one,two/d", "more than one host")]
    [InlineData("postgres://h/d/e", "second /")]
    [InlineData("postgres://h/d%", "% in the database")]
    [InlineData("postgres://h/d%00", "% in the database")]
    [InlineData("postgres://u:%FF@h/d", "no UTF-8")]
    public void An_address_that_is_not_well_formed_is_refused_with_the_reason(string address, string reason) => Assert.Contains(reason, Refusal(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres://u:geheim@h/d")]
    [InlineData("postgres://u:geheim%2Fx@[::1]:6000/d?sslmode=require")]
    [InlineData("postgres://geheim%3Ageheim:x@h/d", "geheim%3Ageheim")]
    public void The_password_is_not_shown(string address, string user = "u")
    {
        var shown = PostgresAddress.Parse(address).ToString();
        Assert.StartsWith($"postgres://{user}@", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", shown.Replace(user, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u:12/geheim@h/d")]
    [InlineData("postgres://u:12?geheim@h/d")]
    [InlineData("postgres://u:12#geheim@h/d/x")]
    [InlineData("postgres://u:geheim/x@h/d")]
    [InlineData("postgres://u:geheim?x@h/d")]
    [InlineData("postgres://u:geheim%@h/d")]
    [InlineData("postgres://u:geheim%zz@h/d")]
    [InlineData("postgres://u:geheim@h:port/d")]
    [InlineData("postgres://u:geheim@h")]
    public void A_refusal_shows_no_password_either(string address) => Assert.DoesNotContain("geheim", Refusal(address), StringComparison.Ordinal);

    private static string Refusal(string address) => Assert.Throws<StoreUnusableException>(() => PostgresAddress.Parse(address)).Message;

    private static NpgsqlConnectionStringBuilder Driver(string address) => new(PostgresAddress.Parse(address).ConnectionString);
}
