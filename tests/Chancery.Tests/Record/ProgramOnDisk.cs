using System.Diagnostics;
using Chancery.Corpus;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>The program with its data in a folder of its own, to be run as a process that can be killed.</summary>
public sealed class ProgramOnDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProgramOnDisk()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(AppContext.BaseDirectory, file);
            if (Path.GetExtension(name) is not (".dll" or ".json" or ".so")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
            File.Copy(file, _folder.At(name));
        }
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("compile", Repository.Root, _folder.At("data")).Code);
    }

    /// <summary>Starts the program.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [_folder.At("Chancery.App.dll"), .. arguments])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
    })!;

    /// <summary>Runs the program to its end, which must be a good one; returns what it says.</summary>
    public string Run(params string[] arguments) => Finish(Start(arguments));

    /// <summary>Waits for the program's good end; returns what it says.</summary>
    public static string Finish(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {error.Result}");
        process.Dispose();
        return said;
    }

    /// <summary>Writes constructed news, from one document to before another of the same 64, as an archive.</summary>
    internal static string Archive(string path, int first, int last)
    {
        var corpus = new NewsCorpus(new CorpusOptions(20240121, 64, CorpusOptions.AllLanguages));
        using var file = File.Create(path);
        using var writer = new CorpusWriter(corpus.World, file, truth: null);
        foreach (var document in corpus.Documents().Take(last).Skip(first)) writer.Write(document);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that share the program on disk.</summary>
[CollectionDefinition("The program on disk")]
public sealed class ProgramOnDiskCollection : ICollectionFixture<ProgramOnDisk>;
