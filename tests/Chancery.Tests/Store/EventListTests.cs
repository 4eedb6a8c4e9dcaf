using Chancery.Store;
using Chancery.Tests.Record;
using Xunit;

namespace Chancery.Tests.Store;

/// <summary>The general list of events, over a record of some hundred constructed documents.</summary>
public class EventListTests
{
    private static readonly Days Today = TemporaryRecord.On("2024-06-01");

    [Fact]
    public void Every_filter_gives_what_a_walk_through_all_events_gives()
    {
        using var record = Filled();
        Compare(record, Today);
        Compare(record, Today with { RecordedBy = TemporaryRecord.Start + TimeSpan.FromMinutes(90) });
    }

    [Fact]
    public void Parts_of_a_list_make_the_whole_and_its_total_is_theirs()
    {
        using var record = Filled();
        foreach (var filter in (EventFilter[])[new(), new() { Kinds = ["contact"], OldestFirst = true }, new() { Codes = [Busiest(record)], Statuses = ["held"] }])
        {
            var whole = record.Ask.EachEvent(filter, Today).Select(e => e.Id).ToList();
            List<string> parts = [];
            for (var offset = 0; offset == 0 || parts.Count == offset; offset += 7) parts.AddRange(record.Ask.EventList(filter, Today, 7, offset).Events.Select(e => e.Id));
            Assert.Equal(whole, parts);
            Assert.Equal(new Total(whole.Count), record.Ask.EventList(filter, Today, 1).Total);
            Assert.Equal(whole.Count, whole.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void The_newest_come_first_and_what_has_no_date_last()
    {
        using var record = Filled();
        foreach (var filter in (EventFilter[])[new(), new() { Codes = [Busiest(record)] }])
        {
            var newest = record.Ask.EachEvent(filter, Today).Select(e => e.Date?.Bounds?.First).ToList();
            Assert.Equal(newest.OrderBy(d => d is null).ThenByDescending(d => d), newest);
            var oldest = record.Ask.EachEvent(filter with { OldestFirst = true }, Today).Select(e => e.Date?.Bounds?.First).ToList();
            Assert.Equal(oldest.OrderBy(d => d is null).ThenBy(d => d), oldest);
        }
    }

    private static void Compare(TemporaryRecord record, Days days)
    {
        var all = record.Ask.EachEvent(new EventFilter(), days).ToList();
        Assert.True(all.Count > 50, $"only {all.Count} events");
        var (a, b) = Pair(all);
        var person = all.SelectMany(e => e.Participants).Select(p => p.Person).OfType<PersonRef>().First().Id;
        var topic = all.SelectMany(e => e.Topics).First();
        var (from, to) = (new DateOnly(2024, 1, 10), new DateOnly(2024, 3, 10));
        bool Between(EventLine e) => e.Date?.Bounds?.First is { } day && day >= from && day <= to;
        Same(new EventFilter { Codes = [a] }, e => e.Codes.Contains(a, StringComparer.Ordinal));
        Same(new EventFilter { Codes = [b, a] }, e => e.Codes.Contains(a, StringComparer.Ordinal) && e.Codes.Contains(b, StringComparer.Ordinal));
        Same(new EventFilter { Codes = [a], From = from, To = to }, e => e.Codes.Contains(a, StringComparer.Ordinal) && Between(e));
        Same(new EventFilter { From = from, To = to }, Between);
        Same(new EventFilter { From = from }, e => e.Date?.Bounds?.First >= from);
        Same(new EventFilter { To = to }, e => e.Date?.Bounds?.First <= to);
        Same(new EventFilter { Kinds = ["contact"] }, e => e.FactKind == "contact");
        Same(new EventFilter { Kinds = ["meeting", "statement"] }, e => e.Kind == "meeting" || e.FactKind == "statement");
        Same(new EventFilter { Codes = [a], Kinds = ["statement"] }, e => e.Codes.Contains(a, StringComparer.Ordinal) && e.FactKind == "statement");
        Same(new EventFilter { Codes = [a, b], Kinds = ["call", "meeting"], Statuses = ["held"] }, e => e.Codes.Contains(a, StringComparer.Ordinal) && e.Codes.Contains(b, StringComparer.Ordinal) && e.Kind is "call" or "meeting" && e.Status == "held");
        Same(new EventFilter { Topics = [topic] }, e => e.Topics.Contains(topic, StringComparer.Ordinal));
        Same(new EventFilter { Topics = ["%", "_rade", topic[..^1]] }, _ => false);
        Same(new EventFilter { Codes = [a, b], Kinds = ["statement"], Topics = [topic], From = from }, _ => false);
        Same(new EventFilter { Statuses = ["planned", "signed"], From = from }, e => e.Status is "planned" or "signed" && e.Date?.Bounds?.First >= from);
        Same(new EventFilter { Languages = ["en"] }, e => e.Languages.Contains("en", StringComparer.Ordinal));
        Same(new EventFilter { Person = person }, e => e.Participants.Any(p => p.Person?.Id == person));
        Same(new EventFilter { Person = person, Codes = [a], To = to }, e => e.Participants.Any(p => p.Person?.Id == person) && e.Codes.Contains(a, StringComparer.Ordinal) && e.Date?.Bounds?.First <= to);

        void Same(EventFilter filter, Func<EventLine, bool> fits)
        {
            var expected = all.Where(fits).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
            var found = record.Ask.EachEvent(filter, days).Select(e => e.Id).Order(StringComparer.Ordinal).ToList();
            Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), $"{filter}: of {expected.Count} events {found.Count} were found; {string.Join(' ', expected.Except(found, StringComparer.Ordinal).Take(5))} are missing, {string.Join(' ', found.Except(expected, StringComparer.Ordinal).Take(5))} too many");
            var page = record.Ask.EventList(filter, days, 9_000);
            Assert.Equal(expected, page.Events.Select(e => e.Id).Order(StringComparer.Ordinal).ToList());
            Assert.Equal(new Total(expected.Count), page.Total);
        }
    }

    private static (string A, string B) Pair(List<EventLine> all)
    {
        var codes = all.Where(e => e.Codes.Count == 2).GroupBy(e => (e.Codes[0], e.Codes[1])).MaxBy(g => g.Count())!.Key;
        return (codes.Item1, codes.Item2);
    }

    private static string Busiest(TemporaryRecord record) => record.Ask.Sides(Today).Sides[0].Name;

    private TemporaryRecord Filled()
    {
        var record = Open();
        foreach (var part in Corpora.Mixed.Take(120).Chunk(40))
        {
            record.Ingest(part);
            record.Clock.Now += TimeSpan.FromHours(1);
        }
        return record;
    }

    private protected virtual TemporaryRecord Open() => new();
}

/// <summary>The same on a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class EventListOnServerTests : EventListTests
{
    private protected override TemporaryRecord Open() => new(new PostgresServer());
}
