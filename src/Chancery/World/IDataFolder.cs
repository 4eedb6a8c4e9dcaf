namespace Chancery.World;

/// <summary>The door through which the reader sees its data files: <c>world/…</c> and <c>languages/…</c>.</summary>
public interface IDataFolder
{
    /// <summary>The whole of a file, or null when there is none.</summary>
    /// <param name="path">Relative, with forward slashes: <c>world/countries.tsv</c>.</param>
    byte[]? Read(string path);

    /// <summary>Relative paths of the files directly in a folder, in ordinal order.</summary>
    IReadOnlyList<string> Files(string folder);

    /// <summary>Names of the folders directly in a folder, in ordinal order.</summary>
    IReadOnlyList<string> Folders(string folder);
}
