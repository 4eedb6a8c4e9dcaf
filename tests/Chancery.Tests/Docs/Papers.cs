using Chancery.App.Intake;
using Chancery.Tests.Commands;
using Chancery.World;

namespace Chancery.Tests.Docs;

/// <summary>The repository's papers and tables as the tests of this folder ask them.</summary>
internal static class Papers
{
    /// <summary>The repository as data: packs as they are written, not compiled.</summary>
    public static IDataFolder Tree { get; } = new DiskFolder(Repository.Root);

    /// <summary>Tags of the language packs.</summary>
    public static IEnumerable<string> Tags => Tree.Folders("languages").Where(t => Tree.Read($"languages/{t}/pack.tsv") is not null);

    /// <summary>Every paper of the project: Markdown files outside the folders of builds and packages.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "", "docs", "decisions", "gold", "gold/more", "languages", "samples", "tools", "tools/world", "world" }
            .SelectMany(f => Directory.Exists(Repository.File(f)) ? Directory.EnumerateFiles(Repository.File(f), "*.md") : []).Order(StringComparer.Ordinal)];

    /// <summary>The README and the pages of docs, as one text.</summary>
    public static string ForUsers { get; } = string.Concat(Directory.EnumerateFiles(Repository.File("docs"), "*.md").Prepend(Repository.File("README.md")).Select(File.ReadAllText));

    public static string Text(params string[] path) => File.ReadAllText(Repository.File(path));

    /// <summary>The values of one column of a table, each once.</summary>
    public static HashSet<string> Column(string path, int column = 0) => [.. TabbedFile.Rows(Tree, path, column + 1).Select(r => r[column])];

    /// <summary>What is not among the others, each once.</summary>
    public static IEnumerable<string> Without(this IEnumerable<string> all, IEnumerable<string> others) => all.Except(others, StringComparer.Ordinal);
}
