using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>An event with the texts that are kept of it.</summary>
internal sealed record WrittenEvent(MergedEvent Told, string Body, string? Differences);

/// <summary>Writes events: what still holds stays, what no longer holds is closed, what is new is added.</summary>
internal sealed class EventTable(RecordConnection connection, string now)
{
    private readonly PublicIds _ids = new(connection, 'E');
    private readonly PageCounts _counts = new(connection);
    private readonly MeetingCounts _meetings = new(connection);

    /// <summary>The number of the event that tells a fact now; null when none does.</summary>
    public long? NumberOf(long fact) =>
        connection.Hot("SELECT e.event FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = @a AND e.recorded_to IS NULL").Number(fact);

    /// <summary>The facts of an event now, with whether they are attached as vague.</summary>
    public List<(long Fact, bool Vague)> FactsOf(long number) => connection.Hot(
        "SELECT m.fact, m.vague FROM events e JOIN event_mentions m ON m.event = e.id WHERE e.event = @a AND e.recorded_to IS NULL ORDER BY m.ordinal").Query(r => (r.GetInt64(0), r.Flag(1)), number);

    /// <summary>The number of the event that last told these words of a document, before they were read again.</summary>
    public long? NumberBefore(StoredTelling telling) => connection.Hot(
        "SELECT e.event FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event WHERE f.document = @a AND f.key = @b ORDER BY e.id DESC LIMIT 1").Number(telling.Document, telling.Mention.Key);

    /// <summary>Gives numbers to groups by those their tellings had.</summary>
    public IReadOnlyList<long> Give(IReadOnlyList<IReadOnlyCollection<long>> before) => _ids.Give(before);

    /// <summary>An event with its texts as they are kept: the fact, and the differences of its tellings, as JSON. For any thread.</summary>
    public static WrittenEvent Written(MergedEvent told, IReadOnlyDictionary<string, StoredTelling> rows) => new(told, ReadingJson.Write(told.Fact), Differences(told, rows));

    /// <summary>Puts an event in its place; returns whether anything of it changed.</summary>
    public bool Put(long number, WrittenEvent written, IReadOnlyDictionary<string, StoredTelling> rows, IReadOnlyList<long> unsure)
    {
        var (told, body, differences) = written;
        var content = Content(told, rows, unsure, body, differences);
        var held = connection.Hot("SELECT id, content FROM events WHERE event = @a AND recorded_to IS NULL").Query(r => (Id: r.GetInt64(0), Content: r.GetString(1)), number);
        if (held is [var same] && same.Content == content) return false;
        if (held.Count > 0) Close(number);
        var (kind, status) = Words(told.Fact);
        var (part, bounds) = (PartOf(told), told.Date?.Bounds);
        var row = connection.Hot(
            """
            INSERT INTO events (event, public_id, key, fact_kind, kind, status, date, clarity, first_day, last_day, announced, told_differently, differences, confidence, content, body, recorded_from, place)
            VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m, @n, @o, @p, @q, @r) RETURNING id
            """).Insert(
            number, _ids.Text(number), told.Key, told.FactKind, kind, status, told.Date?.Text, Clarity(told).Word(), Columns.Text(bounds?.First), Columns.Text(bounds?.Last), Columns.Text(told.Announced),
            told.Differences.Count > 0 ? 1L : 0L, differences, told.Tellings.Max(t => t.Fact.Confidence), content, body, now, (told.Fact as Contact)?.Place);
        for (var i = 0; i < told.Tellings.Count; i++)
        {
            connection.Hot("INSERT INTO event_mentions (event, ordinal, fact, vague) VALUES (@a, @b, @c, @d)")
                .Run(row, (long)i, rows[told.Tellings[i].Key].Fact, told.Vague.Contains(told.Tellings[i].Key) ? 1L : 0L);
        }
        for (var i = 0; i < told.Participants.Count; i++)
        {
            var (person, actor) = told.Participants[i];
            connection.Hot("INSERT INTO event_participants (event, ordinal, person, name, original, role, code, part, day) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i)")
                .Run(row, (long)i, person is null ? null : long.Parse(person.Key, CultureInfo.InvariantCulture), actor.Name, actor.Original, actor.Role?.Word(), actor.For, part, Columns.Text(bounds?.First) ?? "");
        }
        var day = Columns.Text(bounds?.First ?? told.Announced) ?? "";
        foreach (var side in told.Sides) connection.Hot("INSERT INTO event_codes (code, part, day, event, recorded_from) VALUES (@a, @b, @c, @d, @e)").Run(side, part, day, row, now);
        foreach (var (a, b) in PageCounts.Pairs(told.Sides))
            connection.Hot("INSERT INTO event_pairs (a, b, part, day, event, recorded_from) VALUES (@a, @b, @c, @d, @e, @f)").Run(a, b, part, day, row, now);
        foreach (var other in unsure) connection.Hot("INSERT INTO event_unsure (event, other) VALUES (@a, @b) ON CONFLICT DO NOTHING").Run(row, other);
        _counts.Add(told.Sides, part, 1);
        if (MeetingCounts.Counts(told.FactKind, status)) _meetings.Add(told.Sides, (told.Fact as Contact)?.Place, Columns.Text(bounds?.First), 1);
        if (told.Sides.Count > PageCounts.MostSides) connection.Hot("INSERT INTO gatherings (event) VALUES (@a)").Run(row);
        return true;
    }

    /// <summary>Writes the numbers of events by side and by pair; to be called when all is put and closed.</summary>
    public void WriteCounts()
    {
        _counts.Write();
        _meetings.Write();
    }

    /// <summary>Ends an event's row; nothing when it has none.</summary>
    public bool Close(long number)
    {
        var rows = connection.Hot("SELECT id, fact_kind, clarity, status, first_day, place FROM events WHERE event = @a AND recorded_to IS NULL").Query(
            r => (Id: r.GetInt64(0), Kind: r.GetString(1), Part: Part(r.GetString(1), r.GetString(2)), Status: r.Text(3), Day: r.Text(4), Place: r.Text(5)), number);
        foreach (var (row, kind, part, status, day, place) in rows)
        {
            var sides = connection.Hot("SELECT code FROM event_codes WHERE event = @a ORDER BY code").Query(r => r.GetString(0), row);
            _counts.Add(sides, part, -1);
            if (MeetingCounts.Counts(kind, status)) _meetings.Add(sides, place, day, -1);
            connection.Hot("UPDATE event_codes SET recorded_to = @a WHERE event = @b").Run(now, row);
            connection.Hot("UPDATE event_pairs SET recorded_to = @a WHERE event = @b").Run(now, row);
            connection.Hot("UPDATE event_participants SET recorded_to = @a WHERE event = @b").Run(now, row);
            connection.Hot("UPDATE events SET recorded_to = @a WHERE id = @b").Run(now, row);
        }
        return rows.Count > 0;
    }

    /// <summary>The schema's words for kind and status of a fact; the fact kind where it has no kind of its own.</summary>
    internal static (string Kind, string? Status) Words(Fact fact) => fact switch
    {
        Contact c => (c.Kind.Word(), c.Status.Word()),
        Agreement a => (a.Form.Word(), a.Status.Word()),
        Measure m => (m.Kind.Word(), m.Status.Word()),
        Initiative i => ("initiative", i.Status.Word()),
        Membership m => ("membership", m.Status.Word()),
        Statement s => (s.Act.Word(), null),
        _ => (fact.FactKind(), null),
    };

    /// <summary>The list of a page on which an event stands: dated, unclear or said.</summary>
    internal static string Part(string factKind, string clarity) => factKind == "statement" ? "said" : clarity == DateClarity.Dated.Word() ? "dated" : "unclear";

    private static string PartOf(MergedEvent told) => Part(told.FactKind, Clarity(told).Word());

    private static DateClarity Clarity(MergedEvent told) => told.Precision switch
    {
        DatePrecision.None => DateClarity.NoDate,
        DatePrecision.YearUnknown => DateClarity.YearNotStated,
        _ => DateClarity.Dated,
    };

    private static string Content(MergedEvent told, IReadOnlyDictionary<string, StoredTelling> rows, IReadOnlyList<long> unsure, string body, string? differences)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{told.Date}|{told.Precision}|{body}|{differences}|{told.Announced}");
        foreach (var telling in told.Tellings) text.Append(CultureInfo.InvariantCulture, $"|{rows[telling.Key].Fact}{(told.Vague.Contains(telling.Key) ? "~" : "")}");
        foreach (var participant in told.Participants) text.Append(CultureInfo.InvariantCulture, $"|{participant.Person?.Key}:{participant.Actor.For}:{participant.Actor.Role}:{participant.Actor.Name}");
        foreach (var side in told.Sides) text.Append('|').Append(side);
        foreach (var other in unsure) text.Append('|').Append(other);
        return KeyedFact.Hash(text.ToString());
    }

    /// <summary>The differences as JSON: field, values, and for each value the facts that tell it.</summary>
    private static string? Differences(MergedEvent told, IReadOnlyDictionary<string, StoredTelling> rows)
    {
        if (told.Differences.Count == 0) return null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var difference in told.Differences)
            {
                json.WriteStartObject();
                json.WriteString("field", difference.Field);
                json.WriteStartArray("values");
                foreach (var (value, tellings) in difference.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("value", value);
                    json.WriteStartArray("facts");
                    foreach (var telling in tellings) json.WriteNumberValue(rows[telling].Fact);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
