using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// One person's words on the record: each is written with all that follows from it when the method returns, and stands in the log with who, when, before, after and why.
/// Threads may share it. Every method throws <see cref="ReviewRefusedException"/> when the word cannot be taken, and <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
/// <remarks>
/// Facts are named by key, an unmistakable beginning of it, or the id of an event that one document tells. A word on a fact holds until another is said, and outlives
/// re-reading: the text it was said of does not change.
/// </remarks>
public sealed partial class RecordReview
{
    private readonly RecordDatabase _database;
    private readonly TimeProvider _clock;
    private readonly string _who;

    internal RecordReview(RecordDatabase database, TimeProvider clock, string who)
    {
        ArgumentNullException.ThrowIfNull(who);
        _who = who.Trim();
        if (_who.Length == 0 || _who == LinkTable.Rules) throw new ReviewRefusedException($"A word needs the name of who says it, and '{LinkTable.Rules}' is the program's own. Give another with --who.");
        (_database, _clock) = (database, clock);
    }

    /// <summary>Says that a fact is right as it stands. A rejected one comes back; a corrected one is confirmed as corrected.</summary>
    public Word Accept(string fact, string? why = null) => OnFact(fact, "accepted", why, (subject, _) =>
        subject.Word is { Verdict: SpokenWord.Corrected } corrected ? (SpokenWord.Corrected, corrected.Fact, corrected.Instead) : (SpokenWord.Accepted, subject.Stated.Id, null));

    /// <summary>Says that a fact is wrong: it goes out of the record, and stays out when the text is read again.</summary>
    public Word Reject(string fact, string why) => OnFact(fact, "rejected", why, (subject, _) => (SpokenWord.Rejected, subject.Word?.Fact ?? subject.Stated.Id, null));

    /// <summary>Says what a fact should be.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="change">A JSON merge patch over the gold schema's fields: <c>{"date": "2024-01-21"}</c>. Evidence may be another exact span of the same text.</param>
    /// <param name="why">Why.</param>
    public Word Correct(string fact, string change, string? why = null) => OnFact(fact, "corrected", why, (subject, transaction) =>
    {
        var stated = subject.Stated;
        var corrected = FactPatch.Apply(stated.Keyed.Fact, change, stated.Keyed.Source.Document.Text);
        var reading = transaction.Connection.Hot("SELECT id FROM readings WHERE document = @a AND recorded_to IS NULL").Number(stated.Document)!.Value;
        var row = new FactRows(transaction.Connection, transaction.Now).Add(reading, stated.Document, stated.Keyed with { Fact = corrected }, "person");
        transaction.Fresh.Add(StoredFacts.Of(transaction.Connection, row.Id)!);
        return (SpokenWord.Corrected, subject.Word?.Fact ?? stated.Id, row.Id);
    });

    /// <summary>Takes the last word on a fact, or a judgement such as <c>J-12</c>, back: the record is as reader and rules have it.</summary>
    public Word Undo(string what, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Subjects.IsId(what.Trim(), 'J') ? Withdraw(what.Trim(), why) : OnFact(what, "undone", why, (subject, _) => subject.Word is null
            ? throw new ReviewRefusedException($"There is nothing to undo: nobody has said anything of {subject.Key}, or it is undone already. ./chancery review log shows what was said.")
            : null);
    }

    private Word OnFact(string name, string what, string? why, Func<ReviewedFact, Transaction, (string Verdict, long Fact, long? Instead)?> word) => Write(transaction =>
    {
        ArgumentNullException.ThrowIfNull(name);
        var (connection, now) = (transaction.Connection, transaction.Now);
        var subject = ReviewedFact.Find(connection, new Subjects(connection).Fact(name.Trim()));
        var said = word(subject, transaction);
        connection.Hot("UPDATE reviews SET recorded_to = @a WHERE fact_key = @b AND recorded_to IS NULL").Run(now, subject.Key);
        if (said is var (verdict, fact, instead))
        {
            connection.Hot("INSERT INTO reviews (fact, document, fact_key, verdict, instead, who, why, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h)")
                .Run(fact, subject.Document, subject.Key, verdict, instead, _who, why, now);
        }
        new ReviewKeeping(connection, now).Settle(subject.Document, transaction.Fresh, transaction.Changes);
        transaction.Derivation.Take(transaction.Changes, now);
        var since = ReviewedFact.Find(connection, subject.Key, fallBack: subject);
        SearchIndex.Renew(connection, subject.Document);
        RecordLog.Add(connection, now, _who, what, subject.Key, LogDetail.OfFact(subject.Json, subject.Word?.Verdict, since.Json, said?.Verdict, why));
        return new Word(what, subject.Key, subject.Json, since.Json, Note: since.Json is null && what is "undone" ? "The reader no longer reads this fact in the text." : null);
    });

    private T Write<T>(Func<Transaction, T> work) => _database.Guard(() =>
    {
        using var connection = _database.Connect();
        using var transaction = connection.Write();
        var result = work(new Transaction(connection, RecordedTime.Text(_clock.GetUtcNow()), new FactChanges(), new List<StoredFact>(), new Derivation(connection)));
        transaction.Commit();
        return result;
    });

    /// <summary>What a word is written with.</summary>
    private sealed record Transaction(RecordConnection Connection, string Now, FactChanges Changes, List<StoredFact> Fresh, Derivation Derivation);
}
