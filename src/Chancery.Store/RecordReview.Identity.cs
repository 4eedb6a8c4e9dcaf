using System.Globalization;
using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Reviewing;

namespace Chancery.Store;

public sealed partial class RecordReview
{
    private const string Names = "name";
    private const string OfTellings = "telling";

    /// <summary>Says that two persons, by public id, are one.</summary>
    public Word SamePerson(string a, string b, string? why = null) => OnPersons(a, b, Verdict.Same, why);

    /// <summary>Says that two persons, by public id, are two, whatever is read of them.</summary>
    public Word DifferentPersons(string a, string b, string? why = null) => OnPersons(a, b, Verdict.Different, why);

    /// <summary>Says that two events, by public id or by the key of a telling, are one.</summary>
    public Word SameEvent(string a, string b, string? why = null) => OnEvents(a, b, Verdict.Same, why);

    /// <summary>Says that two events are two; or, when <paramref name="a"/> is the key of a telling of <paramref name="b"/>, that it tells of another event.</summary>
    public Word DifferentEvents(string a, string b, string? why = null) => OnEvents(a, b, Verdict.Different, why);

    private Word OnPersons(string a, string b, Verdict verdict, string? why) => Write(transaction =>
    {
        var subjects = new Subjects(transaction.Connection);
        var ((one, mine), (other, theirs)) = (subjects.Person(a.Trim()), subjects.Person(b.Trim()));
        if (one == other)
            throw new ReviewRefusedException(verdict == Verdict.Same ? $"{a} and {b} are one person already." : $"{a} and {b} are one person. What joined them stands in ./chancery review log {one}; to undo a judgement: review undo J-…");
        var all = mine.SelectMany(_ => theirs, (x, y) => (x.Key, y.Key)).ToList();
        var table = new JudgementTable(transaction.Connection, transaction.Now, _who);
        // The first name of each with all of the other, so that the word holds when one name is read no more; what is apart is apart in every name.
        var star = all.Where(p => p.Item1 == mine[0].Key || p.Item2 == theirs[0].Key);
        var (word, ended) = table.Say(Names, verdict, verdict == Verdict.Same ? star : all, all, why);
        transaction.Derivation.Take(transaction.Changes, transaction.Now, touched: [.. mine, .. theirs]);
        var followed = verdict == Verdict.Different || subjects.Now(one) == subjects.Now(other);
        return Said(transaction, verdict, $"{one} {other}", table, word, ended, why, followed, subjects.Now(one));
    });

    private Word OnEvents(string a, string b, Verdict verdict, string? why) => Write(transaction =>
    {
        var subjects = new Subjects(transaction.Connection);
        var (mine, theirs) = (subjects.Tellings(a.Trim()), subjects.Tellings(b.Trim()));
        var (one, other) = (subjects.Event(mine[0]), subjects.Event(theirs[0]));
        if (mine[0].FactKind != theirs[0].FactKind) throw new ReviewRefusedException($"{a} is a {mine[0].FactKind} and {b} a {theirs[0].FactKind}: they cannot be one event. If one is read wrongly, reject it.");
        if (verdict == Verdict.Same)
        {
            if (one == other) throw new ReviewRefusedException($"{a} and {b} are one event already: {one}.");
        }
        else
        {
            if (mine.Count > 1) (mine, theirs) = (theirs, mine);
            theirs = [.. theirs.Where(t => mine.TrueForAll(m => m.Fact != t.Fact))];
            if (one == other && mine.Count > 1) throw new ReviewRefusedException($"{a} and {b} are one event. Name the telling that is to be split off by its key: {string.Join(", ", mine.Select(t => t.Key))}.");
            if (theirs.Count == 0) throw new ReviewRefusedException($"{a} is the only telling of {one}: there is nothing to split it off from.");
        }
        var all = mine.SelectMany(_ => theirs, (x, y) => (x.Key, y.Key)).ToList();
        var pair = mine.OrderBy(t => t.Vague).SelectMany(_ => theirs.OrderBy(t => t.Vague), (x, y) => (x.Key, y.Key)).First();
        var table = new JudgementTable(transaction.Connection, transaction.Now, _who);
        var (word, ended) = table.Say(OfTellings, verdict, verdict == Verdict.Same ? [pair] : all, all, why);
        transaction.Derivation.Take(transaction.Changes, transaction.Now, judged: [.. mine.Concat(theirs).Select(t => t.Fact)]);
        var (here, there) = (subjects.Event(mine.Find(t => t.Key == pair.Item1) ?? mine[0]), subjects.Event(theirs.Find(t => t.Key == pair.Item2) ?? theirs[0]));
        var subject = one == other ? $"{one} {mine[0].Key}" : $"{one} {other}";
        return Said(transaction, verdict, subject, table, word, ended, why, (here == there) == (verdict == Verdict.Same), verdict == Verdict.Same ? here : $"{here} {there}");
    });

    private Word Said(Transaction transaction, Verdict verdict, string subject, JudgementTable table, long word, List<JudgementTable.Held> ended, string? why, bool followed, string since)
    {
        var (what, name) = (verdict == Verdict.Same ? "joined" : "parted", JudgementTable.Name(word));
        RecordLog.Add(transaction.Connection, transaction.Now, _who, what, subject, LogDetail.OfJudgement(JudgementTable.Json(ended), JudgementTable.Json(table.Of(word)), name, why));
        var note = followed ? $"Now {since}." : "Written, but not followed: another word stands against it. ./chancery review list shows both.";
        return new Word(what, subject, null, null, name, note);
    }

    private Word Withdraw(string name, string? why) => Write(transaction =>
    {
        var connection = transaction.Connection;
        var table = new JudgementTable(connection, transaction.Now, _who);
        var rows = table.Of(long.Parse(name.AsSpan(2), CultureInfo.InvariantCulture));
        if (rows.Count == 0) throw new ReviewRefusedException($"There is nothing to undo: no judgement {name} is in force. ./chancery review log shows what was said.");
        var keys = rows.SelectMany(r => new[] { r.A, r.B }).Distinct(StringComparer.Ordinal).ToList();
        foreach (var row in rows) table.End(row);
        var names = rows[0].Kind == Names;
        var judged = names ? [] : keys.SelectMany(k => StoredFacts.RowsOf(connection, k)).ToList();
        transaction.Derivation.Take(transaction.Changes, transaction.Now, judged, names ? [.. keys.Select(NameForm.Read)] : []);
        RecordLog.Add(connection, transaction.Now, _who, "undone", name, LogDetail.OfJudgement(JudgementTable.Json(rows), null, name, why));
        return new Word("undone", name, null, null, name);
    });
}
