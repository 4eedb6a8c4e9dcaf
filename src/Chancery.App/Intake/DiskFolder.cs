using Chancery.World;

namespace Chancery.App.Intake;

/// <summary>The reader's data as files under a root folder.</summary>
public sealed class DiskFolder(string root) : IDataFolder
{
    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string folder) => Names(folder, Directory.EnumerateFiles);

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders(string folder) =>
        [.. Names(folder, Directory.EnumerateDirectories).Select(p => p[(folder.Length + 1)..])];

    private List<string> Names(string folder, Func<string, IEnumerable<string>> list)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full)) return [];
        var names = list(full).Select(p => folder + "/" + Path.GetFileName(p)).ToList();
        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
