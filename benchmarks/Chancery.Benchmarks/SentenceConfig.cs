using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Chancery.Benchmarks;

/// <summary>Runs in this process, because a project made on the fly would not keep to the repository's pinned packages; reports by the sentence.</summary>
internal sealed class SentenceConfig : ManualConfig
{
    public SentenceConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Statistics);
        AddColumn(new BySentence("Sentences/s", "How many sentences a second", (report, _) => StageBenchmarks.Sentences * 1e9 / report.ResultStatistics!.Mean));
        AddColumn(new BySentence("Bytes/sentence", "Bytes allocated a sentence", (report, benchmark) => (report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0) / (double)StageBenchmarks.Sentences));
        ArtifactsPath = Path.Combine(SourceTree.Root, "artifacts", "benchmarks");
    }

    private sealed class BySentence(string name, string legend, Func<BenchmarkReport, BenchmarkCase, double> value) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => legend;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase] is { ResultStatistics: not null } report ? value(report, benchmarkCase).ToString("N0", CultureInfo.InvariantCulture) : "-";
    }
}
