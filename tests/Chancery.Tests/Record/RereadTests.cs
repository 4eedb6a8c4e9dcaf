using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Record;

/// <summary>
/// Documents come in, are read again by other versions that find more, less or other facts, and their publication days are learnt later. Whatever came before, the
/// record is that of the last readings: as the pure functions make it of them all at once, and as a record that never saw the others.
/// </summary>
public sealed class RereadTests(ITestOutputHelper output)
{
    [Fact]
    public void The_record_is_that_of_the_last_readings_whatever_was_read_before()
    {
        var events = 0;
        foreach (var seed in Chance.Seeds(usual: 40))
        {
            var history = ReadingHistory.Of(seed);
            if (history.Fault(out var told) is { } fault) Assert.Fail(ReadingHistory.Shrink(history) is var small ? $"seed {seed}: {fault}\nsmallest: {small}\n{small.Fault(out _)}" : "");
            events += told;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events} events compared"));
        Assert.True(events > 500, $"only {events} events were compared");
    }
}
