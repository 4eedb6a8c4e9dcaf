using System.Globalization;
using System.Text.Json;
using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>What people judge on names and tellings: a word is one or more rows, one for each pair.</summary>
internal sealed class JudgementTable(RecordConnection connection, string now, string who)
{
    /// <summary>A row in force.</summary>
    public sealed record Held(long Id, string Kind, string A, string B, string Verdict, string Who);

    private const string Select = "SELECT id, kind, a, b, verdict, who FROM judgements WHERE who <> 'chancery' AND recorded_to IS NULL AND ";

    /// <summary>Writes a word in place of every earlier one on the same pairs; returns its number and the pairs on which something was said otherwise.</summary>
    public (long Word, List<Held> Ended) Say(string kind, Verdict verdict, IEnumerable<(string A, string B)> pairs, IEnumerable<(string A, string B)> instead, string? why)
    {
        var ended = new List<Held>();
        foreach (var (a, b) in instead.Select(Ordered).Distinct())
        {
            var rows = connection.Hot(Select + "kind = @a AND a = @b AND b = @c").Query(Read, kind, a, b);
            ended.AddRange(rows);
            foreach (var row in rows) End(row);
        }
        long word = 0;
        foreach (var (a, b) in pairs.Select(Ordered).Distinct().Order())
        {
            var id = connection.Hot("INSERT INTO judgements (kind, a, b, verdict, score, why, who, recorded_from, word) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i) RETURNING id")
                .Insert(kind, a, b, verdict.Word(), FormLink.Spoken, why ?? "", who, now, word == 0 ? null : word);
            if (word == 0) word = id;
        }
        return (word, ended);
    }

    /// <summary>The rows of a word that are in force.</summary>
    public List<Held> Of(long word)
    {
        var rows = connection.Hot(Select + "id = @a").Query(Read, word);
        rows.AddRange(connection.Hot(Select + "word = @a").Query(Read, word));
        return rows;
    }

    /// <summary>Ends a row.</summary>
    public void End(Held row) => connection.Hot("UPDATE judgements SET recorded_to = @a WHERE id = @b").Run(now, row.Id);

    /// <summary>The id of a word as people see it.</summary>
    public static string Name(long word) => string.Create(CultureInfo.InvariantCulture, $"J-{word}");

    /// <summary>Rows as JSON, for the log.</summary>
    public static string? Json(IReadOnlyCollection<Held> rows) =>
        rows.Count == 0 ? null : JsonSerializer.Serialize(rows.OrderBy(r => r.Id).Select(r => new { r.Kind, r.A, r.B, r.Verdict, r.Who }), LogDetail.Plain);

    private static (string, string) Ordered((string A, string B) pair) => string.CompareOrdinal(pair.A, pair.B) <= 0 ? pair : (pair.B, pair.A);

    private static Held Read(Row r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5));
}
