using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>A question whose every row names something that is wrong.</summary>
/// <param name="Part">Where it lies.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Sql">The question, the same in both databases; its one column names the thing.</param>
internal sealed record Check(RecordPart Part, string What, string Sql)
{
    /// <summary>A check that kept numbers equal counted ones. Both questions give the named columns and a number <c>n</c>.</summary>
    public static Check Counts(string what, string columns, string kept, string counted)
    {
        var label = string.Join(" || ' ' || ", columns.Split(", ").Select(c => $"CAST({c} AS TEXT)"));
        return new(RecordPart.Derived, what, $"SELECT {label} FROM ({kept} UNION ALL SELECT {columns}, -n FROM ({counted}) y) x GROUP BY {columns} HAVING sum(n) <> 0");
    }

    /// <summary>Asks it.</summary>
    public void Run(RecordConnection connection, Findings findings)
    {
        foreach (var name in connection.Query(Sql, r => r.IsDBNull(0) ? "?" : r.GetString(0))) findings.Add(Part, What, name);
    }
}
