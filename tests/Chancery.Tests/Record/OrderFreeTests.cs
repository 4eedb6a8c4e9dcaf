using System.Diagnostics;
using System.Globalization;
using Chancery.Corpus;
using Chancery.Merging;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>
/// One corpus is one record, in whatever order, runs and batches it came. The whole takes too long for two hundred orders, so each order but a few takes sixty to
/// eighty documents around some countries, where tellings meet. What stands there is also what the pure functions make of the same documents at once.
/// </summary>
public sealed class OrderFreeTests(ITestOutputHelper output)
{
    private const int Parts = 20;
    private const int OrdersOfAPart = 10;

    [Fact]
    public void Two_hundred_orders_and_splits_give_one_record_byte_for_byte()
    {
        var all = Corpora.Mixed;
        var told = new System.Collections.Concurrent.ConcurrentBag<int>();
        var began = Stopwatch.StartNew();
        Parallel.ForEach(Chance.Seeds(Parts), new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var dice = new Dice(seed);
            var part = Around(all, dice);
            var expected = Record(part, new Dice(0));
            told.Add(Events(expected));
            Same(BatchRecord.Of(part), BatchRecord.Of(expected), $"part {seed}, not as derived at once");
            for (var order = 0; order < OrdersOfAPart; order++)
                Same(expected, Record([.. dice.Order(part.Count).Select(i => part[i])], dice), string.Create(CultureInfo.InvariantCulture, $"part {seed} of {part.Count} documents, order {order} (CHANCERY_SEED={seed})"));
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told.Count * OrdersOfAPart} orders, {told.Sum() * OrdersOfAPart} events compared, at least {told.Min()} in a part; {began.Elapsed.TotalSeconds:F0} s"));
        Assert.True(told.Min() > 300, $"only {told.Min()} events in a part");
    }

    [Fact]
    public void The_whole_corpus_gives_one_record_in_every_order()
    {
        var all = Corpora.Mixed;
        var began = Stopwatch.StartNew();
        var expected = Record(all, new Dice(0));
        Same(BatchRecord.Of(all), BatchRecord.Of(expected), "not as derived at once");
        var seeds = Chance.Seeds(Chance.Long ? 1 : 2);
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var dice = new Dice(seed);
            Same(expected, Record([.. dice.Order(all.Count).Select(i => all[i])], dice), $"order {seed} (CHANCERY_SEED={seed})");
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} documents, {Events(expected)} events, {seeds.Count()} orders; {began.Elapsed.TotalSeconds:F0} s"));
        Assert.True(Events(expected) > 500, $"only {Events(expected)} events");
    }

    internal static int Events(IEnumerable<string> lines) => lines.Count(l => l.StartsWith("{\"type\":\"event\"", StringComparison.Ordinal));

    internal static void Same(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> actual, string what)
    {
        if (ReadingHistory.Difference(expected, actual) is { } difference) Assert.Fail($"{what}: {difference}");
    }

    /// <summary>Documents around a few countries of chance: sixty to eighty.</summary>
    private static List<(SourceDocument Source, Reading Reading)> Around(IReadOnlyList<(SourceDocument Source, Reading Reading)> all, Dice dice)
    {
        var (wanted, part) = (dice.Between(60, 80), new List<(SourceDocument, Reading)>());
        var order = dice.Order(all.Count);
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var first in order)
        {
            sides.UnionWith(SidesOf(all[first].Reading).Take(2));
            foreach (var i in order.Where(i => !taken.Contains(i) && SidesOf(all[i].Reading).Count(sides.Contains) >= 2))
            {
                if (part.Count == wanted) return part;
                taken.Add(i);
                part.Add(all[i]);
            }
        }
        return part;
    }

    private static IEnumerable<string> SidesOf(Reading reading) => reading.Facts.All.SelectMany(EventMention.SidesOf).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The record of documents in this order, cut by chance into runs and these into batches.</summary>
    private static IReadOnlyList<string> Record(IReadOnlyList<(SourceDocument Source, Reading Reading)> items, Dice dice)
    {
        using var record = new TemporaryRecord();
        for (var at = 0; at < items.Count;)
        {
            using var run = record.Store.BeginIngest();
            for (var end = Math.Min(items.Count, at + dice.Between(1, items.Count)); at < end;)
            {
                var batch = Math.Min(end - at, dice.Thousandth(500) ? dice.Between(1, 3) : dice.Between(4, 40));
                run.Add([.. items.Skip(at).Take(batch)]);
                at += batch;
            }
            run.Complete();
        }
        return CanonicalExport.Lines(record.Store);
    }
}
