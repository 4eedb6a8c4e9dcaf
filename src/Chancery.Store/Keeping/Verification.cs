using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>What a look at a whole record found: whether everything holds that a record promises.</summary>
public sealed record Verification
{
    /// <summary>How many documents there are.</summary>
    public required long Documents { get; init; }

    /// <summary>How many facts are in use.</summary>
    public required long Facts { get; init; }

    /// <summary>How many events are in use.</summary>
    public required long Events { get; init; }

    /// <summary>Whether everything was derived anew for comparison.</summary>
    public required bool Deep { get; init; }

    /// <summary>What is wrong; empty when the record is whole.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Findings.Count == 0;

    /// <summary>Whether all that is wrong can be made anew from what came in.</summary>
    public bool IsRepairable => Findings.All(f => f.Part != RecordPart.Source);

    /// <summary>Looks at a whole record, at one state of it: others may write meanwhile.</summary>
    /// <param name="store">The record.</param>
    /// <param name="deep">Whether to derive everything anew beside it and compare: slower, and in memory.</param>
    /// <param name="progress">Is told how far the work has come.</param>
    /// <exception cref="StoreUnusableException">The store cannot be used.</exception>
    public static Verification Of(RecordStore store, bool deep, IProgress<KeepingProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Database.Guard(() =>
        {
            using var connection = store.Database.Connect();
            using var snapshot = connection.Read();
            return Look(connection, deep, progress);
        });
    }

    private static Verification Look(RecordConnection connection, bool deep, IProgress<KeepingProgress>? progress)
    {
        void Tell(string what, int done, int total) => progress?.Report(new KeepingProgress(what, done, total));
        var findings = new Findings();
        IndexCheck.Run(connection, findings);
        Check[] checks = [.. SourceChecks.All, .. PersonChecks.All, .. EventChecks.All];
        for (var i = 0; i < checks.Length; i++)
        {
            Tell("Checking rows", i, checks.Length);
            checks[i].Run(connection, findings);
        }
        FormCheck.Run(connection, findings);
        new TextCheck(connection, findings).Run((done, total) => Tell("Checking texts", done, total));
        // What came in must hold before anything is derived from it.
        if (deep && findings.All.All(f => f.Part != RecordPart.Source)) DeepCheck.Run(connection, findings, (done, total) => Tell("Deriving anew", done, total));
        return new Verification
        {
            Documents = connection.Long("SELECT count(*) FROM documents"), Facts = connection.Long("SELECT count(*) FROM facts WHERE recorded_to IS NULL"),
            Events = connection.Long("SELECT count(*) FROM events WHERE recorded_to IS NULL"), Deep = deep, Findings = findings.All,
        };
    }
}
