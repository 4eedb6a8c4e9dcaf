using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>What one contact says of one plan, with the contact's key, by which changes of one day are put in an order.</summary>
internal sealed record MatchRow(long Plan, long Other, string OtherKey, Match Match);

/// <summary>What contacts say of plans. Its rows lie in the order in which they decide, for of a plan of every month hundreds of contacts may speak.</summary>
internal sealed class MatchTable(RecordConnection connection)
{
    private const string Select = "SELECT m.plan, m.other, m.other_key, m.state, m.from_day, m.reason, m.late FROM matches m WHERE ";
    private const string First = "ORDER BY m.from_day, m.other_key LIMIT 1";

    /// <summary>What contacts say of a plan.</summary>
    public List<MatchRow> OfPlan(long plan) => connection.Hot(Select + "m.plan = @a").Query(Row, plan);

    /// <summary>What a contact says of plans.</summary>
    public List<MatchRow> OfOther(long other) => connection.Hot(Select + "m.other = @a").Query(Row, other);

    /// <summary>Of what contacts say of a plan, what <see cref="FollowupLedger.Decisive"/> may choose: all that calls it off or puts it off; of each other kind, the first.</summary>
    public List<MatchRow> MayDecide(long plan) => connection.Hot(
        $"""
        {Select}m.plan = @a AND m.state = 'cancelled'
        UNION ALL {Select}m.plan = @b AND m.state = 'moved' AND m.late = 0
        UNION ALL SELECT * FROM ({Select}m.plan = @c AND m.state = 'kept' AND m.late = 0 {First}) k
        UNION ALL SELECT * FROM ({Select}m.plan = @d AND m.state = 'superseded' AND m.late = 0 {First}) s
        UNION ALL SELECT * FROM ({Select}m.plan = @e AND m.state = 'moved' AND m.late = 1 AND NOT EXISTS (SELECT 1 FROM matches o WHERE o.other = m.other AND o.late = 0 AND o.state = 'kept') {First}) l
        """).Query(Row, plan, plan, plan, plan, plan);

    /// <summary>Plans that were held late if a contact held them.</summary>
    public List<long> LateBy(long other) => connection.Hot("SELECT plan FROM matches WHERE other = @a AND late = 1").Query(static r => r.GetInt64(0), other);

    /// <summary>Whether a contact says anything of a plan.</summary>
    public bool Speaks(long other) => connection.Hot("SELECT 1 FROM matches WHERE other = @a LIMIT 1").Number(other) is not null;

    /// <summary>Whether another contact says the same of the plan, and said it first, so that this row decides nothing.</summary>
    public bool IsBehind(MatchRow row) => !row.Match.Late && row.Match.State is FollowupState.Kept or FollowupState.Superseded
        && connection.Hot($"{Select}m.plan = @a AND m.state = @b AND m.late = 0 {First}").Query(Row, row.Plan, row.Match.State.Word()) is [var first] && first.Other != row.Other
        && (first.Match.From < row.Match.From || first.Match.From == row.Match.From && string.CompareOrdinal(first.OtherKey, row.OtherKey) < 0);

    /// <summary>Adds a row.</summary>
    public void Add(MatchRow row) => connection.Hot("INSERT INTO matches (plan, other, other_key, state, from_day, reason, late) VALUES (@a, @b, @c, @d, @e, @f, @g)")
        .Run(row.Plan, row.Other, row.OtherKey, row.Match.State.Word(), Day(row), row.Match.Reason, Late(row));

    /// <summary>Takes a row away.</summary>
    public void Remove(MatchRow row) => connection.Hot("DELETE FROM matches WHERE plan = @a AND state = @b AND late = @c AND from_day = @d AND other_key = @e AND other = @f")
        .Run(row.Plan, row.Match.State.Word(), Late(row), Day(row), row.OtherKey, row.Other);

    private static string? Day(MatchRow row) => Columns.Text(row.Match.From);

    private static long Late(MatchRow row) => row.Match.Late ? 1 : 0;

    private static MatchRow Row(Row r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), new Match(Vocabulary.Read<FollowupState>(r.GetString(3)) ?? FollowupState.Open, Columns.Day(r.GetString(4)), r.GetString(5), r.Flag(6)));
}
