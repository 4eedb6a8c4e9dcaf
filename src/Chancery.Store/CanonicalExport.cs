using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Store.Asking;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// The whole record as sorted JSON Lines, without public ids, file names and recording times: two records of the same documents and reader give the same bytes,
/// whatever the order in which the documents came and whichever database keeps them.
/// </summary>
public static class CanonicalExport
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines, sorted by code unit, without line ends.</summary>
    /// <param name="store">The record.</param>
    /// <param name="recordedBy">What it held at this moment; null for now.</param>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public static IReadOnlyList<string> Lines(RecordStore store, DateTimeOffset? recordedBy = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Database.Guard(() =>
        {
            using var connection = store.Database.Connect();
            using var snapshot = connection.Read();
            return Lines(connection, recordedBy);
        });
    }

    /// <summary>The lines of the record that a connection sees.</summary>
    internal static IReadOnlyList<string> Lines(RecordConnection connection, DateTimeOffset? recordedBy)
    {
        var view = new View(connection, new Days(DateOnly.MaxValue), 0, null, recordedBy is { } moment ? RecordedTime.Text(moment) : null);
        var persons = new CanonicalPersons(view);
        List<string> lines = [.. Documents(view), .. Facts(view), .. Judgements(view), .. ExternalIds(view), .. persons.Lines().Select(Write), .. Offices(view, persons), .. Events(view, persons), .. Followups(view)];
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Write(object line) => JsonSerializer.Serialize(line, Compact);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static List<string> Documents(View view) => view.Query(
        $"""
        SELECT d.key, d.content_hash, d.address, s.outlet, s.side, s.published, s.translation, s.sample, r.reader, r.lang, r.published, r.title,
            (SELECT min(o.key) FROM voices v JOIN voices w ON w.voice = v.voice JOIN documents o ON o.id = w.document WHERE v.document = d.id{(view.At is null ? "" : $" AND o.recorded <= '{view.At}'")})
        FROM {view.Read}
        """, r => Write(new
        {
            type = "document",
            key = r.GetString(0),
            contentHash = r.GetString(1),
            address = r.Text(2),
            outlet = r.Text(3),
            side = r.Text(4),
            published = r.Text(5),
            translation = r.GetString(6),
            sample = r.Flag(7),
            reader = r.GetString(8),
            lang = r.Text(9),
            readPublished = r.Text(10),
            title = r.Text(11),
            voice = r.Text(12) ?? r.GetString(0),
        }));

    private static List<string> Facts(View view) => view.Query(
        $"SELECT f.key, d.key, f.fact_kind, f.origin, f.body FROM facts f JOIN documents d ON d.id = f.document WHERE {view.Live("f")}",
        r => Write(new { type = "fact", key = r.GetString(0), document = r.GetString(1), kind = r.GetString(2), origin = r.GetString(3), fact = Json(r.GetString(4)) }));

    private static List<string> Judgements(View view) => view.Query(
        $"SELECT j.kind, j.a, j.b, j.verdict, j.score, j.why, j.who FROM judgements j WHERE {view.Live("j")}",
        r => Write(new { type = "judgement", kind = r.GetString(0), a = r.GetString(1), b = r.GetString(2), verdict = r.GetString(3), score = r.GetDouble(4), why = r.GetString(5), who = r.GetString(6) }));

    private static List<string> ExternalIds(View view) => view.Query(
        $"SELECT x.source, x.form, x.value, x.name, x.why FROM external_ids x WHERE {view.Live("x")}",
        r => Write(new { type = "external-id", source = r.GetString(0), form = r.GetString(1), value = r.GetString(2), name = r.GetString(3), why = r.GetString(4) }));

    private static IEnumerable<string> Offices(View view, CanonicalPersons persons) => view.Query(
        $"SELECT a.id, o.role, o.code, f.key, o.event, o.date FROM sightings o JOIN actors a ON a.id = o.actor JOIN facts f ON f.id = o.fact WHERE {view.Live("o")}",
        r => (Person: persons.OfActor(r.GetInt64(0)), Role: r.GetString(1), For: r.GetString(2), Seen: new[] { r.GetString(3), r.GetString(4), r.GetString(5) }))
        .GroupBy(o => (o.Person, o.Role, o.For))
        .Select(g => Write(new { type = "office", person = g.Key.Person, role = g.Key.Role, @for = g.Key.For, seen = g.Select(o => o.Seen).DistinctBy(s => (s[0], s[1])).OrderBy(s => s[0], StringComparer.Ordinal).ThenBy(s => s[1], StringComparer.Ordinal) }));

    private static IEnumerable<string> Events(View view, CanonicalPersons persons)
    {
        var tellings = view.Query($"SELECT e.id, f.key, m.vague FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts f ON f.id = m.fact WHERE {view.Live("e")} ORDER BY e.id, m.ordinal",
            r => (Event: r.GetInt64(0), Key: r.GetString(1), Vague: r.Flag(2))).ToLookup(t => t.Event);
        var codes = view.Query($"SELECT e.id, c.code FROM events e JOIN event_codes c ON c.event = e.id WHERE {view.Live("e")} ORDER BY e.id, c.code", r => (Event: r.GetInt64(0), Code: r.GetString(1))).ToLookup(c => c.Event, c => c.Code);
        var participants = view.Query($"SELECT e.id, x.person, x.name, x.role, x.code FROM events e JOIN event_participants x ON x.event = e.id WHERE {view.Live("e")} ORDER BY e.id, x.ordinal",
            r => (Event: r.GetInt64(0), Line: new[] { r.IsDBNull(1) ? null : persons.OfNumber(r.GetInt64(1)), r.Text(2), r.Text(3), r.Text(4) })).ToLookup(p => p.Event, p => p.Line);
        var unsure = view.Query($"SELECT e.id, o.key FROM events e JOIN event_unsure u ON u.event = e.id JOIN events o ON o.event = u.other AND {view.Live("o")} WHERE {view.Live("e")}",
            r => (Event: r.GetInt64(0), Key: r.GetString(1))).ToLookup(u => u.Event, u => u.Key);
        return view.Query($"SELECT e.id, e.key, e.fact_kind, e.date, e.clarity, e.told_differently, e.body FROM events e WHERE {view.Live("e")}",
            r => (Id: r.GetInt64(0), Key: r.GetString(1), Kind: r.GetString(2), Date: r.Text(3), Clarity: r.GetString(4), Differs: r.Flag(5), Body: r.GetString(6)))
            .Select(e => Write(new
            {
                type = "event",
                key = e.Key,
                kind = e.Kind,
                date = e.Date,
                clarity = e.Clarity,
                toldDifferently = e.Differs,
                fact = Json(e.Body),
                tellings = tellings[e.Id].Select(t => t.Vague ? t.Key + "~" : t.Key),
                sides = codes[e.Id],
                participants = participants[e.Id],
                maybeSame = unsure[e.Id].Order(StringComparer.Ordinal),
            }));
    }

    private static List<string> Followups(View view)
    {
        var keys = view.Query($"SELECT e.event, e.key FROM events e WHERE {view.Live("e")}", r => (r.GetInt64(0), r.GetString(1))).ToDictionary(e => e.Item1, e => e.Item2);
        return view.Query($"SELECT f.event, f.kind, f.what, f.due, f.announced, f.body FROM followups f WHERE {view.Live("f")}",
            r => Write(new
            {
                type = "followup",
                @event = keys[r.GetInt64(0)],
                kind = r.GetString(1),
                what = r.GetString(2),
                due = r.Text(3),
                announced = r.Text(4),
                changes = ResolutionJson.Read(r.GetString(5)).Select(c => new { state = c.State.Word(), by = keys[c.Event], from = Columns.Text(c.From), reason = c.Reason }),
            }));
    }
}
