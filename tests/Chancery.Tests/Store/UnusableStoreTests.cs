using Chancery.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Chancery.Tests.Store;

public sealed class UnusableStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var path = Path.Combine(_folder, "notes.txt");
        File.WriteAllText(path, new string('x', 5000));
        Assert.Contains("is not a record", Refusal(path), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        var path = Path.Combine(_folder, "other.db");
        Execute(path, "CREATE TABLE bookmarks (id INTEGER)");
        Assert.Contains("another program", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_a_newer_version_is_refused()
    {
        var path = Path.Combine(_folder, "newer.db");
        using (RecordStore.Open(StoreAddress.Parse(path), TimeProvider.System))
        {
        }
        Execute(path, "PRAGMA user_version = 999");
        Assert.Contains("newer version", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_refused() => Assert.Contains("is a folder", Refusal(_folder), StringComparison.Ordinal);

    [Fact]
    public void A_place_where_no_folder_can_be_made_is_refused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Contains("--store", Refusal(Path.Combine(file, "deep", "record.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_said_to_be_full_and_nothing_recorded_is_lost()
    {
        if (!File.Exists("/dev/full")) return;
        var path = Path.Combine(_folder, "record.db");
        using var store = RecordStore.Open(StoreAddress.Parse(path), TimeProvider.System);
        using (var run = store.BeginIngest())
        {
            var small = new Item("small", "A small text.");
            run.Add(small.Source, small.Reading);
            run.Complete();
        }
        // A limit on the number of pages is how SQLite lets a full disk be tried without filling one.
        using var limited = store.BeginIngest();
        limited.LimitPages(60);
        var large = new Item("large", string.Concat(Enumerable.Range(0, 200_000).Select(i => $"word{i} ")));
        var refused = Assert.Throws<StoreUnusableException>(() => limited.Add(large.Source, large.Reading));
        Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Questions.Coverage(TemporaryRecord.On("2024-06-01")).Documents);
    }

    [Theory]
    [InlineData("postgres://localhost", "database")]
    [InlineData("mysql://localhost/record", "no store this version knows")]
    [InlineData("", "empty")]
    [InlineData("sqlite:", "names no file")]
    public void An_address_that_is_none_says_what_to_give(string address, string said) => Assert.Contains(said, Assert.Throws<StoreUnusableException>(() => StoreAddress.Parse(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_option_comes_before_the_environment_and_the_environment_before_the_users_folder()
    {
        string? Set(string name) => name switch { "CHANCERY_STORE" => "sqlite:/data/b.db", "XDG_DATA_HOME" => "/home/x/.data", _ => null };
        Assert.Equal("/data/a.db", StoreAddress.Choose("/data/a.db", Set).Path);
        Assert.Equal("/data/b.db", StoreAddress.Choose(null, Set).Path);
        Assert.Equal("/home/x/.data/chancery/record.db", StoreAddress.Choose(null, n => n == "XDG_DATA_HOME" ? "/home/x/.data" : null).Path);
    }

    [Fact]
    public void The_folder_of_a_new_record_is_the_users_own()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Path.Combine(_folder, "chancery", "record.db");
        using (RecordStore.Open(StoreAddress.Parse(path), TimeProvider.System))
        {
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Refusal(string path) => Assert.Throws<StoreUnusableException>(() => RecordStore.Open(StoreAddress.Parse(path), TimeProvider.System).Dispose()).Message;

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
