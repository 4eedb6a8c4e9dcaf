using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>What people judged on tellings, as far as it concerns those that were asked for.</summary>
internal sealed class StoredJudgements(RecordConnection connection)
{
    private readonly List<(string, string, Verdict)> _found = [];
    /// <summary>Only people judge on tellings; their judgements have an index of their own.</summary>
    private readonly bool _any = connection.Hot("SELECT count(*) FROM judgements WHERE kind = 'telling' AND recorded_to IS NULL AND who <> 'chancery'").Number() > 0;

    /// <summary>The judgements found so far.</summary>
    public EventJudgements Known => new(_found);

    /// <summary>Whether people joined something in an event.</summary>
    public bool Joined(long number) => _any && connection.Hot(
        """
        SELECT count(*) FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts f ON f.id = m.fact JOIN judgements j ON (j.a = f.key OR j.b = f.key) AND j.recorded_to IS NULL
        WHERE e.event = @a AND e.recorded_to IS NULL AND j.kind = 'telling' AND j.verdict = 'same'
        """).Number(number) > 0;

    /// <summary>The facts in use on which somebody judged together with a telling.</summary>
    public List<long> On(string key)
    {
        if (!_any) return [];
        var rows = connection.Hot("SELECT a, b, verdict FROM judgements WHERE kind = 'telling' AND recorded_to IS NULL AND (a = @a OR b = @a)")
            .Query(r => (A: r.GetString(0), B: r.GetString(1), Verdict: Vocabulary.Read<Verdict>(r.GetString(2)) ?? Verdict.Unsure), key);
        _found.AddRange(rows);
        return [.. rows.SelectMany(r => StoredFacts.RowsOf(connection, r.A == key ? r.B : r.A))];
    }
}
