using System.Text.Json;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What should be looked at by a person: what changed under their words and what contradicts itself first, then what the reader or the rules are not sure of.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list; the totals count all.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="reason">Only what is to be looked at for this reason.</param>
    public ReviewQueueAnswer ReviewQueue(Days days, int limit = 50, int offset = 0, ReviewReason? reason = null) => Ask(days, view =>
    {
        var items = new List<ReviewItem>();
        var totals = new Dictionary<ReviewReason, int>();
        foreach (var list in ReviewLists.All.Where(l => reason is null || l.Reason == reason))
        {
            var total = totals[list.Reason] = list.Count(view, int.MaxValue);
            if (items.Count < limit && offset < total) items.AddRange(list.Items(view, limit - items.Count, offset));
            offset = Math.Max(0, offset - total);
        }
        return new ReviewQueueAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Items = items, Totals = totals,
            Note = view.Note ?? (totals.Values.Sum() == 0 ? "Nothing in the record asks to be looked at." : null),
        };
    });

    /// <summary>The log, newest first: what people said of the record, or with a subject all that was ever written of it.</summary>
    /// <param name="subject">A fact's or document's key, a judgement, or the id of a person or event; null for every word of people.</param>
    /// <param name="limit">The most to list; the total counts all.</param>
    /// <param name="offset">How many to skip.</param>
    public LogAnswer Log(string? subject = null, int limit = 50, int offset = 0) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var snapshot = connection.Read();
        var condition = subject is null ? "who <> 'chancery'" : "(subject = @subject OR who <> 'chancery' AND (subject LIKE @first OR subject LIKE @second OR detail LIKE @judgement))";
        (string, object?)[] named = subject is null ? [] : [("subject", subject), ("first", subject + " %"), ("second", "% " + subject), ("judgement", $"%\"judgement\":\"{subject}\"%")];
        var entries = connection.Query(
            $"SELECT seq, recorded, who, what, subject, detail FROM log WHERE {condition} ORDER BY seq DESC LIMIT @limit OFFSET @offset", Entry, [.. named, ("limit", (long)limit), ("offset", (long)offset)]);
        return new LogAnswer(entries, new Total((int)connection.Long($"SELECT count(*) FROM log WHERE {condition}", named)));
    });

    private static LogEntry Entry(Row r)
    {
        var entry = new LogEntry { Number = r.GetInt64(0), When = RecordedTime.Read(r.GetString(1)), Who = r.GetString(2), What = r.GetString(3), Subject = r.Text(4), Note = r.Text(5) };
        if (entry.Who == Deriving.LinkTable.Rules || entry.Note is null) return entry;
        using var detail = JsonDocument.Parse(entry.Note);
        return entry with { Note = null, Before = Raw(detail, "before"), After = Raw(detail, "after"), Why = Text(detail, "why"), Judgement = Text(detail, "judgement") };
    }

    private static string? Raw(JsonDocument detail, string name) => detail.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;

    private static string? Text(JsonDocument detail, string name) => detail.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
}
