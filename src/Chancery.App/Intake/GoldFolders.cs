using System.Text.Json;
using Chancery.App.Commands;
using Chancery.Evaluation;

namespace Chancery.App.Intake;

/// <summary>Folders of gold files, with the split into open and closed files (<c>folds.json</c>) that stands in one of them or beside it.</summary>
internal sealed class GoldFolders
{
    private readonly IReadOnlyList<string> _folders;
    private readonly HashSet<string>? _open;

    public GoldFolders(IReadOnlyList<string> folders)
    {
        _folders = folders;
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) throw new UsageException($"{folder} is no folder. Give a folder of gold files (*.json).");
        }
        if (Beside("folds.json") is not { } file) return;
        using var folds = JsonDocument.Parse(File.ReadAllText(file));
        (_open, Closed) = (Ids(folds, "open"), Ids(folds, "closed"));
    }

    /// <summary>Ids of the files that are scored but never looked into.</summary>
    public IReadOnlySet<string> Closed { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The gold files, folder by folder, in order of their names.</summary>
    public List<ScoredDocument> Documents(string? fold, string[]? languages)
    {
        if (fold is not null && _open is null) throw new UsageException("--fold needs a folds.json in the folder or beside it; there is none.");
        var documents = new List<ScoredDocument>();
        foreach (var file in _folders.SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)).Where(f => Path.GetFileName(f) != "folds.json"))
        {
            try
            {
                documents.Add(ScoredDocument.Parse(File.ReadAllText(file)));
            }
            catch (FormatException broken)
            {
                throw new UsageException($"{file} is no gold file: {broken.Message}", broken);
            }
        }
        return documents.FindAll(d => (fold is null || (fold == "open" ? _open! : Closed).Contains(d.Id)) && (languages is null || languages.Contains(d.Lang, StringComparer.Ordinal)));
    }

    /// <summary>How well the record of these files' gold facts is put together, by the keys in one of the folders or beside it.</summary>
    public RecordScore Record(IReadOnlyList<ScoredDocument> documents)
    {
        // Closed files are left out: the keys know of them only what another list says.
        var readouts = documents.Where(d => !Closed.Contains(d.Id)).Select(d => ReadingJsonReader.ReadGold(d.Json.GetRawText())).ToList();
        try
        {
            return new RecordScore
            {
                Merges = Beside("merges.json") is { } merges ? MergeScore.Of(MergeKey.Parse(File.ReadAllText(merges)), readouts) : null,
            };
        }
        catch (FormatException broken)
        {
            throw new UsageException($"A key beside the gold files cannot be read: {broken.Message}", broken);
        }
    }

    private string? Beside(string name) => _folders.Select(Path.GetFullPath)
        .SelectMany(f => (string?[])[f, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(f))]).OfType<string>()
        .Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists);

    private static HashSet<string> Ids(JsonDocument folds, string fold) =>
        folds.RootElement.GetProperty(fold).EnumerateArray().Select(v => v.GetString()!).ToHashSet(StringComparer.Ordinal);
}
