using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Chancery.Corpus;
using Chancery.Store;

namespace Chancery.Benchmarks;

/// <summary>
/// <c>--desk STORE [--rate R] [--seconds S] [--ingest N]</c>: how long the pages of the desk take on a record of constructed documents. First every page by itself,
/// one after the other; then an open loop: R requests a second for S seconds, sent when they are due whether or not earlier ones were answered, and timed from when
/// they were due. With <c>--ingest</c> another process takes N more documents into the same record meanwhile (so the store is changed).
/// </summary>
internal static class DeskRun
{
    private const int Times = 40;

    public static async Task<int> Print(TextWriter output, string store, IReadOnlyList<string> options)
    {
        int Option(string name, int usual) => options.SkipWhile(o => o != name).Skip(1).FirstOrDefault() is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
        var (rate, seconds, ingest) = (Option("--rate", 50), Option("--seconds", 60), Option("--ingest", 0));
        using var opened = RecordStore.Open(StoreAddress.Parse(store), TimeProvider.System);
        var days = NewestDay.Of(opened.Questions);
        var addresses = new DeskAddresses(opened.Questions, days);
        var all = addresses.All();
        var (desk, root) = await DeskProgram.Serve(store, days.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using (desk)
        {
            using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { BaseAddress = root, Timeout = TimeSpan.FromMinutes(2) };
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            await OneByOne(output, client, all);
            if (seconds == 0) return 0;
            var archive = Path.Combine(Path.GetTempPath(), $"chancery-desk-{Environment.ProcessId}.jsonl");
            if (ingest > 0) Write(archive, ingest);
            using (var other = ingest > 0 ? DeskProgram.Start("ingest", archive, "--store", store) : null)
                await OpenLoop(output, client, [.. Enumerable.Range(0, rate * seconds).Select(_ => addresses.Draw(all)())], rate, other, desk);
            File.Delete(archive);
        }
        return 0;
    }

    private static async Task OneByOne(TextWriter output, HttpClient client, IReadOnlyList<(string Page, int Often, Func<string> Make)> all)
    {
        output.WriteLine($"{"page",-22}{"asked",7}{"p50, ms",10}{"p95, ms",10}{"most, ms",10}{"kB",8}  slowest");
        foreach (var (page, _, make) in all)
        {
            await Ask(client, make());
            var taken = new List<(double Time, Answered Answer, string Address)>();
            for (var i = 0; i < Times; i++)
            {
                var address = make();
                var clock = Stopwatch.StartNew();
                var answer = await Ask(client, address);
                taken.Add((clock.Elapsed.TotalMilliseconds, answer, address));
            }
            taken.Sort((a, b) => a.Time.CompareTo(b.Time));
            var wrong = taken.Count(t => !t.Answer.Well);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{page,-22}{taken.Count,7}{Part(taken, 50).Time,10:N1}{Part(taken, 95).Time,10:N1}{taken[^1].Time,10:N1}{taken.Max(t => t.Answer.Bytes) / 1000.0,8:N1}  {taken[^1].Address}{(wrong > 0 ? $"  {wrong} WRONG, as {taken.First(t => !t.Answer.Well).Address}" : "")}"));
            output.Flush();
        }
    }

    private static async Task OpenLoop(TextWriter output, HttpClient client, IReadOnlyList<string> asked, int rate, DeskProgram? other, DeskProgram desk)
    {
        if (other is not null) await Task.Delay(TimeSpan.FromSeconds(5));
        var answers = new ConcurrentBag<(double Time, Answered Answer, string Address)>();
        var (worked, began) = (desk.Worked, Stopwatch.StartNew());
        var sent = new List<Task>(asked.Count);
        for (var i = 0; i < asked.Count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)rate);
            var wait = due - began.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            sent.Add(One(asked[i], due));
        }
        await Task.WhenAll(sent);
        var taken = answers.OrderBy(a => a.Time).ToList();
        var wrong = taken.Where(t => !t.Answer.Well).ToList();
        var busy = (desk.Worked - worked).TotalSeconds / began.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"open loop: {taken.Count:N0} requests in {began.Elapsed.TotalSeconds:N0} s, {wrong.Count} wrong; p50 {Part(taken, 50).Time:N0} ms, p95 {Part(taken, 95).Time:N0} ms, p99 {Part(taken, 99).Time:N0} ms, most {taken[^1].Time:N0} ms ({taken[^1].Address}); the desk took {busy:N2} processors and {desk.Megabytes:N0} MB{(other is null ? "" : other.IsRunning ? "; another process ingested all the while" : "; the other process ended its ingestion before")}"));
        foreach (var (_, answer, address) in wrong.Take(5)) output.WriteLine($"  wrong: {address}: {answer.Complaint}");
        output.Flush();

        async Task One(string address, TimeSpan due) => answers.Add(await Ask(client, address) is var answer ? ((began.Elapsed - due).TotalMilliseconds, answer, address) : default);
    }

    /// <summary>An archive of constructed documents that no other run made.</summary>
    private static void Write(string archive, int documents)
    {
        var corpus = new NewsCorpus(new CorpusOptions((ulong)DateTime.UtcNow.Ticks, documents, CorpusOptions.AllLanguages));
        using var file = File.Create(archive);
        using var writer = new CorpusWriter(corpus.World, file, truth: null);
        foreach (var document in corpus.Documents()) writer.Write(document);
    }

    private static async Task<Answered> Ask(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return new Answered(answer.IsSuccessStatusCode, bytes.Length, answer.StatusCode.ToString());
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            return new Answered(false, 0, failed.Message);
        }
    }

    private static (double Time, Answered Answer, string Address) Part(List<(double Time, Answered Answer, string Address)> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    /// <summary>What came back.</summary>
    private readonly record struct Answered(bool Well, long Bytes, string Complaint);
}
