using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>What one contact says of one plan, with the contact's key, by which changes of one day are put in an order.</summary>
internal sealed record MatchRow(long Plan, long Other, string OtherKey, Match Match);

/// <summary>What contacts say of plans.</summary>
internal sealed class MatchTable(RecordConnection connection)
{
    private const string Select = "SELECT plan, other, other_key, state, from_day, reason, late FROM matches WHERE ";

    /// <summary>What contacts say of a plan.</summary>
    public List<MatchRow> OfPlan(long plan) => connection.Hot(Select + "plan = @a").Query(Row, plan);

    /// <summary>What a contact says of plans.</summary>
    public List<MatchRow> OfOther(long other) => connection.Hot(Select + "other = @a").Query(Row, other);

    /// <summary>Whether a contact says anything of a plan.</summary>
    public bool Speaks(long other) => connection.Hot("SELECT count(*) FROM matches WHERE other = @a").Number(other) > 0;

    /// <summary>Whether a contact keeps a plan.</summary>
    public bool Keeps(long other) => connection.Hot("SELECT count(*) FROM matches WHERE other = @a AND state = 'kept'").Number(other) > 0;

    /// <summary>Whether another contact says the same of the plan, and said it first, so that this row decides nothing.</summary>
    public bool IsBehind(MatchRow row) => !row.Match.Late && row.Match.State is FollowupState.Kept or FollowupState.Superseded && connection.Hot(
        "SELECT count(*) FROM matches WHERE plan = @a AND other <> @b AND state = @c AND (from_day < @d OR from_day = @e AND other_key < @f)")
        .Number(row.Plan, row.Other, row.Match.State.Word(), Day(row), Day(row), row.OtherKey) > 0;

    /// <summary>Adds a row.</summary>
    public void Add(MatchRow row) => connection.Hot("INSERT INTO matches (plan, other, other_key, state, from_day, reason, late) VALUES (@a, @b, @c, @d, @e, @f, @g)")
        .Run(row.Plan, row.Other, row.OtherKey, row.Match.State.Word(), Day(row), row.Match.Reason, row.Match.Late ? 1L : 0L);

    /// <summary>Takes a row away.</summary>
    public void Remove(MatchRow row) => connection.Hot("DELETE FROM matches WHERE plan = @a AND other = @b").Run(row.Plan, row.Other);

    private static string? Day(MatchRow row) => Columns.Text(row.Match.From);

    private static MatchRow Row(Row r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), new Match(Vocabulary.Read<FollowupState>(r.GetString(3)) ?? FollowupState.Open, Columns.Day(r.GetString(4)), r.GetString(5), r.Flag(6)));
}
