using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

if (args.Contains("--quick", StringComparer.Ordinal)) return QuickRun.Print(Console.Out);
if (args is ["--record", var documents, .. var rest]) return RecordRun.Print(Console.Out, int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture), rest);
if (args is ["--desk", var shown, .. var asked]) return await DeskRun.Print(Console.Out, shown, asked);
if (args is ["--answers", var store]) return RecordAnswers.Print(Console.Out, store);
BenchmarkRunner.Run<StageBenchmarks>(new SentenceConfig(), args);
return 0;
