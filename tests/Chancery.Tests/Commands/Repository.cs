using System.Collections.Concurrent;
using Chancery.App.Intake;
using Chancery.World;

namespace Chancery.Tests.Commands;

/// <summary>The repository that the tests stand in, and the reader's data compiled from it, once for all tests.</summary>
internal static class Repository
{
    private static readonly Lazy<IDataFolder> Compiled = new(() => new MemoryFolder(Knowledge.Compile(new DiskFolder(FindRoot())).Select(f => (f.Path, f.Bytes))));
    private static readonly Lazy<Knowledge> Known = new(() => new Knowledge(Data));
    private static readonly Lazy<Pipeline> Reader = new(() => new Pipeline(Knowledge));

    public static string Root { get; } = FindRoot();

    public static IDataFolder Data => Compiled.Value;

    public static Knowledge Knowledge => Known.Value;

    public static Pipeline Pipeline => Reader.Value;

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>The texts of the samples, in order of their names.</summary>
    public static IReadOnlyList<(string Name, string Text)> Samples { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), System.IO.File.ReadAllText(f)))];

    /// <summary>The C# sources of the product.</summary>
    public static IEnumerable<string> Sources => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException("the tests do not stand in the repository");
    }

    private sealed class MemoryFolder(IEnumerable<(string Path, byte[] Bytes)> files) : IDataFolder
    {
        private readonly ConcurrentDictionary<string, byte[]> _files = new(files.Select(f => KeyValuePair.Create(f.Path, f.Bytes)), StringComparer.Ordinal);

        public byte[]? Read(string path) => _files.GetValueOrDefault(path);

        public IReadOnlyList<string> Files(string folder) =>
            [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.IndexOf('/', folder.Length + 1) < 0).Order(StringComparer.Ordinal)];

        public IReadOnlyList<string> Folders(string folder) =>
            [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.IndexOf('/', folder.Length + 1) > 0)
                .Select(f => f[(folder.Length + 1)..f.IndexOf('/', folder.Length + 1)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
