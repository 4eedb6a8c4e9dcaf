using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Things of one reason that are counted; beyond, there are "at least" so many.</summary>
    private const int ReviewsCounted = 500;

    /// <summary>Entries of the log that are counted, and looked through for what no index tells.</summary>
    private const int LogLooked = 20_000;

    /// <summary>One thing that should be looked at, as a desk shows it.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="reason">Only what is to be looked at for this reason.</param>
    /// <param name="skip">How many to pass over.</param>
    public ReviewStepAnswer ReviewStep(Days days, ReviewReason? reason = null, int skip = 0)
    {
        var (step, told) = Ask(days, view =>
        {
            ReviewItem? item = null;
            var totals = new Dictionary<ReviewReason, Total>();
            foreach (var list in ReviewLists.All)
            {
                var count = list.Count(view, ReviewsCounted);
                totals[list.Reason] = new Total(count, count < ReviewsCounted ? "eq" : "gte");
                if (item is not null || count == 0 || (reason is not null && reason != list.Reason)) continue;
                item = list.Items(view, 1, skip) is [var found] ? found : null;
                skip = Math.Max(0, skip - count);
            }
            var texts = item is null ? new Dictionary<string, string>(StringComparer.Ordinal) : item.Evidence.Select(q => q.Document).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => view.Connection.Word("SELECT text FROM documents WHERE public_id = @id", ("id", id)) ?? "", StringComparer.Ordinal);
            var answer = new ReviewStepAnswer { Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Item = item, Texts = texts, Totals = totals };
            return (answer, item is { Reason: ReviewReason.ToldDifferently } ? item.Id : null);
        });
        return told is null ? step : step with { Event = Event(told, days) };
    }

    /// <summary>Entries of the log, newest first; the program's own only when it is named as who.</summary>
    /// <param name="asked">Which entries.</param>
    /// <param name="limit">The most to list.</param>
    /// <param name="offset">How many to skip.</param>
    public LogAnswer LogEntries(LogFilter asked, int limit, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return _database.Guard(() =>
        {
            using var connection = _database.Connect();
            using var snapshot = connection.Read();
            var named = new List<(string, object?)>();
            var conditions = new List<string>();
            if (asked.Subject is { } subject)
            {
                conditions.Add("(subject = @subject OR who <> 'chancery' AND (subject LIKE @first OR subject LIKE @second OR detail LIKE @judgement))");
                named.AddRange([("subject", subject), ("first", subject + " %"), ("second", "% " + subject), ("judgement", $"%\"judgement\":\"{subject}\"%")]);
            }
            if (asked.Who is { } who)
            {
                conditions.Add("who = @who");
                named.Add(("who", who));
            }
            else if (asked.Subject is null) conditions.Add("who <> 'chancery'");
            if (asked.What is { } what)
            {
                conditions.Add("what = @what");
                named.Add(("what", what));
            }
            if (asked.Day is { } day)
            {
                conditions.Add("recorded >= @from AND recorded < @to");
                named.AddRange([("from", Columns.Text(day)), ("to", Columns.Text(day == DateOnly.MaxValue ? day : day.AddDays(1)))]);
            }
            // What is asked of the program's own entries is looked for among the newest of them: there is one for every document.
            var log = asked.Who == Deriving.LinkTable.Rules && asked.Subject is null && asked.Day is null ? $"(SELECT * FROM log ORDER BY seq DESC LIMIT {LogLooked}) l" : "log";
            var from = $"FROM {log} WHERE {string.Join(" AND ", conditions)}";
            var entries = connection.Query($"SELECT seq, recorded, who, what, subject, detail {from} ORDER BY seq DESC LIMIT @limit OFFSET @offset", Entry, [.. named, ("limit", (long)limit), ("offset", (long)offset)]);
            var total = (int)connection.Long($"SELECT count(*) FROM (SELECT 1 AS one {from} LIMIT {LogLooked}) x", [.. named]);
            var bounded = total >= LogLooked || (log != "log" && connection.Long("SELECT coalesce(max(seq), 0) FROM log") > LogLooked);
            return new LogAnswer(entries, new Total(total, bounded ? "gte" : "eq"));
        });
    }

    /// <summary>The entry of the log of this number; null when there is none.</summary>
    public LogEntry? LogEntry(long number) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Query("SELECT seq, recorded, who, what, subject, detail FROM log WHERE seq = @seq", Entry, ("seq", number)) is [var found] ? found : null;
    });

    /// <summary>The number of the last entry somebody wrote into the log; 0 when there is none.</summary>
    public long LastWord(string who) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Long("SELECT coalesce(max(seq), 0) FROM log WHERE who = @who AND who <> 'chancery'", ("who", who));
    });
}
