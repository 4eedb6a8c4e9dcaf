using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Sql;

/// <summary>SQLite's ways.</summary>
internal sealed class SqliteDialect : Dialect
{
    private static readonly Lazy<IReadOnlyList<(int, string)>> All = new(() => Read("Sqlite"));

    public override string BeginWrite => "BEGIN IMMEDIATE";

    public override string BeginRead => "BEGIN";

    public override IReadOnlyList<(int Number, string Sql)> Migrations => All.Value;

    /// <summary>Keys are filed by every 4,096 documents (migration 16): each part is looked in.</summary>
    public override string Filed(string facts) =>
        $"AND {facts}.document / 4096 IN (WITH RECURSIVE parts(part) AS (SELECT 0 UNION ALL SELECT part + 1 FROM parts WHERE part < (SELECT max(id) / 4096 FROM documents)) SELECT part FROM parts)";

    public override Statement Prepare(DbConnection connection, string sql) => new SqliteStatement((SqliteConnection)connection, sql);

    public override void Index(RecordConnection connection, long document, string tokens)
    {
        connection.Hot("DELETE FROM document_tokens WHERE rowid = @a").Run(document);
        connection.Hot("INSERT INTO document_tokens (rowid, tokens) VALUES (@a, @b)").Run(document, tokens);
    }

    public override string? Match(IReadOnlyList<SearchTerm> terms, params IReadOnlyList<IReadOnlyList<string>> choices) => terms.Count + choices.Count == 0 ? null
        : string.Join(" AND ", terms.Select(t => string.Join(" + ", t.Words.Select(w => $"\"{w}\"")) + (t.Begins ? " *" : "")).Concat(choices.Select(c => $"({string.Join(" OR ", c)})")));

    public override string Found(string column) => $"{column} IN (SELECT rowid FROM document_tokens WHERE document_tokens MATCH @match)";

    public override string Hits(bool ranked) => $"SELECT rowid AS id FROM document_tokens WHERE document_tokens MATCH @match ORDER BY {(ranked ? "rank, rowid" : "rowid DESC")}";

    public override string Indexed => "SELECT rowid AS id FROM document_tokens";

    public override void ClearIndex(RecordConnection connection) => connection.Run("INSERT INTO document_tokens (document_tokens) VALUES ('delete-all')");

    public override void Reindex(RecordConnection connection) => connection.Run("REINDEX");

    public override IReadOnlyList<string> Faults(RecordConnection connection) => [.. connection.Query("PRAGMA integrity_check(20)", r => r.GetString(0)).Where(f => f != "ok")];

    public override IReadOnlyList<(string Table, string Parent)> Dangling(RecordConnection connection) => connection.Query("PRAGMA foreign_key_check", r => (r.GetString(0), r.GetString(2)));
}
