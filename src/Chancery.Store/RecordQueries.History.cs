using Chancery.Store.Asking;
using Chancery.Store.Keeping;
using Chancery.Store.Own;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What the log tells of an event that is nobody's but its writer's.</summary>
    private const string Private = "'noted', 'watched', 'unwatched'";

    /// <summary>Fields that say how a fact was read, not what it says.</summary>
    private static readonly HashSet<string> NotSaid = new(["evidence", "basis", "trace"], StringComparer.Ordinal);

    private sealed record VersionRow(long Id, string Body, string From, string? To);

    /// <summary>How the record came to hold an event as it does: its versions, what people said of it, and what became part of it. Notes and watchlists are not in it.</summary>
    /// <param name="id">The event's public id.</param>
    /// <param name="days">The days of the question; the day of publication does not count.</param>
    /// <param name="limit">The most versions, and the most words of people; the total counts all versions.</param>
    public HistoryAnswer History(string id, Days days, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(days);
        return Ask(days with { PublishedBy = null }, view =>
        {
            var connection = view.Connection;
            var (now, _) = Follow(view, id.Trim());
            var then = view.At is null ? "" : $" AND e.recorded_from <= '{view.At}'";
            var total = new Total((int)connection.Long($"SELECT count(*) FROM events e WHERE {EventRows.Called}{then}", ("id", now)));
            var rows = view.Query(
                $"SELECT e.id, e.body, e.recorded_from, e.recorded_to FROM events e WHERE {EventRows.Called}{then} ORDER BY e.id DESC LIMIT @limit",
                r => new VersionRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3)), ("id", now), ("limit", (long)limit + 1));
            var told = view.Query(
                $"SELECT m.event, d.public_id, f.key FROM event_mentions m JOIN facts f ON f.id = m.fact JOIN documents d ON d.id = f.document WHERE m.event IN {Columns.In(rows.Select(r => r.Id))} ORDER BY m.event, m.ordinal",
                r => (Event: r.GetInt64(0), Document: r.GetString(1), Key: r.GetString(2)));
            var documents = told.ToLookup(t => t.Event, t => t.Document);
            return new HistoryAnswer
            {
                Days = days, Note = view.Note, Id = now, Total = total,
                Versions = [.. rows.Take(limit).Select((row, i) => Version(row, i + 1 < rows.Count ? rows[i + 1] : null, documents))],
                Words = Words(view, now, [.. told.Select(t => t.Key).Distinct(StringComparer.Ordinal)], limit),
                Joined = [.. OwnIds.Of(connection, now).Skip(1).Select(other => new JoinedEvent(other, Ended(connection, other)))],
            };
        });
    }

    /// <summary>The events next to one in time, of the same two sides; none when it has more sides or no date.</summary>
    public NeighboursAnswer Neighbours(EventLine line, Days days)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Codes is not [var a, var b] || line.Date?.Bounds is null || line.FactKind == "statement") return new NeighboursAnswer(null, null);
        return Ask(days, view =>
        {
            if (view.Query($"SELECT e.id, e.first_day FROM events e WHERE {EventRows.Called} AND {view.Live("e")}", r => (Id: r.GetInt64(0), Day: r.Text(1)), ("id", line.Id)) is not [{ Day: { } day } at]) return new NeighboursAnswer(null, null);
            List<long> Next(string than, string order) => view.Connection.Hot(
                $"SELECT p.event FROM event_pairs p WHERE p.a = @a AND p.b = @b AND p.part = 'dated' AND (p.day, p.event) {than} (@c, @d) AND {view.Live("p")} ORDER BY p.day {order}, p.event {order} LIMIT 1").Query(r => r.GetInt64(0), a, b, day, at.Id);
            var (before, after) = (Next("<", "DESC"), Next(">", "ASC"));
            var lines = EventRows.ByRow(view, before.Concat(after));
            return new NeighboursAnswer(before is [var one] ? lines[one] : null, after is [var other] ? lines[other] : null);
        });
    }

    private static EventVersion Version(VersionRow row, VersionRow? before, ILookup<long, string> documents)
    {
        var (mine, theirs) = (documents[row.Id].Distinct(StringComparer.Ordinal).ToList(), before is null ? [] : documents[before.Id].Distinct(StringComparer.Ordinal).ToList());
        return new EventVersion
        {
            From = RecordedTime.Read(row.From), To = row.To is { } to ? RecordedTime.Read(to) : null, IsFirst = before is null,
            Fields = before is null ? [] : [.. FactChange.Differences(before.Body, row.Body).Where(f => !NotSaid.Contains(f.Name))],
            Added = [.. mine.Except(theirs, StringComparer.Ordinal)], Removed = [.. theirs.Except(mine, StringComparer.Ordinal)],
        };
    }

    private static DateTimeOffset? Ended(RecordConnection connection, string id) =>
        connection.Word("SELECT max(e.recorded_to) FROM events e WHERE e.event = (SELECT i.number FROM public_ids i WHERE i.public_id = @id AND i.kind = 'E')", ("id", id)) is { } ended ? RecordedTime.Read(ended) : null;

    /// <summary>What people said of an event by its id, and of its facts by their keys.</summary>
    private static List<LogEntry> Words(View view, string id, IReadOnlyList<string> keys, int limit)
    {
        (string Name, object? Value)[] named = [("id", id), ("first", id + " %"), ("second", "% " + id), .. keys.Select((k, i) => ("k" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), (object?)k)), ("limit", (long)limit)];
        var subjects = string.Join(", ", named.Where(n => n.Name[0] == 'k').Select(n => "@" + n.Name).Prepend("@id"));
        var then = view.At is null ? "" : $" AND recorded <= '{view.At}'";
        return view.Query(
            $"SELECT seq, recorded, who, what, subject, detail FROM log WHERE who <> 'chancery' AND what NOT IN ({Private}) AND (subject IN ({subjects}) OR subject LIKE @first OR subject LIKE @second){then} ORDER BY seq DESC LIMIT @limit", Entry, named);
    }
}
