using Chancery.Store;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>The record is the same whatever the order, the number of runs and the number of hands by which the same documents came in.</summary>
public abstract class OrderTests
{
    /// <summary>Where a record can be made, and what to let go of at the end.</summary>
    internal abstract (StoreAddress Address, IDisposable Place) Empty();

    /// <summary>A new, empty record.</summary>
    internal abstract TemporaryRecord Fresh();

    private static readonly Item[] Corpus = [.. Documents()];

    [Fact]
    public void Any_order_in_any_number_of_runs_gives_the_same_record()
    {
        var expected = Record(Corpus, Corpus.Length);
        Assert.Equal(Corpus.Length, expected.Count(l => l.Contains("\"type\":\"document\"", StringComparison.Ordinal)));
        Assert.True(expected.Count(l => l.Contains("\"type\":\"event\"", StringComparison.Ordinal)) > 20);
        var orders = from order in Gen.Shuffle(Enumerable.Range(0, Corpus.Length).ToArray()) from run in Gen.Choose(1, Corpus.Length) select (order, run);
        Prop.ForAll(orders.ToArbitrary(), o => Record([.. o.order.Select(i => Corpus[i])], o.run).SequenceEqual(expected, StringComparer.Ordinal)).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public async Task Two_ingests_at_once_both_succeed_and_give_the_same_record()
    {
        var expected = Record(Corpus, Corpus.Length);
        using var record = Fresh();
        using var other = RecordStore.Open(record.Address, record.Clock);
        await Task.WhenAll(
            Task.Run(() => Ingest(record.Store, Corpus.Where((_, i) => i % 3 != 0))),
            Task.Run(() => Ingest(other, Corpus.Where((_, i) => i % 3 != 1).Reverse())));
        Assert.Equal(expected, CanonicalExport.Lines(record.Store));
    }

    [Fact]
    public async Task Several_hands_may_make_one_new_record_at_once()
    {
        var (address, place) = Empty();
        using var _ = place;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(hand => Task.Run(() =>
        {
            using var store = RecordStore.Open(address, TimeProvider.System);
            Ingest(store, Corpus.Where((_, i) => i % 6 == hand));
        })));
        using var made = RecordStore.Open(address, TimeProvider.System);
        Assert.Equal(Record(Corpus, Corpus.Length), CanonicalExport.Lines(made));
    }

    [Fact]
    public void A_run_that_was_killed_before_its_end_is_made_whole_when_the_record_is_opened()
    {
        var expected = Record(Corpus, Corpus.Length);
        using var record = Fresh();
        using (var killed = record.Store.BeginIngest())
        {
            foreach (var item in Corpus) killed.Add(item.Source, item.Reading);
        }
        using var again = RecordStore.Open(record.Address, record.Clock);
        Assert.Equal(expected, CanonicalExport.Lines(again));
    }

    private IReadOnlyList<string> Record(IReadOnlyList<Item> items, int run)
    {
        using var record = Fresh();
        foreach (var part in items.Chunk(run)) Ingest(record.Store, part);
        return CanonicalExport.Lines(record.Store);
    }

    private static void Ingest(RecordStore store, IEnumerable<Item> items)
    {
        using var run = store.BeginIngest();
        foreach (var item in items) run.Add(item.Source, item.Reading);
        run.Complete();
    }

    /// <summary>Tellings of all degrees of exactness, by full names and bare surnames, on days that touch each other, with plans and what became of them.</summary>
    private static IEnumerable<Item> Documents()
    {
        (string Name, string Side)[] ministers = [("Sergei Aleinik", "BLR"), ("Frederick Shava", "ZWE"), ("Hakan Fidan", "TUR"), ("Sameh Shoukry", "EGY")];
        string?[] dates = ["2024-01-20", "2024-01-21", "2024-01-22", "2024-01", null, "XXXX-01-20", "2024-01-20~", "2024-01-18/2024-01-21"];
        for (var i = 0; i < 48; i++)
        {
            var (a, b) = (ministers[i % 4], ministers[(i + 1 + i / 12) % 4]);
            if (a == b) b = ministers[(i + 2) % 4];
            var (one, other) = (i % 5 == 0 ? a.Name.Split(' ')[^1] : a.Name, i % 7 == 0 ? null : b.Name);
            var text = $"Item {i}: {one} and {other ?? "a minister"} met in a hall.";
            yield return new Item($"item-{i % 40}", text, i % 6 == 0 ? null : $"2024-01-{19 + i % 9}") { Lang = i % 2 == 0 ? "en" : "tl", Side = i % 3 == 0 ? a.Side : null }.Contact(
                "met", i % 9 == 0 ? ContactKind.Call : ContactKind.Meeting, i % 4 == 3 ? ContactStatus.Planned : i % 11 == 0 ? ContactStatus.Postponed : ContactStatus.Held, dates[i % dates.Length], i % 3 == 0 ? "Kampala" : null,
                Who(one, Role.ForeignMinister, a.Side), Who(other, i % 2 == 0 ? Role.ForeignMinister : null, b.Side));
        }
    }
}
