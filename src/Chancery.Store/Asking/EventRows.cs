using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads events as answers show them.</summary>
internal static class EventRows
{
    private sealed record Row(long Id, string PublicId, string FactKind, string Kind, string? Status, string? Date, string Clarity, bool Differs, string Body);

    private sealed record MentionRow(long Event, long Fact, long Document, double Confidence);

    /// <summary>The newest dated first; then those without a date.</summary>
    public const string NewestFirst = "e.first_day IS NULL, e.first_day DESC, e.last_day DESC, e.date, e.public_id";

    /// <summary>The events that satisfy a condition on <c>e</c>.</summary>
    public static IReadOnlyList<EventLine> Where(View view, string condition, string order, int limit, int offset, params ReadOnlySpan<(string Name, object? Value)> parameters) => Fill(view, view.Query(
        $"""
        SELECT e.id, e.public_id, e.fact_kind, e.kind, e.status, e.date, e.clarity, e.told_differently, e.body FROM events e
        WHERE e.recorded_to IS NULL AND ({condition}) ORDER BY {order} LIMIT @limit OFFSET @offset
        """,
        r => new Row(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.GetString(6), r.Flag(7), r.GetString(8)),
        [.. parameters, ("limit", limit), ("offset", offset)]));

    /// <summary>How many events satisfy a condition on <c>e</c>.</summary>
    public static Total Count(View view, string condition, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new((int)view.Connection.Long($"SELECT count(*) FROM events e WHERE e.recorded_to IS NULL AND ({condition})", parameters));

    private static List<EventLine> Fill(View view, List<Row> rows)
    {
        if (rows.Count == 0) return [];
        var ids = View.In(rows.Select(r => r.Id));
        var mentions = view.Query(
            $"SELECT m.event, m.fact, f.document, f.confidence FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event IN {ids} ORDER BY m.event, m.ordinal",
            r => new MentionRow(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetDouble(3))).ToLookup(m => m.Event);
        var all = mentions.SelectMany(m => m).ToList();
        var quotes = QuoteRows.Load(view, [.. all.Select(m => m.Fact)]);
        var documents = DocumentRows.Load(view, all.Select(m => m.Document).Distinct());
        var texts = DocumentRows.Texts(view, rows.Select(r => mentions[r.Id].First().Document).Distinct());
        var participants = Participants(view, ids);
        var codes = view.Query($"SELECT event, code FROM event_codes WHERE event IN {ids} ORDER BY event, code", r => (Event: r.GetInt64(0), Code: r.GetString(1))).ToLookup(c => c.Event, c => c.Code);
        return rows.ConvertAll(row =>
        {
            var told = mentions[row.Id].ToList();
            var lines = told.Select(m => m.Document).Distinct().Select(d => documents[d]).ToList();
            var fact = ReadingJsonReader.ReadFact(row.FactKind, row.Body, texts[told[0].Document]);
            return new EventLine
            {
                Id = row.PublicId, FactKind = row.FactKind, Kind = row.Kind, Status = row.Status, Date = Edtf.Parse(row.Date),
                Clarity = Vocabulary.Read<DateClarity>(row.Clarity) ?? DateClarity.NoDate, Fact = fact, Participants = [.. participants[row.Id]], Codes = [.. codes[row.Id]],
                Title = EventMention.TitleOf(fact), Place = (fact as Contact)?.Place, Topics = (fact as Contact)?.Topics ?? [], Confidence = told.Max(m => m.Confidence),
                Documents = lines.Count, Languages = Distinct(lines.Select(d => d.Lang)), Sides = Distinct(lines.Select(d => d.Side)), ToldDifferently = row.Differs,
                Sample = lines.TrueForAll(d => d.Sample), Recorded = lines.Min(d => d.Recorded), Evidence = [.. told.SelectMany(m => quotes[m.Fact])],
            };
        });
    }

    private static ILookup<long, ParticipantLine> Participants(View view, string events) => view.Query(
        $"""
        SELECT x.event, p.public_id, p.name, x.name, x.role, x.code, x.role_from_tenure
        FROM event_participants x LEFT JOIN persons p ON p.key = x.person_key AND p.recorded_to IS NULL
        WHERE x.event IN {events} ORDER BY x.event, x.ordinal
        """,
        r => (Event: r.GetInt64(0), Line: new ParticipantLine
        {
            Person = r.Text(1) is { } id ? new PersonRef(id, r.GetString(2)) : null, Name = r.Text(3), Role = Vocabulary.Read<Role>(r.Text(4)), For = r.Text(5), RoleFromTenure = r.Flag(6),
        })).ToLookup(p => p.Event, p => p.Line);

    private static string[] Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
