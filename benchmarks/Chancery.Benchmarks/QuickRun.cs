using System.Diagnostics;
using System.Globalization;

namespace Chancery.Benchmarks;

/// <summary>
/// <c>--quick</c>: sentences a second and bytes a sentence of each stage on one thread, in seconds and without BenchmarkDotNet. Beside the clock's figure
/// stands one by processor time, which does not suffer from others who use the machine.
/// </summary>
internal static class QuickRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(0.7);

    public static int Print(TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var work = Workload.Load();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Texts.Count} texts, {work.Sentences} sentences; packs compiled and texts read once in {clock.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine($"{"stage",-16}{"sentences/s",14}{"by processor",15}{"bytes/sentence",17}");
        foreach (var stage in Stage.All) Line(output, stage.Name, stage, work);
        foreach (var language in work.Texts.Select(t => t.Pack.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Line(output, "  of it " + language, Stage.All[^1], work.Only(language));
        return 0;
    }

    private static void Line(TextWriter output, string name, Stage stage, Workload work)
    {
        Repeat(stage, work, WarmUp);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (rounds, taken, worked) = Repeat(stage, work, Measured);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var sentences = (double)rounds * work.Sentences;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{sentences / taken.TotalSeconds,14:N0}{sentences / worked.TotalSeconds,15:N0}{bytes / sentences,17:N0}"));
    }

    private static (int Rounds, TimeSpan Taken, TimeSpan Worked) Repeat(Stage stage, Workload work, TimeSpan atLeast)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        while (rounds < 5 || Environment.CpuUsage.TotalTime - before < atLeast)
        {
            stage.RunOn(work);
            rounds++;
        }
        return (rounds, clock.Elapsed, Environment.CpuUsage.TotalTime - before);
    }
}
