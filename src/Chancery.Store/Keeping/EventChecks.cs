using System.Globalization;
using Chancery.Store.Deriving;

namespace Chancery.Store.Keeping;

/// <summary>What must hold among events, their tellings, their counts and the ledger.</summary>
internal static class EventChecks
{
    private const string Event = "SELECT e.public_id FROM events e WHERE e.recorded_to IS NULL AND ";
    private const string Held = "e.recorded_to IS NULL AND e.fact_kind = 'contact' AND e.status IN ('held', 'ongoing') AND e.first_day IS NOT NULL";
    private static readonly string Most = PageCounts.MostSides.ToString(CultureInfo.InvariantCulture);

    public static IReadOnlyList<Check> All { get; } =
    [
        Of("a fact in use is told by no event in use, or by several",
            "SELECT d.public_id || ': ' || f.fact_kind || ' ' || f.key FROM facts f JOIN documents d ON d.id = f.document WHERE f.recorded_to IS NULL AND f.fact_kind <> 'tenure' " +
            "AND (SELECT count(*) FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = f.id AND e.recorded_to IS NULL) <> 1"),
        Of("an event tells a fact that is not in use, or of another kind", Event + "EXISTS (SELECT 1 FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = e.id AND (f.recorded_to IS NOT NULL OR f.fact_kind <> e.fact_kind))"),
        Of("an event has no telling in use", Event + "NOT EXISTS (SELECT 1 FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = e.id AND f.recorded_to IS NULL)"),
        Of("an event has no evidence", Event + "NOT EXISTS (SELECT 1 FROM event_mentions m JOIN evidence v ON v.fact = m.fact WHERE m.event = e.id)"),
        Of("an event's key is not the smallest of its tellings'", Event + "e.key <> (SELECT min(f.key) FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = e.id)"),
        Of("an event is in use twice", "SELECT e.public_id FROM events e WHERE e.recorded_to IS NULL GROUP BY e.public_id HAVING count(*) > 1"),
        Of("an event's public id was never given", "SELECT DISTINCT e.public_id FROM events e WHERE NOT EXISTS (SELECT 1 FROM public_ids i WHERE i.public_id = e.public_id AND i.kind = 'E' AND i.number = e.event)"),
        Of("a person who takes part in an event is not in use", Event +
            "EXISTS (SELECT 1 FROM event_participants x WHERE x.event = e.id AND x.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.person = x.person AND p.recorded_to IS NULL))"),
        Of("an event stands on a side's page, but is not in use, or the other way round",
            "SELECT e.public_id || ' ' || c.code FROM event_codes c JOIN events e ON e.id = c.event WHERE c.recorded_to IS NULL AND e.recorded_to IS NOT NULL OR c.recorded_to IS NOT NULL AND e.recorded_to IS NULL"),
        Of("an event stands in the wrong list of a page",
            "SELECT e.public_id || ' ' || c.code FROM event_codes c JOIN events e ON e.id = c.event WHERE e.recorded_to IS NULL AND c.part <> CASE WHEN e.fact_kind = 'statement' THEN 'said' WHEN e.clarity = 'dated' THEN 'dated' ELSE 'unclear' END"),
        Check.Counts("the number of a side's events is not what is counted", "code, part",
            "SELECT code, part, count AS n FROM side_counts", "SELECT code, part, count(*) AS n FROM event_codes WHERE recorded_to IS NULL GROUP BY code, part"),
        Check.Counts("the number of two sides' events is not what is counted", "a, b, part", "SELECT a, b, part, count AS n FROM pair_counts",
            "SELECT x.code AS a, y.code AS b, x.part AS part, count(*) AS n FROM event_codes x JOIN event_codes y ON y.event = x.event AND y.code > x.code " +
            $"WHERE x.recorded_to IS NULL AND y.recorded_to IS NULL AND (SELECT count(*) FROM event_codes s WHERE s.event = x.event) <= {Most} GROUP BY x.code, y.code, x.part"),
        Check.Counts("the number of two sides' contacts in a year is not what is counted", "a, b, year", "SELECT a, b, year, count AS n FROM meeting_counts",
            $"SELECT p.a AS a, p.b AS b, CAST(substr(e.first_day, 1, 4) AS BIGINT) AS year, count(*) AS n FROM events e JOIN event_pairs p ON p.event = e.id WHERE {Held} GROUP BY p.a, p.b, CAST(substr(e.first_day, 1, 4) AS BIGINT)"),
        Check.Counts("the number of contacts at a place in a year is not what is counted", "code, place, year", "SELECT code, place, year, count AS n FROM place_counts",
            $"SELECT c.code AS code, e.place AS place, CAST(substr(e.first_day, 1, 4) AS BIGINT) AS year, count(*) AS n FROM events e JOIN event_codes c ON c.event = e.id WHERE {Held} AND e.place IS NOT NULL " +
            $"GROUP BY c.code, e.place, CAST(substr(e.first_day, 1, 4) AS BIGINT) UNION ALL SELECT '', e.place, CAST(substr(e.first_day, 1, 4) AS BIGINT), count(*) FROM events e WHERE {Held} AND e.place IS NOT NULL GROUP BY e.place, CAST(substr(e.first_day, 1, 4) AS BIGINT)"),
        Of("an event stands on the page of two sides, but not on those of both, or the other way round",
            "SELECT e.public_id || ' ' || p.a || ' ' || p.b FROM event_pairs p JOIN events e ON e.id = p.event WHERE (e.recorded_to IS NULL) <> (p.recorded_to IS NULL) OR e.recorded_to IS NULL " +
            "AND (SELECT count(*) FROM event_codes c WHERE c.event = p.event AND c.code IN (p.a, p.b) AND c.part = p.part AND c.day = p.day AND c.recorded_from = p.recorded_from) <> 2 " +
            "UNION ALL SELECT e.public_id || ' ' || x.code || ' ' || y.code FROM event_codes x JOIN event_codes y ON y.event = x.event AND y.code > x.code JOIN events e ON e.id = x.event " +
            $"WHERE e.recorded_to IS NULL AND (SELECT count(*) FROM event_codes s WHERE s.event = x.event) <= {Most} AND (SELECT count(*) FROM event_pairs p WHERE p.event = x.event AND p.a = x.code AND p.b = y.code) <> 1"),
        Of("an event stands on the page of a person in the wrong list or place, or does so though it is not in use",
            "SELECT e.public_id FROM event_participants x JOIN events e ON e.id = x.event WHERE (e.recorded_to IS NULL) <> (x.recorded_to IS NULL) OR e.recorded_to IS NULL AND (x.day <> coalesce(e.first_day, '') " +
            "OR x.part <> CASE WHEN e.fact_kind = 'statement' THEN 'said' WHEN e.clarity = 'dated' THEN 'dated' ELSE 'unclear' END)"),
        Of("the time from which an event stands on a side's page is not its own", "SELECT e.public_id || ' ' || c.code FROM event_codes c JOIN events e ON e.id = c.event WHERE e.recorded_to IS NULL AND c.recorded_from <> e.recorded_from"),
        Of("an event of very many sides is not kept as one, or the other way round", Event +
            $"(SELECT count(*) FROM event_codes c WHERE c.event = e.id) > {Most} AND NOT EXISTS (SELECT 1 FROM gatherings g WHERE g.event = e.id) " +
            $"UNION ALL {Event} EXISTS (SELECT 1 FROM gatherings g WHERE g.event = e.id) AND (SELECT count(*) FROM event_codes c WHERE c.event = e.id) <= {Most}"),
        Of("a follow-up is in use, but its event is not", "SELECT f.public_id FROM followups f WHERE f.recorded_to IS NULL AND NOT EXISTS (SELECT 1 FROM events e WHERE e.event = f.event AND e.recorded_to IS NULL)"),
        Of("a follow-up is in use twice", "SELECT f.public_id FROM followups f WHERE f.recorded_to IS NULL GROUP BY f.public_id HAVING count(*) > 1"),
        Of("a side of a follow-up is in use, but the follow-up is not, or the other way round",
            "SELECT f.public_id || ' ' || p.code FROM followup_parties p JOIN followups f ON f.id = p.followup WHERE p.recorded_to IS NULL AND f.recorded_to IS NOT NULL OR p.recorded_to IS NOT NULL AND f.recorded_to IS NULL"),
        Of("a side of a follow-up gives another day of its announcement",
            "SELECT f.public_id || ' ' || p.code FROM followup_parties p JOIN followups f ON f.id = p.followup WHERE p.recorded_to IS NULL AND coalesce(p.announced, '') <> coalesce(f.announced, '')"),
        Of("a side's first change of a follow-up is not one of the follow-up's",
            "SELECT f.public_id || ' ' || p.code FROM followup_parties p JOIN followups f ON f.id = p.followup WHERE p.recorded_to IS NULL AND " +
            "CASE WHEN p.changed = '9999' THEN f.body <> '[]' ELSE f.body NOT LIKE '%\"from\":\"' || p.changed || '\"%' END"),
        Of("a side of a follow-up does not know the others",
            "SELECT DISTINCT f.public_id || ' ' || p.code FROM followup_parties p JOIN followups f ON f.id = p.followup JOIN followup_parties o ON o.followup = p.followup WHERE p.recorded_to IS NULL AND p.sides NOT LIKE '%+' || o.code || '+%'"),
        Of("the ledger compares an event that is not in use",
            "SELECT DISTINCT CAST(x.event AS TEXT) FROM (SELECT plan AS event FROM matches UNION ALL SELECT other FROM matches UNION ALL SELECT event FROM contacts UNION ALL SELECT event FROM contact_days) x WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.event = x.event AND e.recorded_to IS NULL)"),
        Of("a telling is filed for comparison, but is not in use", "SELECT f.key FROM blocks b JOIN facts f ON f.id = b.fact WHERE f.recorded_to IS NOT NULL"),
    ];

    private static Check Of(string what, string sql) => new(RecordPart.Derived, what, sql);
}
