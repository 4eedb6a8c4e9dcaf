namespace Chancery.App.Intake;

/// <summary>One document to open: a file, or a line of an archive that was read already.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line of an archive; null when the file itself is the document.</param>
internal readonly record struct IntakeInput(string Path, ArchiveLine? Line)
{
    /// <summary>The documents of the files in their order: archives line by line, so that an archive of any size takes the memory of a few lines.</summary>
    public static IEnumerable<IntakeInput> Of(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            if (!Archive.Is(file)) yield return new IntakeInput(file, null);
            else foreach (var line in Archive.Lines(file)) yield return new IntakeInput(file, line);
        }
    }

    /// <summary>How many documents the files hold, to tell how far the work has come.</summary>
    public static int Count(IReadOnlyList<string> files) => files.Sum(f => Archive.Is(f) ? Archive.CountLines(f) : 1);

    /// <summary>Opens the document.</summary>
    public SourceFile Open() => Line is { } line ? line.Open(Path) : SourceFile.Open(Path);
}
