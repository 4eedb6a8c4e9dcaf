using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// What one person keeps beside the record: notes, a watchlist, follow-ups to look after, translations of quotes. Nothing is derived from it and none of it is evidence;
/// the log tells who wrote what and when. What is kept on an event or a person follows it when ids join or part.
/// Threads may share it. Methods that write throw <see cref="ReviewRefusedException"/> when the words cannot be taken; every method throws <see cref="StoreUnusableException"/>
/// when the store cannot be used.
/// </summary>
public sealed partial class RecordOwn
{
    /// <summary>The most characters of a note or a translation.</summary>
    public const int MostCharacters = 20_000;

    private const int MostOfAName = 100;

    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;
    private readonly string _who;

    internal RecordOwn(RecordDatabase database, TimeProvider clock, string who)
    {
        ArgumentNullException.ThrowIfNull(who);
        _who = who.Trim();
        if (_who.Length == 0 || _who == LinkTable.Rules) throw new ReviewRefusedException($"What is kept needs the name of who keeps it, and '{LinkTable.Rules}' is the program's own.");
        (_database, _clock) = (database, clock);
    }

    /// <summary>Whose things these are.</summary>
    public string Who => _who;

    /// <summary>Says in the log that the person took a document into the record.</summary>
    public void TookIn(string document) => Write((connection, now) =>
    {
        ArgumentNullException.ThrowIfNull(document);
        Log(connection, now, "took-in", document, null, null);
        return 0;
    });

    private T Ask<T>(Func<RecordConnection, T> question) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var snapshot = connection.Read();
        return question(connection);
    });

    private T Write<T>(Func<RecordConnection, string, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var transaction = connection.Write();
        var result = work(connection, RecordedTime.Text(_clock.GetUtcNow()));
        transaction.Commit();
        return result;
    });

    private void Log(RecordConnection connection, string now, string what, string subject, string? before, string? after) =>
        RecordLog.Add(connection, now, _who, what, subject, LogDetail.OfWords(before, after));

    private static string Plain(string words, int most, string what)
    {
        ArgumentNullException.ThrowIfNull(words);
        // PostgreSQL keeps no NUL, and half a character is none.
        var text = words.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\0', '\uFFFD').Trim();
        if (text.Length > most) throw new ReviewRefusedException($"{what} may have {most} characters; this has {text.Length}. Shorten it.");
        return string.Concat(text.EnumerateRunes());
    }
}
