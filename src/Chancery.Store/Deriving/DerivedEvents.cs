using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

internal sealed partial class DerivedRows
{
    /// <summary>Writes the events; returns how many rows changed.</summary>
    public int Events(DerivedRecord record)
    {
        var then = new OfficeThen(record.Offices);
        var ids = new PublicIds(_connection, 'E').Give(record.Events.Select(e => (e.Key, (IReadOnlyList<string>)[.. e.Tellings.Select(t => t.Key)])));
        using var add = _connection.Repeat(
            """
            INSERT INTO events (public_id, key, fact_kind, kind, status, date, clarity, first_day, last_day, told_differently, differences, content, body, recorded_from)
            VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m, @n) RETURNING id
            """,
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n");
        using var mention = _connection.Repeat("INSERT INTO event_mentions (event, ordinal, fact, vague) VALUES (@a, @b, @c, @d)", "a", "b", "c", "d");
        using var participant = _connection.Repeat(
            "INSERT INTO event_participants (event, ordinal, person_key, name, original, role, code, role_from_tenure) VALUES (@a, @b, @c, @d, @e, @f, @g, @h)", "a", "b", "c", "d", "e", "f", "g", "h");
        using var code = _connection.Repeat("INSERT INTO event_codes (code, event) VALUES (@a, @b)", "a", "b");
        using var unsure = _connection.Repeat("INSERT INTO event_unsure (event, other_key) VALUES (@a, @b)", "a", "b");
        return Renew("events", record.Events.Select(e => (e.Key, Content: Content(e, ids[e.Key], then), Item: e)), (happened, content) =>
        {
            var (kind, status) = Words(happened.Fact);
            var bounds = happened.Date?.Bounds;
            var row = add.Insert(
                ids[happened.Key], happened.Key, happened.FactKind, kind, status, happened.Date?.Text, Clarity(happened).Word(), bounds is { } b ? RecordedTime.Text(b.First) : null,
                bounds is { } c ? RecordedTime.Text(c.Last) : null, happened.Differences.Count > 0 ? 1 : 0, Differences(happened), content, ReadingJson.Write(happened.Fact), _now);
            for (var i = 0; i < happened.Tellings.Count; i++) mention.Run(row, i, _facts[happened.Tellings[i].Key], happened.Vague.Contains(happened.Tellings[i].Key) ? 1 : 0);
            for (var i = 0; i < happened.Participants.Count; i++)
            {
                var (person, actor) = happened.Participants[i];
                var known = then.Of(happened, happened.Participants[i]);
                participant.Run(row, i, person?.Key, actor.Name, actor.Original, (actor.Role ?? known)?.Word(), actor.For, known is null ? 0 : 1);
            }
            foreach (var side in happened.Sides) code.Run(side, row);
            foreach (var other in happened.Unsure) unsure.Run(row, other);
        });
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

    private static DateClarity Clarity(MergedEvent happened) => happened.Precision switch
    {
        DatePrecision.None => DateClarity.NoDate,
        DatePrecision.YearUnknown => DateClarity.YearNotStated,
        _ => DateClarity.Dated,
    };

    private string Content(MergedEvent happened, string id, OfficeThen then)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{id}|{happened.Date}|{happened.Precision}|{ReadingJson.Write(happened.Fact)}|{Differences(happened)}");
        foreach (var telling in happened.Tellings) text.Append(CultureInfo.InvariantCulture, $"|{_facts[telling.Key]}{(happened.Vague.Contains(telling.Key) ? "~" : "")}");
        foreach (var participant in happened.Participants) text.Append(CultureInfo.InvariantCulture, $"|{participant.Person?.Key}:{participant.Actor.For}:{participant.Actor.Role}:{then.Of(happened, participant)}");
        foreach (var side in happened.Sides.Concat(happened.Unsure)) text.Append('|').Append(side);
        return KeyedFact.Hash(text.ToString());
    }

    /// <summary>The differences as JSON: field, values, and for each value the facts that tell it.</summary>
    private string? Differences(MergedEvent happened)
    {
        if (happened.Differences.Count == 0) return null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var difference in happened.Differences)
            {
                json.WriteStartObject();
                json.WriteString("field", difference.Field);
                json.WriteStartArray("values");
                foreach (var (value, tellings) in difference.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("value", value);
                    json.WriteStartArray("facts");
                    foreach (var telling in tellings) json.WriteNumberValue(_facts[telling]);
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
