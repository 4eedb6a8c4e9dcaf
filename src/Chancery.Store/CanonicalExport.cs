using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// The whole record as sorted JSON Lines, without public ids, file names and recording times: two records of the same documents and reader give the same bytes,
/// whatever the order in which the documents came.
/// </summary>
public static class CanonicalExport
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines, sorted by code unit, without line ends.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public static IReadOnlyList<string> Lines(RecordStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Database.Guard(() =>
        {
            using var connection = store.Database.Connect();
            using var snapshot = connection.BeginTransaction(deferred: true);
            var lines = new List<string>();
            foreach (var (kind, sql) in Tables) lines.AddRange(connection.Query(sql, r => Line(kind, r)));
            lines.Sort(StringComparer.Ordinal);
            return lines;
        });
    }

    // Columns are written under their names; those that end in _json as the JSON they hold.
    private static readonly (string Kind, string Sql)[] Tables =
    [
        ("document",
            """
            SELECT d.key, d.content_hash AS contentHash, d.address, s.outlet, s.side, s.published, s.translation, s.sample, r.reader, r.lang, r.published AS readPublished, r.title
            FROM documents d JOIN current_readings c ON c.document = d.id JOIN readings r ON r.id = c.reading JOIN descriptions s ON s.id = r.description
            """),
        ("fact", "SELECT f.key, d.key AS document, f.fact_kind AS kind, f.body AS fact_json FROM facts f JOIN current_readings c ON c.reading = f.reading JOIN documents d ON d.id = f.document"),
        ("person",
            """
            SELECT p.key, p.name,
                (SELECT json_group_array(json_array(name, count)) FROM (SELECT name, count FROM person_aliases WHERE person = p.id ORDER BY name)) AS names_json,
                (SELECT json_group_array(mention) FROM (SELECT f.key || '/' || m.slot AS mention FROM person_mentions m JOIN facts f ON f.id = m.fact WHERE m.person = p.id ORDER BY 1)) AS mentions_json
            FROM persons p WHERE p.recorded_to IS NULL
            """),
        ("event",
            """
            SELECT e.key, e.fact_kind AS kind, e.date, e.clarity, e.told_differently AS toldDifferently, e.body AS fact_json,
                (SELECT json_group_array(key) FROM (SELECT f.key FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = e.id ORDER BY m.ordinal)) AS tellings_json,
                (SELECT json_group_array(code) FROM (SELECT code FROM event_codes WHERE event = e.id ORDER BY code)) AS sides_json,
                (SELECT json_group_array(json_array(person_key, name, role, code)) FROM (SELECT person_key, name, role, code FROM event_participants WHERE event = e.id ORDER BY ordinal)) AS participants_json,
                (SELECT json_group_array(other_key) FROM (SELECT other_key FROM event_unsure WHERE event = e.id ORDER BY other_key)) AS maybeSame_json
            FROM events e WHERE e.recorded_to IS NULL
            """),
        ("office",
            """
            SELECT t.person_key AS person, t.role, t.code AS "for",
                (SELECT json_group_array(json_array(key, event, date)) FROM (SELECT f.key, o.event, o.date FROM tenure_observations o JOIN facts f ON f.id = o.fact WHERE o.tenure = t.id ORDER BY o.ordinal)) AS seen_json
            FROM tenures t WHERE t.recorded_to IS NULL
            """),
        ("followup", "SELECT f.event_key AS event, f.kind, f.what, f.due, f.announced, f.body AS changes_json FROM followups f WHERE f.recorded_to IS NULL"),
    ];

    private static string Line(string kind, DbDataReader row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("type", kind);
            for (var i = 0; i < row.FieldCount; i++)
            {
                var name = row.GetName(i);
                if (name.EndsWith("_json", StringComparison.Ordinal))
                {
                    json.WritePropertyName(name[..^"_json".Length]);
                    json.WriteRawValue(row.GetString(i));
                }
                else if (row.IsDBNull(i)) json.WriteNull(name);
                else if (row.GetFieldType(i) == typeof(long)) json.WriteNumber(name, row.GetInt64(i));
                else json.WriteString(name, row.GetString(i));
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
