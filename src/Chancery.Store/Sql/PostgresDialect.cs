namespace Chancery.Store.Sql;

/// <summary>PostgreSQL's ways.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>"CHAN" in ASCII: the advisory lock under which one hand at a time writes.</summary>
    public const long Lock = 0x4348414E;

    private static readonly Lazy<IReadOnlyList<(int, string)>> All = new(() => Read("Postgres"));

    // A second hand waits at the lock, not at rows, so that recorded times follow the order of the commits. The lock ends with the transaction.
    public override string BeginWrite => $"BEGIN; SELECT pg_advisory_xact_lock({Lock})";

    public override string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public override IReadOnlyList<(int Number, string Sql)> Migrations => All.Value;

    public override void Index(RecordConnection connection, long document, string tokens) => connection.Hot(
        "INSERT INTO document_tokens (document, tokens) VALUES (@a, to_tsvector('simple', @b)) ON CONFLICT (document) DO UPDATE SET tokens = excluded.tokens").Run(document, tokens);

    public override string? Match(IReadOnlyList<SearchTerm> terms, params IReadOnlyList<IReadOnlyList<string>> choices) => terms.Count + choices.Count == 0 ? null
        : string.Join(" & ", terms.Select(t => "(" + string.Join(" <-> ", t.Words.Select((w, i) => $"'{w}'" + (t.Begins && i == t.Words.Count - 1 ? ":*" : ""))) + ")").Concat(choices.Select(c => $"({string.Join(" | ", c)})")));

    public override string Found(string column) => $"{column} IN (SELECT document FROM document_tokens WHERE tokens @@ to_tsquery('simple', @match))";

    public override string Hits(bool ranked) =>
        $"SELECT document AS id FROM document_tokens WHERE tokens @@ to_tsquery('simple', @match) ORDER BY {(ranked ? "ts_rank(tokens, to_tsquery('simple', @match)) DESC, document" : "document DESC")}";

    public override string Indexed => "SELECT document AS id FROM document_tokens";

    public override void ClearIndex(RecordConnection connection) => connection.Run("DELETE FROM document_tokens");

    public override void Reindex(RecordConnection connection)
    {
        foreach (var table in connection.Query("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename", r => r.GetString(0))) connection.Run($"REINDEX TABLE \"{table}\"");
    }

    // The server checks pages as it reads them and refuses rows that point nowhere.
    public override IReadOnlyList<string> Faults(RecordConnection connection) => [];

    public override IReadOnlyList<(string Table, string Parent)> Dangling(RecordConnection connection) => [];
}
