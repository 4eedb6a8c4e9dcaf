using System.Text.Json;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Derives everything anew from what came in, in a scratch record, and compares the two.</summary>
internal static class DeepCheck
{
    private const string Different = "what is derived differs from what a new derivation gives";

    /// <summary>What is kept for comparing later tellings; the scratch record has the same rows of facts and documents, but other events.</summary>
    private static readonly (string What, string Sql)[] Working =
    [
        ("tellings filed for comparison", "SELECT CAST(block AS TEXT) || ' ' || CAST(fact AS TEXT) FROM blocks"),
        ("tellings that may fit others", "SELECT CAST(vague AS TEXT) || ' ' || CAST(exact AS TEXT) FROM fits"),
        // Persons have other numbers in a new derivation.
        ("contacts by their days", "SELECT CASE WHEN c.place LIKE '% by %' THEN 'by somebody' ELSE c.place END || ' ' || c.day || ' ' || e.key FROM contact_days c JOIN events e ON e.event = c.event AND e.recorded_to IS NULL"),
        ("contacts as the ledger compares them", "SELECT c.key || ' ' || c.kind || ' ' || c.status || ' ' || coalesce(c.date, '') || ' ' || c.sides || ' ' || c.documents || ' ' || c.topics || ' ' || c.what FROM contacts c"),
        ("what speaks to plans", "SELECT e.key || ' ' || o.key || ' ' || m.state || ' ' || m.from_day || ' ' || m.reason || ' ' || m.other_key FROM matches m JOIN events e ON e.event = m.plan AND e.recorded_to IS NULL JOIN events o ON o.event = m.other AND o.recorded_to IS NULL"),
        ("marks of near copies", "SELECT CAST(band AS TEXT) || ' ' || CAST(document AS TEXT) FROM bands"),
    ];

    public static void Run(RecordConnection held, Findings findings, Action<int, int> told)
    {
        using var scratch = SqliteDatabase.Scratch();
        using (var transaction = scratch.Write())
        {
            foreach (var table in (string[])["documents", "descriptions"]) Tables.Copy(held, scratch, table, "1 = 1");
            foreach (var table in (string[])["readings", "facts"]) Tables.Copy(held, scratch, table, "recorded_to IS NULL");
            Tables.Copy(held, scratch, "judgements", "recorded_to IS NULL AND who <> 'chancery'");
            Derivation.Rebuild(scratch, RecordedTime.Text(DateTimeOffset.MaxValue), told);
            transaction.Commit();
        }
        foreach (var (line, missing) in Apart(CanonicalExport.Lines(held, null), CanonicalExport.Lines(scratch, null))) findings.Add(RecordPart.Derived, Different, (missing ? "missing: " : "not to be there: ") + Name(line));
        foreach (var (what, sql) in Working)
        {
            foreach (var (line, missing) in Apart(Sorted(held, sql), Sorted(scratch, sql))) findings.Add(RecordPart.Derived, $"{what} differ from what a new derivation gives", (missing ? "missing: " : "not to be there: ") + line);
        }
    }

    private static List<string> Sorted(RecordConnection connection, string sql)
    {
        var lines = connection.Query(sql, r => r.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>The lines that stand in one of two sorted lists only.</summary>
    private static IEnumerable<(string Line, bool Missing)> Apart(IReadOnlyList<string> held, IReadOnlyList<string> anew)
    {
        int i = 0, j = 0;
        while (i < held.Count || j < anew.Count)
        {
            var order = i == held.Count ? 1 : j == anew.Count ? -1 : string.CompareOrdinal(held[i], anew[j]);
            if (order == 0) (i, j) = (i + 1, j + 1);
            else yield return order < 0 ? (held[i++], false) : (anew[j++], true);
        }
    }

    /// <summary>A line of the export by the thing it tells of.</summary>
    private static string Name(string line)
    {
        using var json = JsonDocument.Parse(line);
        var fields = json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Take(3).Select(p => p.Value.GetString());
        return string.Join(' ', fields);
    }
}
