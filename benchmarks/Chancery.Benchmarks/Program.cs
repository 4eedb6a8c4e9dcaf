using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

if (args.Contains("--quick", StringComparer.Ordinal)) return QuickRun.Print(Console.Out);
BenchmarkRunner.Run<StageBenchmarks>(new SentenceConfig(), args);
return 0;
