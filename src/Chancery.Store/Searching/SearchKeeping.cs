using System.Text.Json.Nodes;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// The searches that people keep: each sees and removes their own. What is kept and removed stands in the log. Threads may share it.
/// Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed class SearchKeeping
{
    /// <summary>The longest name of a search.</summary>
    public const int LongestName = 120;

    /// <summary>The longest question that is kept.</summary>
    public const int LongestQuestion = 4000;

    /// <summary>How many searches one person can keep.</summary>
    public const int Most = 200;

    private const string Select = "SELECT id, who, name, question, created FROM saved_searches";

    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;

    internal SearchKeeping(RecordDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The searches of a person, the latest first.</summary>
    public IReadOnlyList<SavedSearch> Of(string who) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Query($"{Select} WHERE who = @who ORDER BY id DESC", Row, ("who", who));
    });

    /// <summary>A search of a person by its number; null when they have none of it.</summary>
    public SavedSearch? Find(string who, long id) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        return connection.Query($"{Select} WHERE who = @who AND id = @id", Row, ("who", who), ("id", id)) is [var found] ? found : null;
    });

    /// <summary>Keeps a search. The same question under the same name is kept once.</summary>
    /// <exception cref="ReviewRefusedException">The name or the question is empty or too long, or the person keeps too many.</exception>
    public SavedSearch Save(string who, string name, string question)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(question);
        var called = name.Trim();
        if (called.Length == 0) called = "Search";
        if (called.Length > LongestName) throw new ReviewRefusedException($"The name is too long: at most {LongestName} characters.");
        if (question.Length == 0) throw new ReviewRefusedException("There is nothing to keep: the search asks for everything.");
        if (question.Length > LongestQuestion) throw new ReviewRefusedException("The search is too long to be kept.");
        return Write(connection =>
        {
            var now = _clock.GetUtcNow();
            if (connection.Query($"{Select} WHERE who = @who AND name = @name AND question = @question", Row, ("who", who), ("name", called), ("question", question)) is [var kept, ..]) return kept;
            if (connection.Long("SELECT count(*) FROM saved_searches WHERE who = @who", ("who", who)) >= Most) throw new ReviewRefusedException($"{Most} searches are kept already. Remove one first.");
            var id = connection.Insert("INSERT INTO saved_searches (who, name, question, created) VALUES (@who, @name, @question, @created)",
                ("who", who), ("name", called), ("question", question), ("created", RecordedTime.Text(now)));
            Log(connection, now, who, "kept a search", id, null, (called, question));
            return new SavedSearch { Id = id, Who = who, Name = called, Question = question, Created = now };
        });
    }

    /// <summary>Removes a search; returns it, or null when the person has none of this number.</summary>
    public SavedSearch? Remove(string who, long id) => Write(connection =>
    {
        if (connection.Query($"{Select} WHERE who = @who AND id = @id", Row, ("who", who), ("id", id)) is not [var kept]) return null;
        connection.Run("DELETE FROM saved_searches WHERE id = @id", ("id", id));
        Log(connection, _clock.GetUtcNow(), who, "removed a search", id, (kept.Name, kept.Question), null);
        return kept;
    });

    private static void Log(RecordConnection connection, DateTimeOffset now, string who, string what, long id, (string Name, string Question)? before, (string Name, string Question)? after) => RecordLog.Add(
        connection, RecordedTime.Text(now), who, what, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S-{id}"), new JsonObject { ["before"] = Node(before), ["after"] = Node(after) }.ToJsonString(LogDetail.Plain));

    private static JsonObject? Node((string Name, string Question)? search) => search is var (name, question) ? new JsonObject { ["name"] = name, ["question"] = question } : null;

    private static SavedSearch Row(Row r) => new() { Id = r.GetInt64(0), Who = r.GetString(1), Name = r.GetString(2), Question = r.GetString(3), Created = RecordedTime.Read(r.GetString(4)) };

    private T Write<T>(Func<RecordConnection, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var transaction = connection.Write();
        var result = work(connection);
        transaction.Commit();
        return result;
    });
}
