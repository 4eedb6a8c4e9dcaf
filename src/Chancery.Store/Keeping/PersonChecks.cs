namespace Chancery.Store.Keeping;

/// <summary>What must hold among mentions of persons and the persons they mean.</summary>
internal static class PersonChecks
{
    private const string Actor = "SELECT d.public_id || ': ' || a.name || ' (' || a.slot || ')' FROM actors a JOIN documents d ON d.id = a.document ";
    private const string Bare = "SELECT b.person FROM actor_persons b WHERE b.actor = a.id AND b.recorded_to IS NULL";
    private const string Full = "SELECT p.person FROM form_persons p WHERE p.form = a.form AND p.recorded_to IS NULL";

    public static IReadOnlyList<Check> All { get; } =
    [
        Of("a mention of a person is in use, but its fact is not", Actor + "JOIN facts f ON f.id = a.fact WHERE a.recorded_to IS NULL AND f.recorded_to IS NOT NULL"),
        Of("a mention means no person, or several", Actor +
            $"WHERE a.recorded_to IS NULL AND ((SELECT count(*) FROM ({Bare}) x) > 1 OR (SELECT count(*) FROM ({Full}) x) > 1 OR NOT EXISTS ({Bare}) AND NOT EXISTS ({Full}))"),
        Of("a mention means a person who is not in use, or is so twice", Actor +
            "LEFT JOIN actor_persons b ON b.actor = a.id AND b.recorded_to IS NULL LEFT JOIN form_persons p ON p.form = a.form AND p.recorded_to IS NULL " +
            "WHERE a.recorded_to IS NULL AND coalesce(b.person, p.person) IS NOT NULL AND (SELECT count(*) FROM persons x WHERE x.person = coalesce(b.person, p.person) AND x.recorded_to IS NULL) <> 1"),
        Of("a person is in use whom no mention in use means",
            "SELECT x.public_id FROM persons x WHERE x.recorded_to IS NULL AND NOT EXISTS (SELECT 1 FROM actor_persons b JOIN actors a ON a.id = b.actor WHERE b.person = x.person AND b.recorded_to IS NULL AND a.recorded_to IS NULL) " +
            "AND NOT EXISTS (SELECT 1 FROM form_persons p JOIN actors a ON a.form = p.form WHERE p.person = x.person AND p.recorded_to IS NULL AND a.recorded_to IS NULL)"),
        Of("a person's public id was never given", "SELECT x.public_id FROM persons x WHERE NOT EXISTS (SELECT 1 FROM public_ids i WHERE i.public_id = x.public_id AND i.kind = 'P' AND i.number = x.person)"),
        Of("an observation of an office is in use, but its mention is not, or the other way round", Actor +
            "JOIN sightings o ON o.actor = a.id WHERE a.recorded_to IS NULL AND o.recorded_to IS NOT NULL OR a.recorded_to IS NOT NULL AND o.recorded_to IS NULL"),
        Check.Counts("the number of mentions of a name is not what is counted", "form",
            "SELECT id AS form, live AS n FROM forms WHERE live <> 0", "SELECT form, count(*) AS n FROM actors WHERE recorded_to IS NULL GROUP BY form"),
        Of("the days of which the mentions of a name speak are not those that are kept",
            "SELECT f.key FROM forms f WHERE coalesce(f.first_day, '') <> coalesce((SELECT min(a.day) FROM actors a WHERE a.form = f.id AND a.recorded_to IS NULL), '') " +
            "OR coalesce(f.last_day, '') <> coalesce((SELECT max(a.day) FROM actors a WHERE a.form = f.id AND a.recorded_to IS NULL), '')"),
        Check.Counts("the number of mentions in one spelling is not what is counted", "form, name", "SELECT form, name, count AS n FROM form_names",
            "SELECT form, name, count(*) AS n FROM (SELECT form, name FROM actors WHERE recorded_to IS NULL UNION ALL SELECT form, original FROM actors WHERE recorded_to IS NULL AND original IS NOT NULL AND original <> name) z GROUP BY form, name"),
        Check.Counts("the number of mentions with an office is not what is counted", "form, role",
            "SELECT form, role, count AS n FROM form_offices", "SELECT form, role, count(*) AS n FROM actors WHERE recorded_to IS NULL AND role IS NOT NULL GROUP BY form, role"),
        Check.Counts("the number of observations of an office is not what is counted", "code, role, form",
            "SELECT code, role, form, count AS n FROM holdings", "SELECT code, role, form, count(*) AS n FROM sightings WHERE recorded_to IS NULL GROUP BY code, role, form"),
    ];

    private static Check Of(string what, string sql) => new(RecordPart.Derived, what, sql);
}
