using Chancery.Store;

namespace Chancery.App.Intake;

/// <summary>A file on its way into the record: opened, with what its sidecar knows of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Decoded">Its text, or why there is none.</param>
/// <param name="Source">The document to record.</param>
/// <param name="Faults">What is wrong with its sidecar, each a whole message.</param>
internal sealed record SourceFile(string Path, DecodedText Decoded, SourceDocument Source, IReadOnlyList<string> Faults)
{
    /// <summary>Opens a file and its sidecar.</summary>
    public static SourceFile Open(string path)
    {
        var decoded = TextFiles.Read(path);
        var sidecar = Sidecar.Of(path);
        var source = new SourceDocument
        {
            Document = new Document
            {
                Id = System.IO.Path.GetFileNameWithoutExtension(path), Text = decoded.Text, Published = sidecar.Published, Url = sidecar.Url, Outlet = sidecar.Outlet, Side = sidecar.Side,
            },
            Retrieved = sidecar.Retrieved,
            Translation = sidecar.Translation,
            Sample = sidecar.Sample,
            Path = System.IO.Path.GetFullPath(path),
        };
        return new SourceFile(path, decoded, source, [.. sidecar.Faults.Select(f => $"{Sidecar.PathFor(path)} {f}")]);
    }

    /// <summary>The texts among the paths: files as they are, folders with all <c>*.txt</c> and <c>*.jsonl</c> below them, in order of their names; and what cannot be listed, as messages.</summary>
    public static (List<string> Files, List<string> Messages) Find(IEnumerable<string> paths)
    {
        var (files, messages) = (new List<string>(), new List<string>());
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }
            try
            {
                var found = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
                    .Where(f => f.EndsWith(".txt", StringComparison.Ordinal) || Archive.Is(f)).Order(StringComparer.Ordinal).ToList();
                if (found.Count == 0) messages.Add($"{path} holds no text files (*.txt) and no archives (*.jsonl).");
                files.AddRange(found);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                messages.Add($"{path} cannot be listed: {refused.Message}");
            }
        }
        return (files, messages);
    }
}
