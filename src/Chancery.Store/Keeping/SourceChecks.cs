namespace Chancery.Store.Keeping;

/// <summary>What must hold among documents, readings, facts and evidence.</summary>
internal static class SourceChecks
{
    private const string Fact = "SELECT d.public_id || ': ' || f.fact_kind || ' ' || f.key FROM facts f JOIN documents d ON d.id = f.document ";
    private const string Reading = "SELECT d.public_id || ', read by ' || r.reader FROM readings r JOIN documents d ON d.id = r.document ";

    public static IReadOnlyList<Check> All { get; } =
    [
        Of("a document has no reading in use, or several", "SELECT d.public_id FROM documents d WHERE (SELECT count(*) FROM readings r WHERE r.document = d.id AND r.recorded_to IS NULL) <> 1"),
        Of("a document is not described", "SELECT d.public_id FROM documents d WHERE NOT EXISTS (SELECT 1 FROM descriptions s WHERE s.document = d.id)"),
        Of("a reading rests on the description of another document", Reading + "JOIN descriptions s ON s.id = r.description WHERE s.document <> r.document"),
        Of("a reading has another number of facts than it says", Reading + "WHERE r.facts <> (SELECT count(*) FROM facts f WHERE f.reading = r.id AND f.origin = 'reader')"),
        Of("a reading ends before it begins", Reading + "WHERE r.recorded_to < r.recorded_from"),
        Of("a fact in use belongs to a reading that is not in use", Fact + "JOIN readings r ON r.id = f.reading WHERE f.recorded_to IS NULL AND r.recorded_to IS NOT NULL"),
        Of("a fact belongs to another document than its reading", Fact + "JOIN readings r ON r.id = f.reading WHERE r.document <> f.document"),
        Of("a fact ends before it begins", Fact + "WHERE f.recorded_to < f.recorded_from"),
        Of("a fact has no evidence", Fact + "WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.fact = f.id)"),
        Of("evidence is cut from another document than the one its fact was read in", Fact + "WHERE EXISTS (SELECT 1 FROM evidence e WHERE e.fact = f.id AND e.document <> f.document)"),
        Of("what a person said of a fact belongs to no fact of that document", "SELECT r.fact_key FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM facts f WHERE f.id = r.fact AND f.document = r.document)"),
    ];

    private static Check Of(string what, string sql) => new(RecordPart.Source, what, sql);
}
