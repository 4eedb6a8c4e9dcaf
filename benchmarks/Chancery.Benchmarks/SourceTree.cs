using Chancery.World;

namespace Chancery.Benchmarks;

/// <summary>The repository's data with its packs compiled, as a build would have it.</summary>
internal sealed class SourceTree : IDataFolder
{
    private readonly Dictionary<string, byte[]> _files;

    private SourceTree(Dictionary<string, byte[]> files) => _files = files;

    /// <summary>The repository's root: the folder above the program that holds <c>Chancery.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Compiles the packs in memory.</summary>
    public static SourceTree Compiled() => new(Knowledge.Compile(new Raw()).ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal));

    public byte[]? Read(string path) => _files.GetValueOrDefault(path);

    public IReadOnlyList<string> Files(string folder) =>
        [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.IndexOf('/', folder.Length + 1) < 0).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Folders(string folder) =>
        [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f[(folder.Length + 1)..].Split('/')).Where(p => p.Length > 1).Select(p => p[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chancery.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the repository's root is not above the program");
        return folder;
    }

    private sealed class Raw : IDataFolder
    {
        public byte[]? Read(string path) => File.Exists(Path.Combine(Root, path)) ? File.ReadAllBytes(Path.Combine(Root, path)) : null;

        public IReadOnlyList<string> Files(string folder) => Names(folder, Directory.EnumerateFiles, f => $"{folder}/{f}");

        public IReadOnlyList<string> Folders(string folder) => Names(folder, Directory.EnumerateDirectories, f => f);

        private static string[] Names(string folder, Func<string, IEnumerable<string>> list, Func<string, string> name) =>
            Directory.Exists(Path.Combine(Root, folder)) ? [.. list(Path.Combine(Root, folder)).Select(f => name(Path.GetFileName(f))).Order(StringComparer.Ordinal)] : [];
    }
}
