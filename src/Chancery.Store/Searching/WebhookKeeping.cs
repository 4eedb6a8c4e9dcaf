using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// Where news is sent to, and how that went. Secrets never come into the log. Threads may share it.
/// Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed class WebhookKeeping
{
    /// <summary>How many one person can have.</summary>
    public const int Most = 20;

    private const string Select = "SELECT id, who, name, address, secret, question, created, told, last_sent, day, sent_that_day, failures, next_try, fault, paused FROM webhooks";

    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;

    internal WebhookKeeping(RecordDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Those of a person, the latest first.</summary>
    public IReadOnlyList<Webhook> Of(string who) => Read($"{Select} WHERE who = @who ORDER BY id DESC", ("who", who));

    /// <summary>Those to which something may be sent now, the longest waiting first.</summary>
    public IReadOnlyList<Webhook> Due() => Read($"{Select} WHERE paused IS NULL AND (next_try IS NULL OR next_try <= @now) ORDER BY last_sent IS NOT NULL, last_sent, id", ("now", RecordedTime.Text(_clock.GetUtcNow())));

    /// <summary>Begins to send news of a question from now on.</summary>
    /// <exception cref="ReviewRefusedException">The person has too many.</exception>
    public Webhook Add(string who, string name, string address, string secret, string question) => Write(connection =>
    {
        if (connection.Long("SELECT count(*) FROM webhooks WHERE who = @who", ("who", who)) >= Most) throw new ReviewRefusedException($"{Most} are there already. Remove one first.");
        var id = connection.Insert(
            """
            INSERT INTO webhooks (who, name, address, secret, question, created, told, sent_that_day, failures)
            VALUES (@who, @name, @address, @secret, @question, @created, (SELECT coalesce(max(id), 0) FROM events), 0, 0)
            """, ("who", who), ("name", name), ("address", address), ("secret", secret), ("question", question), ("created", Now));
        Log(connection, who, "began a webhook", id, new JsonObject { ["name"] = name, ["address"] = address, ["question"] = question });
        return connection.Query($"{Select} WHERE id = @id", Row, ("id", id))[0];
    });

    /// <summary>Ends one; returns whether the person had it.</summary>
    public bool Remove(string who, long id) => Write(connection =>
    {
        if (connection.Run("DELETE FROM webhooks WHERE who = @who AND id = @id", ("who", who), ("id", id)) == 0) return false;
        Log(connection, who, "ended a webhook", id, null);
        return true;
    });

    /// <summary>Sends again to one that was paused; returns whether the person had such.</summary>
    public bool Resume(string who, long id) => Write(connection =>
    {
        if (connection.Run("UPDATE webhooks SET paused = NULL, failures = 0, next_try = NULL WHERE who = @who AND id = @id AND paused IS NOT NULL", ("who", who), ("id", id)) == 0) return false;
        Log(connection, who, "resumed a webhook", id, null);
        return true;
    });

    /// <summary>Notes that all up to a row of events was told.</summary>
    /// <param name="webhook">To whom.</param>
    /// <param name="told">The row.</param>
    /// <param name="message">Whether a message went out; false when there was nothing to tell.</param>
    public void Told(Webhook webhook, long told, bool message)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var now = _clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        Write(connection => message
            ? connection.Run("UPDATE webhooks SET told = @told, last_sent = @now, day = @day, sent_that_day = @sent, failures = 0, next_try = NULL, fault = NULL WHERE id = @id",
                ("told", told), ("now", RecordedTime.Text(now)), ("day", Columns.Text(day)), ("sent", webhook.Day == day ? webhook.SentThatDay + 1L : 1L), ("id", webhook.Id))
            : connection.Run("UPDATE webhooks SET told = @told WHERE id = @id", ("told", told), ("id", webhook.Id)));
    }

    /// <summary>Notes that sending failed.</summary>
    /// <param name="webhook">To whom.</param>
    /// <param name="fault">What went wrong.</param>
    /// <param name="next">When to try again; null to pause.</param>
    public void Failed(Webhook webhook, string fault, DateTimeOffset? next)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        Write(connection => connection.Run("UPDATE webhooks SET failures = failures + 1, fault = @fault, next_try = @next, paused = @paused WHERE id = @id",
            ("fault", fault), ("next", next is { } moment ? RecordedTime.Text(moment) : null), ("paused", next is null ? Now : null), ("id", webhook.Id)));
    }

    private string Now => RecordedTime.Text(_clock.GetUtcNow());

    private void Log(RecordConnection connection, string who, string what, long id, JsonObject? after) =>
        RecordLog.Add(connection, Now, who, what, string.Create(CultureInfo.InvariantCulture, $"W-{id}"), new JsonObject { ["before"] = null, ["after"] = after }.ToJsonString(LogDetail.Plain));

    private List<Webhook> Read(string sql, (string, object?) parameter) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Query(sql, Row, parameter);
    });

    private static Webhook Row(Row r) => new()
    {
        Id = r.GetInt64(0), Who = r.GetString(1), Name = r.GetString(2), Address = r.GetString(3), Secret = r.GetString(4), Question = r.GetString(5), Created = RecordedTime.Read(r.GetString(6)), Told = r.GetInt64(7),
        LastSent = Moment(r, 8), Day = r.Day(9), SentThatDay = r.Int(10), Failures = r.Int(11), NextTry = Moment(r, 12), Fault = r.Text(13), Paused = Moment(r, 14),
    };

    private static DateTimeOffset? Moment(Row r, int column) => r.Text(column) is { } text ? RecordedTime.Read(text) : null;

    private T Write<T>(Func<RecordConnection, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var transaction = connection.Write();
        var result = work(connection);
        transaction.Commit();
        return result;
    });
}
