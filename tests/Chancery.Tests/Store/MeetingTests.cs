using Chancery.Store;
using Chancery.Tests.Record;
using Xunit;

namespace Chancery.Tests.Store;

/// <summary>How often sides met, and where: kept numbers are what counting gives, in both databases.</summary>
public abstract class MeetingTests : IDisposable
{
    private static readonly Days Now = TemporaryRecord.On("2030-01-01");
    private readonly TemporaryRecord _record;

    private protected MeetingTests(TemporaryRecord record)
    {
        _record = record;
        _record.Ingest(Corpora.Mixed.Take(150));
    }

    [Fact]
    public void Kept_numbers_of_partners_places_and_pairs_are_what_counting_gives()
    {
        _record.Clock.Now += TimeSpan.FromHours(1);
        var then = TemporaryRecord.On("2030-01-01", recordedBy: _record.Clock.Now);
        var table = _record.Ask.MeetingTable([], 2000, 2030, Now, most: 8);
        Assert.Equal(8, table.Sides.Count);
        Assert.True(table.Meetings.Sum(m => m.Count) >= 5, "too few contacts to prove anything");
        foreach (var side in table.Sides) Assert.Equal(_record.Ask.MeetingsOf(side, then).Meetings.Order(Ordered), _record.Ask.MeetingsOf(side, Now).Meetings.Order(Ordered));
        Assert.Equal(_record.Ask.Places(null, 2000, 2030, then).Places, _record.Ask.Places(null, 2000, 2030, Now).Places);
        Assert.Equal(_record.Ask.MeetingTable(table.Sides, 2000, 2030, then).Meetings, table.Meetings);
    }

    [Fact]
    public void A_rejected_contact_counts_no_more()
    {
        var side = _record.Ask.MeetingTable([], 2000, 2030, Now, most: 1).Sides[0];
        var before = _record.Ask.MeetingsOf(side, Now).Meetings.Sum(m => m.Count);
        var held = _record.Ask.Country(side, Now).Events.First(e => e.Fact is Contact { Status: ContactStatus.Held, Date.Bounds: not null } && e.Codes.Count == 2 && e.Documents == 1);
        _record.Store.Review("Ana").Reject(held.Id, "constructed for this test");
        Assert.Equal(before - 1, _record.Ask.MeetingsOf(side, Now).Meetings.Sum(m => m.Count));
    }

    public void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Comparer<MeetingsInYear> Ordered { get; } = Comparer<MeetingsInYear>.Create((a, b) => (a.Other, a.Year).CompareTo((b.Other, b.Year)));
}

/// <summary>In a file.</summary>
public sealed class SqliteMeetingTests() : MeetingTests(new TemporaryRecord());

/// <summary>On a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresMeetingTests() : MeetingTests(new TemporaryRecord(new PostgresServer()));
