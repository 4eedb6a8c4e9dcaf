using System.Globalization;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>What the record held at a moment is what a record would hold that was built of the inputs up to then, byte for byte, for every step of its growth.</summary>
public sealed class RecordedByTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_past_state_is_the_record_built_of_what_had_come_by_then_rereads_among_it()
    {
        var (events, steps) = (0, 0);
        foreach (var seed in Chance.Seeds(usual: 8))
        {
            var (told, counted) = Compare(ReadingHistory.Of(seed), $"history {seed} (CHANCERY_SEED={seed})");
            (events, steps) = (events + told, steps + counted);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps} past states, {events} events compared"));
        Assert.True(events > 1000, $"only {events} events were compared");
    }

    [Fact]
    public void Every_past_state_of_a_corpus_that_was_read_is_the_record_of_what_had_come_by_then()
    {
        var (events, steps) = Compare(new ReadingHistory([.. Corpora.Constructed.Chunk(10).Select(c => (IReadOnlyList<(SourceDocument, Reading)>)c)]), "constructed news");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps} past states, {events} events compared"));
        Assert.True(events > 300, $"only {events} events were compared");
    }

    private static (int Events, int Steps) Compare(ReadingHistory history, string what)
    {
        using var record = new TemporaryRecord();
        var moments = new List<DateTimeOffset>();
        using (var run = record.Store.BeginIngest())
        {
            foreach (var step in history.Steps)
            {
                run.Add(step);
                moments.Add(record.Clock.Now + TimeSpan.FromMinutes(1));
                record.Clock.Now += TimeSpan.FromHours(1);
            }
        }
        var events = 0;
        for (var i = 0; i < moments.Count; i++)
        {
            using var built = new TemporaryRecord();
            using (var run = built.Store.BeginIngest()) run.Add([.. new ReadingHistory([.. history.Steps.Take(i + 1)]).Last]);
            var expected = CanonicalExport.Lines(built.Store);
            OrderFreeTests.Same(expected, CanonicalExport.Lines(record.Store, moments[i]), string.Create(CultureInfo.InvariantCulture, $"{what}, after step {i + 1}"));
            events += OrderFreeTests.Events(expected);
        }
        return (events, moments.Count);
    }
}
