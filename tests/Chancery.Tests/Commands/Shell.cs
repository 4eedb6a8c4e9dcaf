using System.Text;
using System.Text.Json;
using Chancery.App.Commands;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Commands;

/// <summary>A shell with a folder of its own, in which commands are run as a user runs them.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public Shell()
    {
        Folder = Directory.CreateTempSubdirectory("chancery-shell-").FullName;
        _environment["XDG_DATA_HOME"] = Path.Combine(Folder, "data");
    }

    public string Folder { get; }

    /// <summary>Today is 15 June 2024.</summary>
    public StandingClock Clock { get; } = new(new DateTimeOffset(2024, 6, 15, 12, 0, 0, TimeSpan.Zero));

    public byte[] Input { get; set; } = [];

    public bool Terminal { get; set; }

    public string Store => Path.Combine(Folder, "record.db");

    public string InFolder(params string[] path) => Path.Combine([Folder, .. path]);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = InFolder(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Set(string variable, string value) => _environment[variable] = value;

    public Outcome Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var world = new Surroundings(Repository.Data)
        {
            Output = output, Error = error, Input = () => new MemoryStream(Input), Environment = n => _environment.GetValueOrDefault(n), Clock = Clock, OutputIsTerminal = Terminal, User = "desk",
        };
        var code = CommandTree.Run(arguments, world);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a command answered.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    public JsonElement Json
    {
        get
        {
            using var parsed = JsonDocument.Parse(Output);
            return parsed.RootElement.Clone();
        }
    }
}

/// <summary>Looking into JSON in tests.</summary>
internal static class JsonLooks
{
    public static string[] Keys(this JsonElement json) => [.. json.EnumerateObject().Select(p => p.Name)];

    public static void MustHave(this JsonElement json, params string[] keys)
    {
        foreach (var key in keys) Assert.True(json.TryGetProperty(key, out _), $"{key} is missing");
    }

    public static JsonElement At(this JsonElement json, string key) => json.GetProperty(key);

    public static string? Text(this JsonElement json, string key) => json.GetProperty(key).GetString();

    public static JsonElement[] List(this JsonElement json, string key) => [.. json.GetProperty(key).EnumerateArray()];
}
