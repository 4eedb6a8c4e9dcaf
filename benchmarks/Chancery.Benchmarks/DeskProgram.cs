using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Chancery.Benchmarks;

/// <summary>The program of this repository, running as a process of its own.</summary>
internal sealed partial class DeskProgram : IDisposable
{
    private readonly Process _process;

    private DeskProgram(Process process) => _process = process;

    /// <summary>Starts <c>./chancery</c> with these words; what it says is left to the caller.</summary>
    public static DeskProgram Start(params IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(Path.Combine(SourceTree.Root, "chancery"), words) { RedirectStandardOutput = true, UseShellExecute = false };
        return new DeskProgram(Process.Start(start) ?? throw new InvalidOperationException("./chancery does not start"));
    }

    /// <summary>Opens the desk on a record; gives the program and its address.</summary>
    public static async Task<(DeskProgram Program, Uri Address)> Serve(string store, string day)
    {
        var program = Start("serve", "--store", store, "--port", "0", "--on", day);
        while (await program._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Opened().Match(line) is { Success: true } opened) return (program, new Uri(opened.Value));
        }
        throw new InvalidOperationException("The desk did not open.");
    }

    /// <summary>Whether it has not ended by itself.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Memory in use, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time taken so far.</summary>
    public TimeSpan Worked => _process.TotalProcessorTime;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, 1000)]
    private static partial Regex Opened();
}
