using BenchmarkDotNet.Attributes;

namespace Chancery.Benchmarks;

/// <summary>Each stage and the whole pipeline over all texts, on one thread.</summary>
public class StageBenchmarks
{
    private Workload _work = null!;
    private Stage _stage = null!;

    /// <summary>How many sentences one run reads.</summary>
    internal static int Sentences { get; private set; }

    /// <summary>Names of the stages.</summary>
    public static IEnumerable<string> Names => Stage.All.Select(s => s.Name);

    /// <summary>The stage that is measured.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = Stage.Whole;

    [GlobalSetup]
    public void Prepare()
    {
        _work = Workload.Load();
        _stage = Stage.All.First(s => s.Name == Name);
        Sentences = _work.Sentences;
    }

    [Benchmark]
    public int Run() => _stage.RunOn(_work);
}
